/** The header of an export of Fingertips. */
export const header =
  'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range';

/** What a test changes of a row. */
export interface Cells {
  id?: string;
  name?: string;
  parent?: string;
  area?: string;
  sex?: string;
  age?: string;
  type?: string;
  category?: string;
  period?: string;
  value?: string;
  note?: string;
  count?: string;
  denominator?: string;
}

/** A row of an export; `old` ones lack the last column. */
export function row(cells: Cells = {}, old = false): string {
  const { id = '90284', name = 'Admissions', parent = '', area = 'E09000012' } = cells;
  const { sex = 'Persons', age = '<15 yrs', type = '', category = '', period = '2022/23' } = cells;
  const { value = '104.98', note = '', count = '512', denominator = '48767' } = cells;
  const numbers = value === '' ? ',,,,,,' : `${value},96.09,114.48,,,${count},${denominator}`;
  const start = `${id},"${name}",${parent},,${area},Area,Counties,${sex},${age}`;
  const end = `,Better,Not compared,20220000,,${old ? '' : ',1y'}`;
  return `${start},"${type}",${category},${period},${numbers},${note},${end}`;
}
