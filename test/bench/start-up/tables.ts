import { median } from '../gateways/table.js';
import type { Table } from '../graph/report.js';
import type { GatewayStart } from './gateway-starts.js';
import type { GraphStart } from './graph-starts.js';

/** The starts of one gateway, one a round. */
export interface StartedGateway {
  readonly key: string;
  readonly title: string;
  readonly starts: readonly GatewayStart[];
}

const megabyte = 1e6;
const answered = ({ opened, firstAnswer }: GatewayStart) => opened + firstAnswer;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Gateways against stock. */
export function tableOfGateways(gateways: readonly StartedGateway[]): Table {
  const stock = gateways.find(({ key }) => key === 'stock')?.starts;
  const rows = gateways.map(({ title, starts }) => {
    const ratio = (of: (start: GatewayStart) => number) =>
      stock === undefined
        ? '–'
        : median(starts.map((start, round) => of(stock[round]!) / of(start))).toFixed(2);
    const middle = (of: (start: GatewayStart) => number) => median(starts.map(of));
    return [
      title,
      ratio(answered),
      ratio(({ processorTime }) => processorTime),
      ratio(({ firstAnswer }) => firstAnswer),
      ratio(({ resident }) => resident),
      middle(({ opened }) => opened).toFixed(0),
      middle(({ firstAnswer }) => firstAnswer).toFixed(0),
      middle(answered).toFixed(0),
      middle(({ processorTime }) => processorTime).toFixed(0),
      (middle(({ resident }) => resident) / megabyte).toFixed(0),
    ];
  });
  const head = [
    'gateway',
    'stock’s time until its first answer ÷ its own',
    'stock’s processor time ÷ its own',
    'stock’s first answer ÷ its own',
    'stock’s memory ÷ its own',
    'start ms',
    'first answer ms',
    'both ms',
    'processor ms',
    'MB',
  ];
  return { head, rows };
}

/** What a start of the product's graph took, in one sentence. */
export function describeGraphStart(starts: readonly GraphStart[]): string {
  const middle = (of: (start: GraphStart) => number) => median(starts.map(of)).toFixed(0);
  return `Its port takes a connection ${middle(({ opened }) => opened)} ms after its start, ${middle(({ processorTime }) => processorTime)} ms of the processor; it has
${middle(({ resident }) => resident / megabyte)} MB resident then, and ${middle(({ residentAtLast }) => residentAtLast / megabyte)} MB after all that is asked below.`;
}

/** The product's graph: first answers against warm ones. */
export function tableOfGraph(ids: readonly string[], starts: readonly GraphStart[]): Table {
  const middle = (of: (start: GraphStart) => number) => median(starts.map(of));
  const line = (
    title: string,
    first: (start: GraphStart) => number,
    warm: (start: GraphStart) => number,
  ) => [
    title,
    middle((start) => first(start) / warm(start)).toFixed(2),
    middle(first).toFixed(1),
    middle(warm).toFixed(1),
  ];
  const rows = ids.map((id, number) =>
    line(
      id,
      ({ answers }) => answers[number]?.first ?? Number.NaN,
      ({ answers }) => answers[number]?.warm ?? Number.NaN,
    ),
  );
  const all = line(
    `all ${String(ids.length)} together`,
    ({ answers }) => sum(answers.map(({ first }) => first)),
    ({ answers }) => sum(answers.map(({ warm }) => warm)),
  );
  return { head: ['saved operation', 'first ÷ warm', 'first ms', 'warm ms'], rows: [all, ...rows] };
}
