import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readXlsxSheet } from '../../shared/imports/readers/read-xlsx.js';
import type { SourceRow } from '../../shared/imports/readers/source-row.js';
import { londonSubIcbCodes, NOT_OF_LONDON } from './london.js';
import { endAfter, parseOdsDate } from './nhs-dates.js';

const DETAILS = 'PCNDetails';
const PARTNERS = 'PCN Core Partner Details';

const detailColumns = {
  code: 'PCN Code',
  name: 'PCN Name',
  subIcb: 'Current Sub ICB Loc Code',
  opened: 'Open Date',
  closed: 'Close Date',
  postcode: 'Postcode',
} as const;

const partnerColumns = {
  practice: 'Partner Organisation Code',
  practiceSubIcb: 'Practice Parent Sub ICB Loc Code',
  network: 'PCN Code',
  started: 'Practice to PCN Relationship Start Date',
  ended: 'Practice to PCN Relationship End Date',
} as const;

/** The rows of a sheet below its header, each with a reader of its cells by column. */
async function* readSheet<Name extends string>(
  sample: FileSample,
  sheet: string,
  names: Readonly<Record<Name, string>>,
): AsyncGenerator<{ readonly source: string; readonly cell: (name: Name) => string }> {
  let read: ((row: SourceRow) => (name: Name) => string) | undefined;
  for await (const row of readXlsxSheet(sample.path, sheet)) {
    if (read) yield { source: `${sheet}!A${String(row.line)}`, cell: read(row) };
    else read = columnsByName(row, names, { file: sample.path }).read;
  }
}

/** First day and day after the last, or undefined (with a rejection) where they are no dates. */
function readLife(first: string, last: string, source: string, intake: Intake) {
  const validFrom = parseOdsDate(first);
  const lastDay = parseOdsDate(last);
  if (validFrom === undefined || lastDay === undefined) {
    intake.reject(source, `from "${first}" to "${last}"; expected YYYYMMDD or blank`);
    return undefined;
  }
  return { valid_from: validFrom, valid_to: endAfter(lastDay) };
}

async function* parsePartners(
  sample: FileSample,
  intake: Intake,
  networks: Set<string>,
): AsyncGenerator<Fact> {
  for await (const { source, cell } of readSheet(sample, PARTNERS, partnerColumns)) {
    if (!londonSubIcbCodes.has(cell('practiceSubIcb'))) {
      intake.outOfScope(NOT_OF_LONDON);
      continue;
    }
    const life = readLife(cell('started'), cell('ended'), source, intake);
    if (!life) continue;
    if (life.valid_from === null) {
      intake.reject(source, `${cell('practice')} joined on no date; expected YYYYMMDD`);
      continue;
    }
    networks.add(cell('network'));
    yield {
      table: 'network_partner',
      source,
      values: {
        practice_code: cell('practice'),
        pcn_code: cell('network'),
        ...life,
        row_key: source,
      },
    };
  }
}

async function* parseDetails(
  sample: FileSample,
  intake: Intake,
  networks: ReadonlySet<string>,
): AsyncGenerator<Fact> {
  for await (const { source, cell } of readSheet(sample, DETAILS, detailColumns)) {
    const code = cell('code');
    if (!londonSubIcbCodes.has(cell('subIcb')) && !networks.has(code)) {
      intake.outOfScope(NOT_OF_LONDON);
      continue;
    }
    const life = readLife(cell('opened'), cell('closed'), source, intake);
    if (!life) continue;
    yield {
      table: 'network_detail',
      source,
      values: {
        pcn_code: code,
        name: cell('name'),
        sub_icb_code: cell('subIcb'),
        postcode: cell('postcode') || null,
        ...life,
        row_key: source,
      },
    };
  }
}

/**
 * Primary care networks of England and their practices with dates (ePCN). A network is London's when a
 * sub-location of London commissions it, or when it held a practice that one of them commissions now:
 * seven closed networks stand under clinical commissioning groups of old. A practice has a row for each
 * stretch with a network; the last day of a stretch is stated, and stored as the day after.
 */
export const primaryCareNetworks: PublishedDataset = {
  kind: 'published',
  id: 'nhs-ods/primary-care-networks',
  title: 'Primary care networks and their core partners (ePCN)',
  publisher: 'NHS England, Organisation Data Service',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: 'f9a9310d54653eae34bdd65fb8f48a07bd25b5fa65466b6806c9672ec2929f25',
      edition: 'February 2023',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: ({ kind, sheets }) =>
    kind === 'xlsx' && sheets.includes(DETAILS) && sheets.includes(PARTNERS),
  async *parse(sample, intake) {
    const networks = new Set<string>();
    yield* parsePartners(sample, intake, networks);
    yield* parseDetails(sample, intake, networks);
  },
};
