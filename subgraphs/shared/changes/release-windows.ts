import type { CountedRelease } from './list-releases.js';

/** Facts of the first window: more than a page, so that one without a filter needs no second. */
const firstWindow = 2_000;
const growth = 10;

/**
 * Cuts a list of releases into windows, each looked through with one statement. Each may hold ten times the
 * facts of the one before, so that a filter that hardly anything passes takes few statements, however many
 * releases there are; a release larger than its window is alone in one.
 */
export class ReleaseWindows {
  #facts = firstWindow;

  /** The releases of the next window, from the start of a list that is not empty. */
  next(releases: readonly CountedRelease[]): readonly CountedRelease[] {
    let facts = 0;
    const beyond = releases.findIndex((release) => {
      // What was not counted is taken for a window of its own.
      facts += release.changed ?? this.#facts;
      return facts > this.#facts;
    });
    this.#facts *= growth;
    return beyond < 0 ? releases : releases.slice(0, Math.max(1, beyond));
  }
}
