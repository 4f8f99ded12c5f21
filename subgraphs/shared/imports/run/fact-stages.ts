import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Session } from '../../database/database.js';
import { createStage, type Stage, type Staged } from '../../releases/stage.js';
import type { Cell, Fact } from '../fact.js';
import { stagedColumns, type ReleasedTable } from '../released-table.js';

/** Characters of one load: enough for the engine's speed, little enough for readers to wait. */
const batchLength = 1 << 18;

/** Temporary tables of imports that run at once in one session must not meet. */
let stagesMade = 0;

const needsQuotes = /[",\n\r]/;

function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Facts of one table on their way into its stage. */
class Filling {
  readonly columns: readonly string[];
  #lines: string[] = [];
  /** Characters that wait to be loaded. */
  length = 0;
  rows = 0;

  constructor(readonly stage: Stage) {
    this.columns = stagedColumns(stage.table);
  }

  add({ values, source }: Fact): void {
    const cells = this.columns.map((column) => cellText(values[column]));
    cells.push(cellText(source));
    const line = cells.join(',');
    this.#lines.push(line);
    this.length += line.length + 1;
    this.rows += 1;
  }

  take(): string {
    const text = this.#lines.length > 0 ? `${this.#lines.join('\n')}\n` : '';
    this.#lines = [];
    this.length = 0;
    return text;
  }
}

/** Takes facts of any table into temporary tables, in loads that let others in between. */
export class FactStages {
  readonly #fillings = new Map<string, Filling>();
  readonly #hash = createHash('sha256');
  #loading: Promise<unknown> = Promise.resolve();

  constructor(
    readonly session: Session,
    readonly schema: string,
    readonly tables: readonly ReleasedTable[],
  ) {}

  /** Takes one fact. What is returned is to be awaited, where anything is. */
  add(fact: Fact): Promise<void> | undefined {
    const filling = this.#fillings.get(fact.table);
    if (filling === undefined) return this.#begin(fact);
    filling.add(fact);
    return filling.length >= batchLength ? this.#load(filling) : undefined;
  }

  /** Loads what is left; the stages that have rows, in the order of the tables. */
  async finish(): Promise<readonly Staged[]> {
    for (const filling of this.#fillings.values()) await this.#load(filling);
    await this.#loading;
    const order = this.tables.map(({ name }) => name);
    const staged = [...this.#fillings.values()].map(({ stage: { table, name }, rows }) => ({
      table,
      name,
      rows,
    }));
    return staged.sort((a, b) => order.indexOf(a.table.name) - order.indexOf(b.table.name));
  }

  /** Hash of the facts in the order of the file, to be asked once. */
  hash(): string {
    return this.#hash.digest('hex');
  }

  /** Removes the temporary tables. */
  async drop(): Promise<void> {
    const names = [...this.#fillings.values()].map(({ stage }) => stage.name);
    this.#fillings.clear();
    await this.#loading.catch(() => undefined);
    await this.session.step(async (connection) => {
      for (const name of names) await connection.query(`drop table if exists pg_temp.${name}`);
    });
  }

  async #begin(fact: Fact): Promise<void> {
    const table = this.tables.find(({ name }) => name === fact.table);
    if (!table) throw new TypeError(`there is no table ${fact.table} (${fact.source})`);
    const name = `stage_${table.name}_${String((stagesMade += 1))}`;
    const place = `${this.schema}.${table.name}`;
    const stage = await this.session.step((connection) =>
      createStage(connection, table, { place, name }),
    );
    const filling = new Filling(stage);
    this.#fillings.set(table.name, filling);
    filling.add(fact);
  }

  async #load(filling: Filling): Promise<void> {
    const text = filling.take();
    if (text === '') return;
    this.#hash.update(filling.stage.table.name).update(text);
    await this.#loading;
    // The next facts are read while the engine takes these; a fault of this load is met by the next.
    const { target } = filling.stage;
    this.#loading = this.session.step((connection) => connection.copyRows(target, text));
    this.#loading.catch(() => undefined);
    // The embedded engine works in this very thread: let what has arrived meanwhile have its turn.
    await setImmediate();
  }
}
