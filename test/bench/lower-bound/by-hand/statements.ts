import { Pool } from 'pg';
import { valueParsers } from '../../../../subgraphs/shared/database/value-parsers.js';

/** One statement, prepared under a name of its own. */
export type Ask = <Row>(...parameters: unknown[]) => Promise<Row[]>;

/**
 * The statements that the graph was recorded to send for one operation. A server written by hand names each by
 * what it holds, and gives its own parameters: so it runs the very same SQL.
 */
export class Statements {
  readonly #pool: Pool;
  readonly #texts: readonly string[];

  constructor(server: string, texts: readonly string[]) {
    this.#texts = [...new Set(texts)];
    this.#pool = new Pool({
      connectionString: server,
      types: { getTypeParser: (oid: number) => valueParsers[oid] ?? ((text: string) => text) },
      onConnect: (client) => client.query('set random_page_cost = 1.1') as unknown as void,
    });
  }

  /** The one statement that holds all of some fragments. @throws when there is none, or more */
  find(...fragments: readonly string[]): Ask {
    const found = this.#texts.filter((text) => fragments.every((part) => text.includes(part)));
    const [text] = found;
    if (text === undefined || found.length > 1) {
      throw new Error(`${String(found.length)} statements hold ${fragments.join(' … ')}`);
    }
    const name = `s${String(this.#texts.indexOf(text))}`;
    return async <Row>(...values: unknown[]) =>
      (await this.#pool.query({ name, text, values })).rows as Row[];
  }

  /** A statement that no recording holds. */
  ask<Row>(text: string): Promise<Row[]> {
    return this.#pool.query(text).then(({ rows }) => rows as Row[]);
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
