import { ENGLAND, isLondonAuthority, LONDON } from '../../shared/codes/codes.js';
import {
  observationFact,
  type Marker,
  type Status,
} from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { plainDecimal } from './decimals.js';
import { namedRows } from './named-rows.js';

const columns = {
  area: 'ONS Code',
  level: 'Disaggregation Level',
  type: 'Measure Type',
  value: 'Measure Value',
  group: 'Measure Group',
} as const;

/** Measure group → indicator; the file names the year only by its title. */
const measures: Readonly<Record<string, string>> = {
  '1C1A': 'adults-with-self-directed-support',
  '1C2A': 'adults-with-direct-payments',
  '1E': 'adults-with-learning-disabilities-in-employment',
  '1G': 'adults-with-learning-disabilities-in-own-home',
  '2A1': 'care-home-admissions-aged-18-to-64',
  '2A2': 'care-home-admissions-aged-65-and-over',
  '2B1': 'reablement-still-at-home-after-91-days',
  '2B2': 'reablement-offered',
  '1A': 'ascof-social-care-related-quality-of-life',
  '1B': 'ascof-control-over-daily-life',
  '1C1B': 'ascof-carers-with-self-directed-support',
  '1C2B': 'ascof-carers-with-direct-payments',
  '1F': 'ascof-mental-health-service-users-in-employment',
  '1H': 'ascof-mental-health-service-users-living-independently',
  '1I1': 'ascof-as-much-social-contact-as-wanted',
  '1J': 'ascof-adjusted-quality-of-life',
  '2D': 'ascof-short-term-services-ending-in-independence',
  '3A': 'ascof-satisfaction-with-care',
  '3D1': 'ascof-information-easy-to-find',
  '4A': 'ascof-feeling-safe',
  '4B': 'ascof-services-made-safe',
};

const period = 'FY2020';

const markers: Readonly<Record<string, readonly [Marker, Status]>> = {
  '[x]': ['x', 'NOT_AVAILABLE'],
  '[c]': ['c', 'SUPPRESSED'],
};

/** The rows of one figure: the outcome and the numbers it was made from stand in rows of their own. */
interface Parts {
  readonly indicator: string;
  readonly area: string;
  readonly level: string;
  readonly source: string;
  readonly values: Map<string, string>;
}

function dimensionsOf(level: string): Record<string, string> {
  if (level === 'Total') return {};
  return level === 'Female' || level === 'Male' ? { sex: level } : { age: level };
}

function factOf({ indicator, area, level, source, values }: Parts): Fact | undefined {
  const outcome = values.get('Outcome') ?? '';
  const value = plainDecimal(outcome) ?? null;
  const [marker, status] = markers[outcome] ?? [];
  if (value === null && marker === undefined) return undefined;
  const part = (type: string) =>
    value === null ? null : (plainDecimal(values.get(type) ?? '') ?? null);
  return observationFact({
    indicator: `council.${indicator}`,
    area,
    period,
    dimensions: dimensionsOf(level),
    value,
    marker: value === null ? (marker ?? null) : null,
    statuses: value === null && status ? [status] : [],
    numerator: part('Numerator'),
    denominator: part('Denominator'),
    source,
  });
}

async function* parse(sample: FileSample, intake: Intake) {
  const figures = new Map<string, Parts>();
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const area = cell('area');
    const indicator = measures[cell('group')];
    if (!isLondonAuthority(area) && area !== LONDON && area !== ENGLAND) {
      intake.outOfScope('neither London, its boroughs nor England');
    } else if (indicator === undefined) {
      intake.outOfScope('a measure that is not taken');
    } else {
      const level = cell('level');
      const key = `${indicator}:${area}:${level}`;
      const parts = figures.get(key) ?? { indicator, area, level, source, values: new Map() };
      figures.set(key, { ...parts, source: cell('type') === 'Outcome' ? source : parts.source });
      parts.values.set(cell('type'), cell('value'));
    }
  }
  for (const parts of figures.values()) {
    const fact = factOf(parts);
    if (fact) yield fact;
    else intake.reject(parts.source, `"${parts.values.get('Outcome') ?? ''}" is no outcome`);
  }
}

/** All measures of the Adult Social Care Outcomes Framework, by age and sex as far as given. */
export const adultSocialCareOutcomes: PublishedDataset = {
  kind: 'published',
  id: 'nhs-digital/adult-social-care-outcomes',
  title: 'Measures from the Adult Social Care Outcomes Framework, England',
  publisher: 'NHS Digital',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: 'bf41e1515c4295109c1fd40c4dee38d4feb29b3260fbaa3fc008ed2c421fa87e',
      edition: '2020-21',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'SUBSET',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    Object.values(columns).every((name) => header.includes(name)) &&
    header.includes('ASCOF Measure Code'),
  parse,
};
