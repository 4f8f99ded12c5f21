import { sql, type Selectable } from 'kysely';
import type { Indicator } from '../../../schema/indicators/indicator.js';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { CouncilTables, IndicatorTable } from '../tables.js';

const partsOf = (text: string, separator: string): string[] =>
  text === '' ? [] : text.split(separator);

/** The entry that a row states. */
function indicatorOfRow(row: Selectable<IndicatorTable>): Indicator {
  return {
    id: row.id,
    title: row.title,
    definition: row.definition,
    caveats: partsOf(row.caveats, '\n'),
    unit: row.unit,
    polarity: row.polarity,
    disclosurePolicy: row.disclosure_policy,
    fiveP: partsOf(row.five_p, ' ') as Indicator['fiveP'],
    synonyms: partsOf(row.synonyms, '\n'),
    dimensions: partsOf(row.dimensions, ' '),
    ...(row.denominator !== null && { denominator: row.denominator }),
    ...(row.statistic !== null && { statistic: row.statistic }),
    ...(row.interval_level !== null && {
      interval: { level: Number(row.interval_level), method: null },
    }),
  };
}

const listRows = prepared(
  (released: Released<CouncilTables>, ids: Given<readonly string[] | null>) =>
    released.tables
      .selectFrom('indicator as i')
      .selectAll()
      .where(sql<boolean>`(${ids}::text[] is null or i.id = any(${ids}::text[]))`)
      .where(recordedIn(released, 'i'))
      .orderBy('i.id'),
);

/** Entries of the registry that came with imports, ordered by id: those of the ids, or all where null. */
export async function listImportedIndicators(
  released: Released<CouncilTables>,
  ids: readonly string[] | null,
): Promise<readonly Indicator[]> {
  return (await listRows(released, ids)).map(indicatorOfRow);
}
