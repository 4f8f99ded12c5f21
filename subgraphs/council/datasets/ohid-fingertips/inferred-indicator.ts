import { importedIndicatorId } from '../../../../schema/indicators/imported.js';
import type { Indicator } from '../../../../schema/indicators/indicator.js';
import { dimensionNames, isOfCategory, type HeadlinePeople } from './dimensions.js';
import type { ExportRow } from './export-rows.js';
import { inferUnit } from './inferred-unit.js';

const inferred = (what: string) => `Inferred from the download: ${what}`;

/** The one there is, or the one that stands for all; null where there are several and none does. */
function whole(found: readonly string[], all: string): string | null {
  const different = [...new Set(found)];
  if (different.length === 1) return different[0] ?? null;
  return different.includes(all) ? all : null;
}

/** Whom the headline of an export is about. */
export function inferHeadline(rows: readonly ExportRow[]): HeadlinePeople {
  const plain = rows.filter((row) => !isOfCategory(row));
  const told = plain.length > 0 ? plain : rows;
  return {
    sex: whole(
      told.map(({ sex }) => sex),
      'Persons',
    ),
    age: whole(
      told.map(({ age }) => age),
      'All ages',
    ),
  };
}

function headlineCaveats({ sex, age }: HeadlinePeople): string[] {
  const lacking = [sex === null && 'sex', age === null && 'age'].filter((name) => name !== false);
  return [
    inferred(
      lacking.length === 0
        ? `the headline is about ${[sex, age].join(', ')}; other sexes and ages are breakdowns.`
        : `there is no figure for everybody, so all are given by ${lacking.join(' and ')}.`,
    ),
  ];
}

function yearCaveats(rows: readonly ExportRow[]): string[] {
  const split = rows.find(({ period }) => /^\d{4}\/\d\d/.test(period));
  if (!split) return [];
  return [inferred(`years such as ${split.period} are read as financial years from 1 April.`)];
}

/** The entry of an indicator that stands in no registry, from the rows of its export. */
export function inferIndicator(
  id: string,
  rows: readonly ExportRow[],
  headline: HeadlinePeople,
): Indicator {
  const title = (rows[0]?.name ?? '').replace(/\s+/g, ' ').trim() || `Fingertips ${id}`;
  const { unit, statistic, because } = inferUnit(title, rows);
  const hasDenominator = rows.some(({ denominator }) => denominator !== '');
  return {
    id: importedIndicatorId(id),
    title,
    definition: `${title}: indicator ${id} of Fingertips, Office for Health Improvement and Disparities, which defines it there.`,
    caveats: [
      'Imported from a download that nobody has described here: read its definition at the publisher before using it.',
      inferred(`the unit, because ${because}.`),
      ...headlineCaveats(headline),
      ...yearCaveats(rows),
      'No judgement is made, because a download does not say whether higher is better.',
      'Some figures of Hackney hold the City of London, or the other way round, which each of them says.',
    ],
    unit,
    polarity: 'NO_JUDGEMENT',
    disclosurePolicy: 'already-published',
    fiveP: ['PURPOSE', 'PRIORITIES'],
    synonyms: [`Fingertips ${id}`, 'OHID'],
    dimensions: dimensionNames,
    interval: { level: 95, method: null },
    ...(statistic && { statistic }),
    ...(hasDenominator && {
      denominator:
        'the people or cases in the column “Denominator” of the download, which does not name them',
    }),
  };
}
