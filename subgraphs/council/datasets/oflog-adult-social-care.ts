import { isLondonAuthority } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { roundedDecimal } from './decimals.js';
import { namedRows } from './named-rows.js';

const columns = {
  year: 'Financial year',
  area: 'Local authority code',
  measure: 'Code',
  value: 'Value',
} as const;

/**
 * Code of the file → indicator, and the decimals kept: the file prints shares and scores as published
 * and rates with every digit of their computation.
 */
const measures: Readonly<Record<string, readonly [indicator: string, decimals: number]>> = {
  ASC1: ['carers-quality-of-life', 1],
  ASC2: ['adult-social-care-quality-of-life', 3],
  ASC3: ['adult-social-care-information-easy-to-find', 1],
  ASC4: ['carers-information-easy-to-find', 1],
  ASC5: ['short-term-services-ending-in-independence', 1],
  ASC6: ['adult-social-care-requests-resulting-in-a-service', 2],
  ASC7: ['adult-social-care-workforce-turnover', 2],
};

/** `2022-23` as the code of a financial year; undefined when it is none. */
function financialYear(text: string): string | undefined {
  const [, from = '', to = ''] = /^(20\d\d)-(\d\d)$/.exec(text) ?? [];
  return from !== '' && (Number(from) + 1) % 100 === Number(to) ? `FY${from}` : undefined;
}

async function* parse(sample: FileSample, intake: Intake) {
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const area = cell('area');
    if (!isLondonAuthority(area)) {
      intake.outOfScope('not in London');
      continue;
    }
    const [name, decimals] = measures[cell('measure')] ?? [];
    const period = financialYear(cell('year'));
    const value = cell('value') === '' ? null : roundedDecimal(cell('value'), decimals ?? 0);
    if (name === undefined || period === undefined || value === undefined) {
      const row = `${cell('measure')} of ${cell('year')} with "${cell('value')}"`;
      intake.reject(source, `${row} is not one of ASC1 to ASC7 of a financial year with a number`);
      continue;
    }
    yield observationFact({
      indicator: `council.${name}`,
      area,
      period,
      value,
      ...(value === null && { marker: 'x', statuses: ['NOT_AVAILABLE'] }),
      source,
    });
  }
}

/** Seven measures of adult social care, 2015-16 to 2022-23. */
export const oflogAdultSocialCare: PublishedDataset = {
  kind: 'published',
  id: 'oflog/adult-social-care',
  title: 'Local Authority Data Explorer: adult social care',
  publisher: 'Office for Local Government',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '7faa2acd7337d21ed9fe82c57f66878d349e98dbac1e1c8357d1d4cc920d87e9',
      edition: '2015-16 to 2022-23',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    header.startsWith(`${columns.year},${columns.area},`) && header.includes('MADs_from_median'),
  parse,
};
