import type { JsonWriter } from './json-writer.js';

/** A null where the schema promises a value, or a value the schema does not know. */
export interface Note {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** Where writing an answer stands, and what it noticed. */
export class AnswerState {
  readonly notes: Note[] = [];
  readonly #path: (string | number)[] = [];
  #depth = 0;

  constructor(
    /** Where the answer is written. */
    readonly out: JsonWriter,
    /** Answers about the schema by their keys. */
    readonly aboutSchema: Readonly<Record<string, unknown>>,
  ) {}

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

  note(message: string): void {
    this.notes.push({ message, path: this.#path.slice(0, this.#depth) });
  }
}
