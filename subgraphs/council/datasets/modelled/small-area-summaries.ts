import { LONDON } from '../../../shared/codes/codes.js';
import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { Fact } from '../../../shared/imports/fact.js';
import type { CouncilTables } from '../../tables.js';
import { roundedDecimal } from '../decimals.js';
import { censusResidents } from '../ons-census-residents.js';
import { deprivationOfSmallAreas, deprivationPeriod } from '../mhclg-deprivation-small-areas.js';
import { listSmallAreas, type SmallArea } from './small-areas.js';

const censusDay = 'S2021-03-21';
const incomplete = {
  value: null,
  marker: 'x',
  statuses: ['NOT_AVAILABLE'],
  note: 'Cannot be calculated: a part of the area has no figure.',
} as const;

function groupBy(
  areas: readonly SmallArea[],
  key: (area: SmallArea) => string,
): ReadonlyMap<string, readonly SmallArea[]> {
  const groups = new Map<string, SmallArea[]>();
  for (const area of areas) {
    const group = groups.get(key(area));
    if (group) group.push(area);
    else groups.set(key(area), [area]);
  }
  return groups;
}

function sumOfResidents(parts: readonly SmallArea[]): number | undefined {
  if (parts.some(({ residents }) => residents === null)) return undefined;
  return parts.reduce((sum, { residents }) => sum + Number(residents), 0);
}

function residentsFact(area: string, parts: readonly SmallArea[], inputs: readonly string[]): Fact {
  const sum = sumOfResidents(parts);
  return observationFact({
    indicator: 'council.census-2021-residents',
    area,
    period: censusDay,
    ...(sum === undefined ? incomplete : { value: sum }),
    method: 'sum-of-areas',
    inputs,
    source: null,
  });
}

/** Scores have three decimals, so that they are summed as whole thousandths, without loss. */
function weightedScoreFact(area: string, parts: readonly SmallArea[]): Fact {
  const residents = sumOfResidents(parts);
  const complete = residents !== undefined && parts.every(({ score }) => score !== null);
  const thousandths = parts.reduce(
    (sum, part) => sum + Math.round(Number(part.score) * 1000) * Number(part.residents),
    0,
  );
  const mean = complete ? roundedDecimal(String(thousandths / 1000 / residents), 3) : undefined;
  return observationFact({
    indicator: 'council.imd-2025-resident-weighted-score',
    area,
    period: deprivationPeriod,
    ...(mean === undefined
      ? incomplete
      : {
          value: mean,
          numerator: roundedDecimal(String(thousandths / 1000), 3) ?? null,
          denominator: residents ?? null,
        }),
    method: 'resident-weighted-mean',
    inputs: parts.flatMap(({ lsoa }) => [
      `council.imd-2025-score:${lsoa}:${deprivationPeriod}`,
      `council.census-2021-residents:${lsoa}:${censusDay}`,
    ]),
    source: null,
  });
}

function* decileFacts(area: string, parts: readonly SmallArea[]): Generator<Fact> {
  const count = { indicator: 'council.imd-2025-lsoas', area, period: deprivationPeriod };
  const from = (areas: readonly SmallArea[]) => ({
    value: areas.length,
    method: 'count-of-areas',
    inputs: areas.map(({ lsoa }) => `council.imd-2025-decile:${lsoa}:${deprivationPeriod}`),
    source: null,
  });
  yield observationFact({ ...count, ...from(parts) });
  for (const [decile, areas] of groupBy(parts, (part) => part.decile ?? 'not known')) {
    const level = decile.padStart(2, '0');
    yield observationFact({ ...count, dimensions: { 'imd-decile': level }, ...from(areas) });
  }
}

/** Figures of wards, boroughs and London that are summed up from their lower layer super output areas. */
export const smallAreaSummaries: ModelledDataset<CouncilTables> = {
  kind: 'modelled',
  id: 'placegraph/small-area-summaries',
  title: 'Residents and deprivation of wards and boroughs, from lower layer super output areas',
  inputs: [deprivationOfSmallAreas.id, censusResidents.id],
  async *compute(released) {
    const all = await listSmallAreas(released);
    const wards = groupBy(all, ({ ward }) => ward);
    const boroughs = groupBy(all, ({ borough }) => borough);
    for (const [area, parts] of [...wards, ...boroughs]) {
      yield residentsFact(
        area,
        parts,
        parts.map(({ lsoa }) => lsoa),
      );
      yield weightedScoreFact(area, parts);
    }
    for (const [area, parts] of boroughs) yield* decileFacts(area, parts);
    yield residentsFact(LONDON, all, [...boroughs.keys()]);
  },
};
