import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { Edition, FileSample, PublishedDataset } from '../../../shared/imports/dataset.js';
import type { Intake } from '../../../shared/imports/intake.js';
import { isCalendarDate } from '../../../shared/periods/calendar-date.js';
import { plainDecimal } from '../decimals.js';
import { elsewhere, isHeldArea } from '../held-area.js';
import { namedRows } from '../named-rows.js';
import { fingertipsPeriod } from './periods.js';

const columns = {
  area: 'area_code',
  period: 'period',
  indicator: 'indicator',
  unit: 'unit',
  value: 'value',
  group: 'inequality',
} as const;

type Years = 'calendar' | 'financial' | 'cumulative';

const bySex: Readonly<Record<string, string>> = {
  'Life expectancy at birth': 'life-expectancy-at-birth',
  'Healthy life expectancy at birth': 'healthy-life-expectancy-at-birth',
  'Inequality in life expectancy at birth': 'life-expectancy-slope-index',
};

/** Name as printed → indicator and kind of year. */
const names: Readonly<Record<string, readonly [indicator: string, years: Years]>> = {
  ...Object.fromEntries(Object.entries(bySex).map(([name, id]) => [name, [id, 'calendar']])),
  'Smoking Prevalence in adults (aged 18 and over) - current smokers (APS)': [
    'adult-smoking',
    'calendar',
  ],
  'Smoking prevalence in adults in routine and manual occupations (aged 18 to 64) - current smokers (APS)':
    ['adult-smoking-routine-and-manual', 'calendar'],
  'Under 75 mortality rate from causes considered preventable (per 100,000 population)': [
    'preventable-mortality-under-75',
    'calendar',
  ],
  'People receiving an NHS Health Check': ['nhs-health-checks', 'cumulative'],
  'Overweight (including obesity) prevalence in adults, (using adjusted self-reported height and weight)':
    ['adult-overweight', 'financial'],
  'Percentage of physically inactive adults': ['adult-inactivity', 'financial'],
  'Depression: QOF prevalence': ['depression-prevalence', 'financial'],
};

const quarterEnds = ['06-30', '09-30', '12-31', '03-31'];

/** The last day of what is added up from April 2021: `2021/22 Q1 - 2024/25 Q4` is 31 March 2025. */
function cumulativeEnd(text: string): string | undefined {
  const [, year = '', quarter = ''] =
    /^(?:2021\/22 Q1 - )?(20\d\d)\/\d\d Q([1-4])$/.exec(text) ?? [];
  const place = Number(quarter) - 1;
  const day = `${Number(year) + (place === 3 ? 1 : 0)}-${quarterEnds[place] ?? ''}`;
  return isCalendarDate(day) ? `S${day}` : undefined;
}

const pooledSuffix = '-3-years';

/** Three years pooled are another figure than one year: one file holds both for smoking in manual work. */
function indicatorFor(name: string, period: string): string {
  const mixed = name === 'adult-smoking-routine-and-manual';
  return `council.${name}${mixed && period.startsWith('R3') ? pooledSuffix : ''}`;
}

/** Sex stands in the column `inequality` for life expectancy, in `unit` for mortality. */
function sexOf(name: string, unit: string, group: string): string | undefined {
  const sex = bySex[name] === undefined ? unit : group;
  return ['Male', 'Female', 'Persons'].includes(sex) ? sex : undefined;
}

async function* parse(sample: FileSample, intake: Intake) {
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const [name, years] = names[cell('indicator')] ?? [];
    if (!isHeldArea(cell('area'))) {
      intake.outOfScope(elsewhere);
      continue;
    }
    const text = cell('period');
    const period =
      years === undefined
        ? undefined
        : years === 'cumulative'
          ? cumulativeEnd(text)
          : fingertipsPeriod(text, years);
    const value = cell('value') === 'NA' ? null : plainDecimal(cell('value'));
    const sex = sexOf(cell('indicator'), cell('unit'), cell('group'));
    if (name === undefined || period === undefined || value === undefined || sex === undefined) {
      const found = [cell('indicator'), text, sex ?? cell('group'), cell('value')].join(', ');
      intake.reject(source, `"${found}" is no known indicator, period, sex and number`);
      continue;
    }
    yield observationFact({
      indicator: indicatorFor(name, period),
      area: cell('area'),
      period,
      dimensions: sex === 'Persons' ? {} : { sex },
      value,
      ...(value === null && { marker: 'x', statuses: ['NOT_AVAILABLE'] }),
      source,
    });
  }
}

const edition = (name: string, sha256: string): Edition => ({
  sha256,
  edition: name,
  releasedOn: null,
  importedOn: '2026-11-21',
  nature: 'DERIVED',
});

/** Ten series of Fingertips as somebody joined them: values without intervals, counts or denominators. */
export const fingertipsSeries: PublishedDataset = {
  kind: 'published',
  id: 'ohid/fingertips-series',
  title: 'Fingertips public health profiles, series without intervals',
  publisher: 'Office for Health Improvement and Disparities',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    edition('depression', 'a238b918a2023a9f95d9e5ea3ceec3aa921a3543cdb629c79efb0a685ce9cffc'),
    edition('smoking', '24f83d5b65ac56ab3c9e5ffb4e630af78348135211202633da2cad2bc4b40f55'),
    edition(
      'smoking in manual work',
      '0c83b34db3c14a790d8dc5b1a102d3eaba96fa6d2f5925488c63ae7c886a24b3',
    ),
    edition(
      'healthy life expectancy',
      '219811fe7ae5ca02db7e59909ab8bf50ca723d468f724b8add517297ee7e4c01',
    ),
    edition('inactivity', '06098034e896cc0314425c207505d7810880c3d58430c6686af74847710e9f88'),
    edition(
      'inequality in life expectancy',
      'a6f211cbb4277460deccd68298e945e9b3f766afe3810760d096d395b9984f4f',
    ),
    edition('life expectancy', '8bb13440e127084a60cf4b3a16a712a2a4fb92653d4ddb730fbb1ab0b1f7728a'),
    edition(
      'preventable mortality',
      'd8bc96c70b0fee2415402356fd64efcb9f32ab4fc448f4f316cf5989820e356c',
    ),
    edition('health checks', 'ab972ebc96b6f0f0ea6523e37165b368e7176ed3cdf633c6267e76d92648ad90'),
    edition('overweight', '1329e4911d34cbb1ed878b3737cc1519f99486a0c8df16704024f649ef898afd'),
  ],
  recognises: ({ lines: [header = ''] }) =>
    header ===
    'area_code,area_name,area_type,period,indicator,measure,unit,value,compared_to_England,inequality',
  parse,
};
