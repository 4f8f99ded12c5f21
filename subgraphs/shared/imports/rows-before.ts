import type { Intake } from './intake.js';
import { SourceError } from './readers/source-error.js';

interface RowBefore {
  readonly source: string;
  readonly stated: string;
}

const separator = '\u0000';

/**
 * What the rows of a file have stated so far, for datasets that add rows up before they state a fact: the
 * check of staged facts comes too late for them. A row that stands again word for word is counted and
 * taken once. Rows that are not taken at all need not be shown to it.
 */
export class RowsBefore {
  readonly #known = new Map<string, RowBefore>();

  constructor(
    readonly file: string,
    readonly intake: Intake,
  ) {}

  /**
   * Whether a row stood in the file before.
   *
   * @param key cells that tell the row from every other
   * @param stated cells that it states
   * @param source where it stands: `L102`
   * @throws SourceError naming both lines where a row of the same key stated something else
   */
  has(key: readonly string[], stated: readonly string[], source: string): boolean {
    const name = key.join(separator);
    const text = stated.join(separator);
    const before = this.#known.get(name);
    if (before === undefined) {
      this.#known.set(name, { source, stated: text });
      return false;
    }
    if (before.stated === text) {
      this.intake.repeat();
      return true;
    }
    throw new SourceError({
      file: this.file,
      problem: `the rows of ${key.join(' ')} differ at ${before.source} and ${source}`,
      expected: 'each row once, as its figures are added up',
    });
  }
}
