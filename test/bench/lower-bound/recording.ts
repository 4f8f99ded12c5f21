import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** A statement as it was sent, and which of the others had been answered by then. */
export interface RecordedStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly after: readonly number[];
}

type Query = (this: unknown, sql: unknown, parameters?: unknown, ...rest: unknown[]) => unknown;

interface Recording {
  readonly statements: RecordedStatement[];
  readonly answered: Set<number>;
}

let recording: Recording | undefined;
/** The embedded engine that was asked last: nobody else may open its directory. */
let embedded: PGlite | undefined;

/** A statement as a driver is given it: as a text and parameters, or both in one. */
function statementOf(
  asked: unknown,
  parameters: unknown,
): [string, readonly unknown[]] | undefined {
  if (typeof asked === 'string') return Array.isArray(parameters) ? [asked, parameters] : undefined;
  const { text, values } = asked as { readonly text?: unknown; readonly values?: unknown };
  return typeof text === 'string' && Array.isArray(values) ? [text, values] : undefined;
}

function note(statement: [string, readonly unknown[]] | undefined, answer: unknown): void {
  if (!recording || !statement) return;
  const { statements, answered } = recording;
  const [sql, parameters] = statement;
  const number = statements.push({ sql, parameters, after: [...answered] }) - 1;
  void Promise.resolve(isOwn(answer) ? whenReady(answer) : answer).then(() => answered.add(number));
}

/** A statement that is its own answer: the driver tells it when all has come. */
interface OwnStatement {
  handleReadyForQuery: () => void;
}

function isOwn(answer: unknown): answer is OwnStatement {
  return typeof (answer as Partial<OwnStatement> | undefined)?.handleReadyForQuery === 'function';
}

function whenReady(statement: OwnStatement): Promise<void> {
  const done = statement.handleReadyForQuery.bind(statement);
  return new Promise((resolve) => {
    statement.handleReadyForQuery = () => {
      resolve();
      done();
    };
  });
}

function listenTo(prototype: { query: unknown }): void {
  const query = prototype.query as Query;
  prototype.query = function (this: unknown, asked, parameters, ...rest) {
    const answer = query.call(this, asked, parameters, ...rest);
    noteEngine(this);
    note(statementOf(asked, parameters), answer);
    return answer;
  } satisfies Query;
}

function noteEngine(engine: unknown): void {
  if (engine instanceof PGlite) embedded = engine;
}

listenTo(pg.Client.prototype);
listenTo(PGlite.prototype);

/** The statements that are sent while some work is done. */
export async function record(work: () => Promise<unknown>): Promise<readonly RecordedStatement[]> {
  recording = { statements: [], answered: new Set() };
  try {
    await work();
    return recording.statements;
  } finally {
    recording = undefined;
  }
}

/** The embedded engine under the graph. */
export function embeddedEngine(): PGlite {
  if (!embedded) throw new Error('No embedded engine was asked.');
  return embedded;
}
