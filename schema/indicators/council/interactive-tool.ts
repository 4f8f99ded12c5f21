import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { FiveP, Indicator, PolarityId, UnitId } from '../indicator.js';

/** A measure of the tool as a row of the table beside this file. */
export interface InteractiveToolRow {
  /** `Short Desc` of the file, exactly: the key of a measure. */
  readonly short_desc: string;
  /** Indicator without `council.`. */
  readonly indicator: string;
  /** The publisher's title of its chart, without the unit at its end. */
  readonly title: string;
  readonly unit: UnitId;
  /** As the publisher's dictionary judges; `-` and `NA` are no judgement. */
  readonly polarity: PolarityId;
  /** The kind of year behind the column `Years`, from `Year_Type` of the dictionary. */
  readonly years: 'academic' | 'financial' | 'calendar' | 'january' | '30-september';
  /** What a share or rate is of; empty for other units. */
  readonly denominator: string;
  /** The publisher's topic. */
  readonly topic: string;
}

/**
 * Every measure of the Local Authority Interactive Tool that has no entry written by hand: 355 of 434.
 * The table is the one place where a measure joins.
 */
export const interactiveToolRows: readonly InteractiveToolRow[] = parse<InteractiveToolRow>(
  readFileSync(new URL('local-authority-interactive-tool.csv', import.meta.url)),
  { columns: true },
);

const whenCounted: Readonly<Record<InteractiveToolRow['years'], string>> = {
  academic: 'Of the academic year.',
  financial: 'Of the financial year; numbers at a date are of its last day, 31 March.',
  calendar: 'Of the calendar year.',
  january: 'Counted in the school census of January.',
  '30-september': 'Counted on 30 September.',
};

const fiveP: Readonly<Record<string, readonly FiveP[]>> = {
  'Children’s Service Finance': ['POUNDS', 'PLACE'],
  'Children’s Services Workforce': ['PROVIDERS', 'PLACE'],
};

const shortForms: Readonly<Record<string, readonly string[]>> = {
  'Child Protection': ['CPP', 'safeguarding'],
  'Children Looked After': ['CLA', 'LAC', 'children in care'],
  'Children in Need': ['CIN', 'section 17'],
  'Children with SEN': ['SEND', 'SEN', 'EHCP', 'special educational needs'],
  'Foundation Stage': ['EYFS', 'early years', 'school readiness'],
  'All Pupil Absence & Exclusions': ['attendance', 'suspension', 'exclusion'],
};

/** Money of the tool is in pounds though its outturn files are in thousands: unit costs are a week's. */
function caveatsOf({ unit, title, years }: InteractiveToolRow): string[] {
  const flow = /during the year|throughout year/.test(title) && years === '30-september';
  return [
    flow
      ? 'Counted over the twelve months to 30 September; the period names that day.'
      : whenCounted[years],
    ...(title.includes('weekly unit costs') ? ['Pounds a week for each child.'] : []),
    'Held from 2018 on; the publisher’s file goes further back.',
    ...(unit === 'SCORE' ? ['A score; its scale is explained by the publisher.'] : []),
    ...(title.startsWith('Inequality gap') ? ['A difference in percentage points.'] : []),
  ];
}

function indicatorOfRow(row: InteractiveToolRow): Indicator {
  return {
    id: `council.${row.indicator}`,
    title: row.title,
    definition: `${row.title}, as the Local Authority Interactive Tool publishes it under “${row.topic}”.`,
    caveats: caveatsOf(row),
    unit: row.unit,
    polarity: row.polarity,
    disclosurePolicy: 'already-published',
    fiveP: fiveP[row.topic] ?? ['PRIORITIES', 'PLACE'],
    synonyms: [row.topic, row.short_desc, ...(shortForms[row.topic] ?? [])],
    ...(row.denominator !== '' && { denominator: row.denominator }),
    ...(/average/i.test(row.title) && { statistic: 'MEAN' as const }),
  };
}

/** Entries generated from the table. */
export const interactiveToolIndicators: readonly Indicator[] =
  interactiveToolRows.map(indicatorOfRow);
