import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { councilIndicators } from '../../schema/indicators/council/index.js';
import type { PolarityId } from '../../schema/indicators/indicator.js';
import { laitMeasures } from '../../subgraphs/council/datasets/dfe-lait/measures.js';
import type { LaitYears } from '../../subgraphs/council/datasets/dfe-lait/years.js';
import { homelessnessSheets } from '../../subgraphs/council/datasets/mhclg-homelessness/sheets.js';

const byId = new Map(councilIndicators.map((indicator) => [indicator.id as string, indicator]));
const indicatorOf = (name: string) => byId.get(`council.${name}`);

describe('the registry of the council sector', () => {
  it('writes ids in lower case with hyphens, once each, with a title and a definition', () => {
    expect(byId.size).toBe(councilIndicators.length);
    for (const { id, title, definition } of councilIndicators) {
      expect(id).toMatch(/^council\.[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title).toMatch(/^[A-Z0-9]/);
      expect(definition).toMatch(/\.$/);
    }
  });

  it('says of every share and rate what it is of', () => {
    const of = councilIndicators.filter(
      ({ unit }) => unit === 'PERCENT' || unit.startsWith('RATE'),
    );
    expect(of.length).toBeGreaterThan(40);
    expect(of.filter(({ denominator }) => denominator === undefined)).toEqual([]);
  });

  it('knows every indicator and dimension that a measure of a file fills', () => {
    const filled = [
      ...[...laitMeasures.values()].map(({ indicator, level }) => ({ indicator, level })),
      ...homelessnessSheets.flatMap(({ columns }) => columns),
    ];
    for (const { indicator, level } of filled) {
      const known = indicatorOf(indicator);
      expect([indicator, known !== undefined]).toEqual([indicator, true]);
      for (const dimension of Object.keys(level ?? {})) {
        expect([indicator, known?.dimensions ?? []]).toEqual([
          indicator,
          expect.arrayContaining([dimension]),
        ]);
      }
    }
  });

  it('has an entry for each of the 434 measures of the tool', () => {
    expect(laitMeasures.size).toBe(434);
  });

  it('fills each headline and each level from one measure only', () => {
    const targets = [...laitMeasures.values()].map(({ indicator, level }) =>
      JSON.stringify([indicator, level]),
    );
    expect(targets.length).toBeGreaterThanOrEqual(40);
    expect(new Set(targets).size).toBe(targets.length);
  });
});

const dictionaryFile = fileURLToPath(
  new URL('../../../shared/data/council/lait_data_dictionary.csv', import.meta.url),
);
const withDictionary = existsSync(dictionaryFile) ? describe : describe.skip;
if (withDictionary === describe.skip) {
  process.stderr.write('Skipped: comparing measures with their dictionary, which is not there.\n');
}

interface Entry {
  readonly Measure_short: string;
  readonly Polarity: string;
  readonly Year_Type: string;
  readonly y_axis_name: string;
}

/** What the dictionary calls the kinds of year; `Annual` is 31 March there. */
const yearTypes: Readonly<Record<LaitYears, readonly string[]>> = {
  academic: ['Academic Year'],
  financial: ['Financial Year', 'Annual'],
  calendar: ['Calendar Year'],
  january: ['Annual - January'],
  '30-september': ['Annual (end of Sept)'],
  'three-calendar': ['Calendar Year'],
  'three-financial': ['Financial Year'],
};
const polarities: Readonly<Record<string, PolarityId>> = {
  High: 'HIGHER_IS_BETTER',
  Low: 'LOWER_IS_BETTER',
};

withDictionary('measures of the tool beside the publisher’s dictionary', () => {
  const entries: Entry[] = existsSync(dictionaryFile)
    ? parse<Entry>(readFileSync(dictionaryFile), { columns: true, bom: true })
    : [];
  const entriesOf = (measure: string) =>
    entries.filter(({ Measure_short: name }) => name.trim() === measure);

  it('have one entry, or several that say the same of what is taken', () => {
    for (const measure of laitMeasures.keys()) {
      const said = entriesOf(measure).map(({ Polarity, Year_Type, y_axis_name }) =>
        [Polarity, Year_Type, y_axis_name.split(' ').sort().join(' ')].join('|'),
      );
      expect([measure, new Set(said).size]).toEqual([measure, 1]);
    }
  });

  it('are of the kind of year that it says', () => {
    for (const { shortDesc, years } of laitMeasures.values()) {
      const [entry] = entriesOf(shortDesc);
      expect([shortDesc, yearTypes[years]]).toEqual([
        shortDesc,
        expect.arrayContaining([entry?.Year_Type]),
      ]);
    }
  });

  it('judge no further than it does', () => {
    for (const { shortDesc, indicator, level } of laitMeasures.values()) {
      if (level) continue;
      const [entry] = entriesOf(shortDesc);
      expect([shortDesc, indicatorOf(indicator)?.polarity]).toEqual([
        shortDesc,
        polarities[entry?.Polarity ?? ''] ?? 'NO_JUDGEMENT',
      ]);
    }
  });

  it('give rates in the unit of its axis', () => {
    for (const { shortDesc, indicator } of laitMeasures.values()) {
      const [, per] = /per ([\d,]+)/i.exec(entriesOf(shortDesc)[0]?.y_axis_name ?? '') ?? [];
      if (per === undefined) continue;
      expect([shortDesc, indicatorOf(indicator)?.unit]).toEqual([
        shortDesc,
        `RATE_PER_${per.replace(',', '')}`,
      ]);
    }
  });
});
