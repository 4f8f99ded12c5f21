import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Indicator, PolarityId, StatisticId, UnitId } from '../indicator.js';

/** An indicator of Fingertips as a row of the table beside this file. */
export interface FingertipsRow {
  /** `Indicator ID` of the export. */
  readonly fingertips_id: string;
  /** Indicator without `council.`. */
  readonly indicator: string;
  readonly title: string;
  readonly definition: string;
  readonly unit: UnitId;
  readonly polarity: PolarityId;
  /** What a share or rate is of; empty for other units. */
  readonly denominator: string;
  /** What a period printed as `2022/23` is; an export does not say. */
  readonly years: 'calendar' | 'financial' | 'academic';
  /** `Age` of the headline; other ages are levels of the dimension `age`. */
  readonly age: string;
  /** What its values are where the unit does not tell, such as `STANDARDISED_RATE`; else empty. */
  readonly statistic: StatisticId | '';
}

/**
 * The indicators of Fingertips that are described here. An export of any other one is taken too, under an
 * entry inferred from it (`imported.ts`); a row of the table describes it better.
 */
export const fingertipsRows: readonly FingertipsRow[] = parse<FingertipsRow>(
  readFileSync(new URL('fingertips.csv', import.meta.url)),
  { columns: true },
);

/** Entries generated from the table. */
export const fingertipsIndicators: readonly Indicator[] = fingertipsRows.map((row) => ({
  id: `council.${row.indicator}`,
  title: row.title,
  definition: row.definition,
  caveats: [
    `Indicator ${row.fingertips_id} of Fingertips; intervals are given where the publisher’s own export was imported.`,
    'Some figures of Hackney hold the City of London, or the other way round, which each of them says.',
    ...(row.unit === 'YEARS' ? ['Given by sex, without a figure for all persons.'] : []),
  ],
  unit: row.unit,
  polarity: row.polarity,
  disclosurePolicy: 'already-published',
  fiveP: ['PURPOSE', 'PRIORITIES'],
  synonyms: [`Fingertips ${row.fingertips_id}`, 'OHID', 'public health outcomes framework'],
  dimensions: ['age', 'deprivation-decile', 'district-deprivation-decile', 'sex'],
  interval: { level: 95, method: null },
  ...(row.denominator !== '' && { denominator: row.denominator }),
  ...(row.statistic !== '' && { statistic: row.statistic }),
}));
