import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../../shared/imports/dataset.js';
import type { Intake } from '../../../shared/imports/intake.js';
import { shortestDecimal } from '../decimals.js';
import { namedRows } from '../named-rows.js';
import { gssCodeOfNumber } from './la-numbers.js';
import { laitMeasures } from './measures.js';
import { readLaitYears } from './years.js';

const columns = {
  measure: 'Short Desc',
  years: 'Years',
  value: 'Values',
  number: 'LA Number',
} as const;

/** The year in which a period begins. */
const yearOf = (period: string) => Number(/\d{4}/.exec(period)?.[0]);

async function* parse(sample: FileSample, intake: Intake) {
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const area = gssCodeOfNumber.get(cell('number'));
    const measure = laitMeasures.get(cell('measure'));
    if (area === undefined) {
      intake.outOfScope('neither London, its boroughs nor England');
      continue;
    }
    if (measure === undefined) {
      intake.outOfScope('a measure that is not taken');
      continue;
    }
    const when = readLaitYears(cell('years'), measure.years);
    // The file prints binary numbers with all their digits, some with an exponent.
    const value = cell('value') === '-' ? null : shortestDecimal(cell('value'));
    if (when === undefined || value === undefined) {
      const wrong = when === undefined ? cell('years') : cell('value');
      const kind = when === undefined ? `no ${measure.years} year` : 'neither a number nor -';
      intake.reject(source, `${measure.shortDesc}: "${wrong}" is ${kind}`);
      continue;
    }
    if (measure.since !== undefined && yearOf(when.period) < measure.since) {
      intake.outOfScope('a year before those that are taken');
      continue;
    }
    yield observationFact({
      indicator: `council.${measure.indicator}`,
      area,
      period: when.period,
      ...(measure.level && { dimensions: measure.level }),
      value,
      ...(value === null && { marker: 'x' }),
      statuses: value === null ? ['NOT_AVAILABLE'] : when.statuses,
      source,
    });
  }
}

/** Measures of children, families and schools that the Department for Education gathers by authority. */
export const localAuthorityInteractiveTool: PublishedDataset = {
  kind: 'published',
  id: 'dfe/local-authority-interactive-tool',
  title: 'Local Authority Interactive Tool',
  publisher: 'Department for Education',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '641b9c0d242008131936a88553f815dd7e9ffc7a111e11877e4ee93240a63dc6',
      edition: 'years to 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'SUBSET',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    Object.values(columns).every((name) => header.includes(name)) && header.includes('Data item'),
  parse,
};
