import { csvOf } from './reading.js';

const two = (week: number) => String(week).padStart(2, '0');
const bands = [
  ...Array.from({ length: 104 }, (_, from) => `Gt ${two(from)} To ${two(from + 1)} Weeks SUM 1`),
  'Gt 104 Weeks SUM 1',
];

/** The 121 columns of the full extract. */
export const rttHeader: readonly string[] = [
  'Period',
  'Provider Parent Org Code',
  'Provider Parent Name',
  'Provider Org Code',
  'Provider Org Name',
  'Commissioner Parent Org Code',
  'Commissioner Parent Name',
  'Commissioner Org Code',
  'Commissioner Org Name',
  'RTT Part Type',
  'RTT Part Description',
  'Treatment Function Code',
  'Treatment Function Name',
  ...bands,
  'Total',
  'Patients with unknown clock start date',
  'Total All',
];

/** One row of the extract; what a test does not say is a Barts row of incomplete pathways. */
export interface RttRow {
  readonly board?: string;
  readonly provider?: string;
  readonly commissionerBoard?: string;
  readonly commissioner?: string;
  readonly part?: string;
  readonly code?: string;
  readonly name?: string;
  /** Pathways by the first week of their band. */
  readonly weeks?: Readonly<Record<number, number>>;
  readonly unknownStart?: string;
  readonly all?: number;
}

function cells(row: RttRow): readonly string[] {
  const weeks = row.weeks ?? {};
  const banded = Object.values(weeks).reduce((sum, count) => sum + count, 0);
  return [
    'RTT-April-2026',
    row.board ?? 'QMF',
    'A BOARD',
    row.provider ?? 'R1H',
    'A PROVIDER',
    row.commissionerBoard ?? 'QMF',
    'A BOARD',
    row.commissioner ?? 'A3A8R',
    'A COMMISSIONER',
    row.part ?? 'Part_2',
    'A part',
    row.code ?? 'C_999',
    row.name ?? 'Total',
    ...bands.map((_, week) => String(weeks[week] ?? '')),
    '',
    row.unknownStart ?? '',
    String(row.all ?? banded),
  ];
}

/** An extract of a few rows, in the publisher's layout. */
export function rttExtract(rows: readonly RttRow[]): string {
  return csvOf(rttHeader, rows.map(cells));
}
