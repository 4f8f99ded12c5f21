import { observationFact } from '../../shared/figures/observation-fact.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { parseNamedMonth } from './named-months.js';

/** Three columns for each kind of bed: available, occupied, and the share occupied. */
const kinds = [
  ['general-acute', null, 'general_acute_beds', 'general_acute_beds'],
  ['general-acute', 'Adult', 'adult_general_acute_beds', 'adult_general_acute_beds'],
  ['general-acute', 'Paediatric', 'paediatric_general_acute_beds', 'paediatric_general_acute_beds'],
  ['adult-critical-care', null, 'adult_critical_care_beds', 'adult_critical_care'],
  [
    'paediatric-intensive-care',
    null,
    'paediatric_intensive_cared_beds',
    'paediatric_intensive_cared',
  ],
  ['neonatal-intensive-care', null, 'neonatal_intensive_care_bed', 'neonatal_intensive_care'],
] as const;

type Kind = (typeof kinds)[number];
type Column =
  | 'nhs_trust22_code'
  | 'date'
  | `${Kind[2]}_available`
  | `${Kind[2]}_occupied`
  | `${Kind[3]}_occupancy_rate`;

const columns: readonly Column[] = [
  'nhs_trust22_code',
  'date',
  ...kinds.flatMap(
    ([, , beds, rate]) =>
      [`${beds}_available`, `${beds}_occupied`, `${rate}_occupancy_rate`] as const,
  ),
];

/** A share printed as `0.902`, in per cent to one decimal: binary noise goes; null where it is blank. */
function parseShare(text: string): string | null | undefined {
  if (text === '') return null;
  if (!/^\d(\.\d{1,17})?$/.test(text)) return undefined;
  return (Number(text) * 100).toFixed(1).replace(/\.0$/, '');
}

function optionalCount(text: string): number | null | undefined {
  return text === '' ? null : parseCount(text);
}

type Place = Pick<Parameters<typeof observationFact>[0], 'area' | 'period' | 'source'>;

/** The three figures of one kind of bed, or undefined where one of them cannot be read. */
function bedFacts(
  place: Place,
  [kind, age, beds, rate]: Kind,
  cell: (name: Column) => string,
): readonly Fact[] | undefined {
  const available = optionalCount(cell(`${beds}_available`));
  const occupied = optionalCount(cell(`${beds}_occupied`));
  const share = parseShare(cell(`${rate}_occupancy_rate`));
  if (available === undefined || occupied === undefined || share === undefined) return undefined;
  const common = { ...place, ...(age === null ? {} : { dimensions: { 'age-group': age } }) };
  // A trust without such beds has none to be full.
  const noShare = available === 0 ? 'z' : 'x';
  const named = (suffix: string, value: number | string | null, marker: 'x' | 'z') => ({
    ...common,
    indicator: `health.${kind}-${suffix}`,
    value,
    marker: value === null ? marker : null,
  });
  return [
    observationFact(named('beds-available', available, 'x')),
    observationFact(named('beds-occupied', occupied, noShare)),
    observationFact({
      ...named('bed-occupancy', share, noShare),
      ...(share === null ? {} : { numerator: occupied, denominator: available }),
    }),
  ];
}

/** Beds available and occupied by trust and month, as the file's daily means. */
export const hospitalBeds: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/hospital-beds',
  title: 'Hospital beds available and occupied by trust, monthly',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: 'ed4eda8c86576cdce8758bbd9ce8290408376ef754ca6828a95fe014bdd87e6b',
      edition: 'April 2022 to August 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    for await (const { source, cell } of readTable(sample, columns)) {
      const area = cell('nhs_trust22_code');
      const period = parseNamedMonth(cell('date'));
      if (period === undefined) {
        intake.reject(source, `${area} "${cell('date')}"; expected a month such as April 2022`);
        continue;
      }
      for (const kind of kinds) {
        const facts = bedFacts({ area, period, source }, kind, cell);
        if (facts) yield* facts;
        else intake.reject(source, `${area}: beds of kind ${kind[2]} are no numbers`);
      }
    }
  },
};
