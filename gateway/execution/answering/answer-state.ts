import type { Path } from '../running/places.js';
import type { JsonWriter } from './json-writer.js';

/** A null where the schema promises a value, or a value the schema does not know. */
export interface Note {
  readonly message: string;
  readonly path: Path;
}

/** Names a place of an answer; no field's name has a dot or is a number. */
export function placeOf(path: Path): string {
  return path.join('.');
}

/** Where writing an answer stands, and what it noticed. */
export class AnswerState {
  readonly notes: Note[] = [];
  /** Places that are null, by `placeOf`; looked for where there is an error to tell only. */
  readonly emptyPlaces: Set<string> | undefined;
  readonly #path: (string | number)[] = [];
  #depth = 0;

  constructor(
    /** Where the answer is written. */
    readonly out: JsonWriter,
    /** Answers about the schema by their keys. */
    readonly aboutSchema: Readonly<Record<string, unknown>>,
    hasErrors: boolean,
  ) {
    this.emptyPlaces = hasErrors ? new Set() : undefined;
  }

  /** One level deeper, where `at` says which field or item it is. */
  enter(): void {
    this.#depth += 1;
  }

  leave(): void {
    this.#depth -= 1;
  }

  at(key: string | number): void {
    this.#path[this.#depth - 1] = key;
  }

  /** Null is written here. */
  leaveEmpty(): void {
    this.emptyPlaces?.add(placeOf(this.#path.slice(0, this.#depth)));
  }

  note(message: string): void {
    this.notes.push({ message, path: this.#path.slice(0, this.#depth) });
  }
}
