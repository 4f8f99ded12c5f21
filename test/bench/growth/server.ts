import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { writeCursor } from '../../../gateway/history/cursor.js';
import { subgraphNames, type SubgraphName } from '../../../schema/subgraphs.js';
import { changeId } from '../../../subgraphs/shared/changes/change-page.js';
import { fill } from '../graph/filled-database.js';
import type { Depths } from './questions.js';
import { addTwins } from './twins.js';

/** A server that keeps the Londons of one run, each in a database of its own. */
export class TwinServer {
  readonly #made: string[] = [];
  readonly #run = randomBytes(4).toString('hex');

  /** `keep` names databases that stay, and are used again by whoever gives the same name. */
  constructor(
    private readonly url: string,
    private readonly keep: string | undefined,
  ) {}

  /** A database with London so many times over: the address. */
  async london(times: number, withFigures: readonly SubgraphName[]): Promise<string> {
    const name = this.#nameOf(times);
    if (await this.#isThere(name)) return this.#urlOf(name);
    this.#made.push(name);
    if (times === 1) {
      await this.#administer(`create database ${name}`);
      await fill(this.#urlOf(name));
      return this.#urlOf(name);
    }
    await this.london(1, withFigures);
    await this.#administer(`create database ${name} template ${this.#nameOf(1)}`);
    for (const sector of subgraphNames) {
      const growth = { copies: times - 1, figures: withFigures.includes(sector) };
      await this.#within(name, sector, (run) => addTwins(run, sector, growth));
    }
    return this.#urlOf(name);
  }

  /** Rows far down the lists that are paged through. */
  async depths(times: number): Promise<Depths> {
    const name = this.#nameOf(times);
    const deep = async (sector: SubgraphName, from: string, column: string) => {
      const [row] = await this.#within(name, sector, (run) =>
        run<{ key: string }>(
          `select ${column}::text as key from ${from} and release_to is null order by ${column}
            desc offset 20 limit 1`,
        ),
      );
      return row?.key ?? '';
    };
    const release = await deep(
      'health',
      '(select release_id, null as release_to from release) r where true',
      'release_id',
    );
    const [recorded] = await this.#within(name, 'health', (run) =>
      run<{ moment: Date }>('select recorded_at as moment from release where release_id = $1', [
        release,
      ]),
    );
    return {
      practice: await deep('health', "organisation where kind = 'PRACTICE'", 'ods_code'),
      lsoa: await deep('council', "area where kind = 'LSOA'", 'code'),
      release,
      recordedAt: recorded?.moment.toISOString() ?? '',
      change: await this.#deepChange(name),
    };
  }

  /** The cursor of what follows the first ten thousand figures of the last large release. */
  async #deepChange(name: string): Promise<string> {
    const [row] = await this.#within(name, 'health', (run) =>
      run<{ release: number; key: string[] }>(
        `select release_from as release, array[indicator_id, area_code, period, breakdown, level] as key
          from observation where release_from = (select max(release_id) from release
            where dataset_id = 'nhs-england/gp-appointments-by-practice')
          order by array[indicator_id, area_code, period, breakdown, level] collate "C"
          offset 10000 limit 1`,
      ),
    );
    const { release = 0, key = [] } = row ?? {};
    return writeCursor({ health: changeId('health', release, { table: 'observation', key }) });
  }

  /** Runs statements in one sector's schema of a database. */
  async #within<T>(
    name: string,
    sector: SubgraphName,
    work: (
      run: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>,
    ) => Promise<T>,
  ): Promise<T> {
    const client = new pg.Client({ connectionString: this.#urlOf(name) });
    await client.connect();
    try {
      await client.query(
        `set search_path = ${sector}; set maintenance_work_mem = '1GB'; set work_mem = '256MB'`,
      );
      return await work(
        async (sql, parameters) => (await client.query(sql, parameters as unknown[])).rows as never,
      );
    } finally {
      await client.end();
    }
  }

  /** Removes what this run made, unless it is to be kept. */
  async clear(): Promise<void> {
    if (this.keep !== undefined) return;
    for (const name of this.#made) {
      await this.#administer(`drop database if exists ${name} with (force)`);
    }
  }

  #nameOf(times: number): string {
    return `${this.keep ?? `placegraph_growth_${this.#run}`}_${String(times)}`;
  }

  #urlOf(name: string): string {
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  async #isThere(name: string): Promise<boolean> {
    const rows = await this.#administer('select 1 from pg_database where datname = $1', [name]);
    return rows.length > 0;
  }

  async #administer(sql: string, parameters?: readonly unknown[]): Promise<readonly unknown[]> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    const result = await client
      .query<object>(sql, parameters as unknown[])
      .finally(() => client.end());
    return result.rows;
  }
}
