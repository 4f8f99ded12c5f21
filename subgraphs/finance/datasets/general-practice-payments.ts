import {
  paymentColumns,
  paymentIndicatorId,
} from '../../../schema/indicators/finance/general-practice-payments.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { Edition, FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import { SourceError } from '../../shared/imports/readers/source-error.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import { financialYearCode } from './financial-year-row.js';
import { formatPence, parsePence } from './pence.js';

/** The file's names; `Code` and `CCG NAME` hold the primary care network. */
const identity = {
  region: 'NHS England (Region) code',
  network: 'Code',
  networkName: 'CCG NAME',
  practice: 'Practice Code',
} as const;

const moneyNames = paymentColumns.map(({ column }) => column);

const wanted: Record<string, string> = {
  ...identity,
  ...Object.fromEntries(moneyNames.map((name) => [name, name])),
};

const LONDON_REGION = 'Y56';

/** Sums of one network, in pence, in the order of the columns. */
interface Network {
  readonly name: string;
  readonly sums: bigint[];
  readonly lines: string[];
  readonly practices: string[];
}

/** Amounts of a practice in pence; undefined when one is no amount, which is reported. */
function amountsOf(cell: (name: string) => string, source: string, intake: Intake) {
  const amounts: bigint[] = [];
  for (const name of moneyNames) {
    const amount = parsePence(cell(name));
    if (amount === undefined) {
      const found = cell(name).slice(0, 40);
      intake.reject(source, `${name}: "${found}" is no amount in pounds and pence`);
      return undefined;
    }
    amounts.push(amount);
  }
  return amounts;
}

async function gather(sample: FileSample, intake: Intake): Promise<Map<string, Network>> {
  const networks = new Map<string, Network>();
  const before = new RowsBefore(sample.path, intake);
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, wanted, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const source = `L${String(row.line)}`;
    const code = cell('network');
    if (cell('region') !== LONDON_REGION) intake.outOfScope('not in London');
    else if (code === 'Unknown or no PCN') intake.outOfScope('practice in no network');
    else if (!/^U\d{5}$/.test(code)) {
      intake.reject(source, `Code "${code.slice(0, 40)}"; expected a network such as U33392`);
    } else if (
      !before.has(
        [code, cell('practice')],
        moneyNames.map((name) => cell(name)),
        source,
      )
    ) {
      const amounts = amountsOf(cell, source, intake);
      if (!amounts) continue;
      const known = networks.get(code);
      const network = known ?? {
        name: cell('networkName'),
        sums: amounts.map(() => 0n),
        lines: [],
        practices: [],
      };
      if (!known) networks.set(code, network);
      for (const [index, amount] of amounts.entries()) {
        network.sums[index] = (network.sums[index] ?? 0n) + amount;
      }
      network.lines.push(source);
      network.practices.push(cell('practice'));
    }
  }
  return networks;
}

const editions: readonly Edition[] = [
  {
    sha256: 'f0b637ea5e606616911ce58a95d1e4e2aeea26c0768694976499df85ebf771de',
    edition: '2022-23',
    releasedOn: null,
    importedOn: '2026-11-21',
    nature: 'ORIGINAL',
  },
];

/** The file names no year in any of its cells: its edition does. */
function periodOf(sample: FileSample): string {
  const edition = editions.find(({ sha256 }) => sha256 === sample.sha256)?.edition;
  const period = edition === undefined ? undefined : financialYearCode(edition);
  if (period !== undefined) return period;
  throw new SourceError({
    file: sample.path,
    problem: 'the file does not say which financial year it is for',
    expected: `a known edition: ${editions.map((known) => known.edition).join(', ')}`,
    found: `SHA-256 ${sample.sha256}`,
  });
}

async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  const period = periodOf(sample);
  for (const [code, { name, sums, lines, practices }] of await gather(sample, intake)) {
    const source = lines.join(' ');
    const area = { code, kind: 'PRIMARY_CARE_NETWORK', name, parent_code: null };
    yield { table: 'area', source, values: { ...area, row_key: lines[0] ?? null } };
    for (const [index, practice] of practices.entries()) {
      const line = lines[index] ?? '';
      yield {
        table: 'practice_network',
        source: line,
        values: { practice_code: practice, period, network_code: code, row_key: line },
      };
    }
    for (const [index, payment] of paymentColumns.entries()) {
      yield observationFact({
        indicator: paymentIndicatorId(payment),
        area: code,
        period,
        value: formatPence(sums[index] ?? 0n),
        method: 'sum-of-rows',
        source,
      });
    }
  }
}

/** NHS Payments to General Practice, summed over the practices of each London network. */
export const generalPracticePayments: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/payments-to-general-practice',
  title: 'NHS Payments to General Practice, England',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions,
  recognises: (sample) =>
    sample.kind === 'csv' &&
    (sample.lines[0]?.includes('Total NHS Payments to General Practice') ?? false) &&
    (sample.lines[0]?.includes('PCN Investment and impact Fund') ?? false),
  parse,
};
