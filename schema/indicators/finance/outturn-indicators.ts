import type { Indicator } from '../indicator.js';
import type { OutturnForm, OutturnRole } from './outturn-line.js';
import { outturnVariables, type OutturnVariable } from './outturn-variables.js';

const formNames: Readonly<Record<OutturnForm, string>> = {
  RSX: 'RSX (service expenditure summary)',
  RO3: 'RO3 (social care and public health)',
};

const general = [
  "London is the publisher's total of the class London boroughs, which takes in the City of London and leaves out the Greater London Authority.",
  'A figure is provisional where the authority had not certified its return; London and England are estimates where an authority made no return in time.',
  'In thousands of pounds with up to two decimals; estimated totals are rounded to two decimals.',
];

const byRole: Readonly<Partial<Record<OutturnRole, string>>> = {
  detail:
    'A part of a part of the service: such parts need not add up where an authority gave no split.',
  memorandum: 'Stated for information and included in other lines already: never add it to them.',
};

const transfers =
  'Income includes recharges and transfers from other authorities and the NHS, such as the Better Care Fund.';

const revised =
  'Authorities: 2017-18 to 2023-24 from the outturn time series with its later revisions, which says nothing of certification. London and England: from the forms, which those revisions do not reach.';

function caveatsOf({ line, measure, measureName }: OutturnVariable): string[] {
  const role = byRole[line.role];
  return [
    ...(line.caveats ?? []),
    ...(role === undefined ? [] : [role]),
    ...(measure.income ? [transfers] : []),
    ...(line.timeSeries !== undefined && measureName === 'net' ? [revised] : []),
    ...general,
  ];
}

function indicatorOf(variable: OutturnVariable): Indicator {
  const { form, code, line, measure, title } = variable;
  const service = line.title.charAt(0).toLowerCase() + line.title.slice(1);
  const subject = /^[A-Z]{2}|^(National|Sure|Supporting)/.test(line.title) ? line.title : service;
  const within =
    title === line.title ? '' : ` (${title.slice(0, title.indexOf(',')).toLowerCase()})`;
  return {
    id: variable.indicatorId,
    title: `${title}: ${measure.title}`,
    definition: `${measure.meaning} of local authorities on ${subject}${within} in a financial year, as returned on form ${formNames[form]} of the revenue outturn, variable ${code}.`,
    caveats: caveatsOf(variable),
    unit: 'GBP_THOUSAND',
    polarity: 'NO_JUDGEMENT',
    method:
      'Returned by each authority; not on an IAS 19 basis for pensions, private finance initiative schemes off balance sheet.',
    disclosurePolicy: 'already-published',
    fiveP: ['POUNDS'],
    synonyms: ['spending', 'spend', 'outturn', ...(line.synonyms ?? [])],
  };
}

/** One entry for every variable of the tables. */
export const outturnIndicators: readonly Indicator[] = outturnVariables.map(indicatorOf);
