import { boroughLedBoards } from './borough-led-boards.js';
import { explainFigure } from './explain-figure.js';
import { hubLinks } from './hub-links.js';
import { pandemicLegacy } from './pandemic-legacy.js';
import type { Statements } from './statements.js';
import { twoBoroughs } from './two-boroughs.js';

/** Gives the data of an answer. */
export type Answer = (variables: never) => Promise<object>;

/** The operations that are answered by hand, by their ids. */
export const byHand: Readonly<Record<string, (sql: Statements) => Promise<Answer>>> = {
  '00-two-boroughs-across-sectors': twoBoroughs,
  '05-borough-led-boards': boroughLedBoards,
  '11-hub-links': hubLinks,
  '17-pandemic-legacy': pandemicLegacy,
  '19-explain-figure': explainFigure,
};

/** An operation, and the statements that the graph sends for it. */
export interface RecordedOperation {
  readonly id: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly statements: readonly string[];
}
