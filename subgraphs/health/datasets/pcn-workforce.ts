import { observationFact } from '../../shared/figures/observation-fact.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { discloseGroups, type DisclosedGroup, type StaffGroup } from './disclosed-groups.js';
import { londonSubIcbCodes, NOT_OF_LONDON } from './london.js';

const columns = [
  'CENSUS_YEAR',
  'CENSUS_MONTH',
  'PCN_CODE',
  'SUB_ICB_CODE',
  'STAFF_GROUP',
  'STAFF_ROLE',
  'FTE',
  'RECORDS',
] as const;

/** Staff of one network or sub-location. */
interface Staff {
  readonly area: string;
  readonly period: string;
  readonly groups: Map<string, StaffGroup>;
}

/** Full-time equivalents in hundredths, as the file prints them; undefined where they are no number. */
function parseHundredths(text: string): number | undefined {
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;
}

function decimal(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');
}

function* groupFacts(staff: Staff, shown: DisclosedGroup, headline: boolean): Generator<Fact> {
  const common = {
    area: staff.area,
    period: staff.period,
    ...(headline ? {} : { dimensions: { 'staff-group': shown.group } }),
    method: 'sum-of-rows',
    source: null,
  };
  const isHidden = shown.records === null || shown.hundredths === null;
  yield observationFact({
    ...common,
    indicator: 'health.pcn-workforce-records',
    value: shown.records,
    marker: isHidden ? 'c' : null,
    statuses: [isHidden ? 'SUPPRESSED' : 'ROUNDED'],
    note: isHidden ? HIDDEN : null,
  });
  yield observationFact({
    ...common,
    indicator: 'health.pcn-workforce-fte',
    value: shown.hundredths === null ? null : decimal(shown.hundredths),
    marker: isHidden ? 'c' : null,
    statuses: isHidden ? ['SUPPRESSED'] : [],
    note: isHidden ? HIDDEN : null,
  });
}

const HIDDEN =
  'Hidden: it counts 1 to 7 people, or would give such a number away by subtraction from the total.';

function* staffFacts(staff: Staff): Generator<Fact> {
  const groups = [...staff.groups.values()];
  const total = groups.reduce<StaffGroup>(
    (sum, { records, hundredths }) => ({
      group: '',
      records: sum.records + records,
      hundredths: sum.hundredths + hundredths,
    }),
    { group: '', records: 0, hundredths: 0 },
  );
  const [shown] = discloseGroups([total]);
  if (shown) yield* groupFacts(staff, shown, true);
  for (const group of discloseGroups(groups)) yield* groupFacts(staff, group, false);
}

/**
 * Staff employed through networks, by staff group. The file also has roles, most of which are one or
 * two people in a network: they are added to their group and small groups are hidden.
 */
export const pcnWorkforce: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/pcn-workforce',
  title: 'Primary care network workforce by network and staff group',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '866c85cb487d0912506ccd06064088526086ae81dee5c14a5098571c031be55b',
      edition: 'November 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    const all = new Map<string, Staff>();
    const before = new RowsBefore(sample.path, intake);
    for await (const { source, cell } of readTable(sample, columns)) {
      const location = cell('SUB_ICB_CODE');
      if (!londonSubIcbCodes.has(location)) {
        intake.outOfScope(NOT_OF_LONDON);
        continue;
      }
      const month = `${cell('CENSUS_YEAR')}-${cell('CENSUS_MONTH').padStart(2, '0')}`;
      const hundredths = parseHundredths(cell('FTE'));
      const records = parseCount(cell('RECORDS'));
      if (hundredths === undefined || records === undefined || !/^20\d\d-[01]\d$/.test(month)) {
        intake.reject(
          source,
          `${cell('PCN_CODE')}: expected a month, a decimal and a whole number`,
        );
        continue;
      }
      const group = cell('STAFF_GROUP');
      const key = [month, cell('PCN_CODE'), location, group, cell('STAFF_ROLE')];
      if (before.has(key, [cell('FTE'), cell('RECORDS')], source)) continue;
      for (const area of [cell('PCN_CODE'), location]) {
        const place = `${area} ${month}`;
        const staff: Staff = all.get(place) ?? { area, period: `M${month}`, groups: new Map() };
        all.set(place, staff);
        const sum = staff.groups.get(group);
        staff.groups.set(group, {
          group,
          records: (sum?.records ?? 0) + records,
          hundredths: (sum?.hundredths ?? 0) + hundredths,
        });
      }
    }
    for (const staff of all.values()) yield* staffFacts(staff);
  },
};
