import { median } from '../gateways/table.js';
import type { Table } from '../graph/report.js';
import { atOnce, type LargeMeasure, type LargeRun } from './gateway-run.js';

/** The rounds of one gateway with one question. */
export interface RunsOfGateway {
  readonly key: string;
  readonly title: string;
  readonly runs: readonly LargeRun[];
}

const megabyte = 1e6;

/** Gateways against stock, asked one by one and at once; `size` is that of the answer in bytes. */
export function tableOfLargeAnswers(gateways: readonly RunsOfGateway[], size: number): Table {
  const stock = gateways.find(({ key }) => key === 'stock')?.runs;
  const lines = (way: keyof LargeRun, count: number) =>
    gateways.map(({ title, runs }) => {
      const ratio = (of: (measure: LargeMeasure) => number) =>
        stock === undefined
          ? '–'
          : median(runs.map((run, round) => of(stock[round]![way]) / of(run[way]))).toFixed(2);
      const middle = (of: (measure: LargeMeasure) => number) =>
        median(runs.map((run) => of(run[way])));
      return [
        title,
        String(count),
        ratio(({ processorTime }) => processorTime),
        ratio(({ firstByte }) => firstByte),
        ratio(({ lastByte }) => lastByte),
        ratio(({ memory }) => memory),
        middle(({ processorTime }) => processorTime).toFixed(0),
        middle(({ firstByte }) => firstByte).toFixed(0),
        middle(({ lastByte }) => lastByte).toFixed(0),
        (100 * middle(({ firstByte, lastByte }) => firstByte / lastByte)).toFixed(0),
        (middle(({ memory }) => memory) / megabyte).toFixed(0),
        (middle(({ memory }) => memory) / size / count).toFixed(1),
      ];
    });
  const head = [
    'gateway',
    'at once',
    'stock’s processor time ÷ its own',
    'stock’s first byte ÷ its own',
    'stock’s last byte ÷ its own',
    'stock’s memory ÷ its own',
    'processor ms an answer',
    'first byte ms',
    'last byte ms',
    'first ÷ last byte, %',
    'memory above idle MB',
    'memory ÷ answers at once',
  ];
  return { head, rows: [...lines('one', 1), ...lines('together', atOnce)] };
}
