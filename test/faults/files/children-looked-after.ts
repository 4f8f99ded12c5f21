import { londonAuthorities } from '../../../subgraphs/shared/codes/codes.js';
import { boroughFigures, csvOf, type FileKind } from './file-kind.js';

const header = [
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name',
  'old_la_code,la_name,new_la_code,population_type,population_estimate,children_count,rate_per_10000',
];

/** Children looked after, by borough; some rows hold the markers of the publisher. */
export const childrenLookedAfter: FileKind = {
  dataset: 'dfe/children-looked-after',
  name: 'children-looked-after.csv',
  good: (round) =>
    csvOf([
      header,
      ...londonAuthorities.map((code, place) => rowOf(code, place, round, '')),
      ...londonAuthorities.map((code, place) => rowOf(code, place, round, 'starting')),
    ]),
  question: boroughFigures('council', [
    'council.cla-on-31-march',
    'council.cla-on-31-march-rate',
    'council.cla-starting-in-year',
  ]),
};

const markers = ['c', 'x', 'z', 'u', 'low'];

function rowOf(code: string, place: number, round: number, group: '' | 'starting') {
  const name =
    group === ''
      ? 'Children looked after on 31 March each year'
      : 'Children starting to be looked after each year';
  const marker = group === '' ? undefined : markers[place];
  const values = marker === undefined ? [200 + place + round, 45] : [marker, marker];
  const area = ['E13000001', 'Inner', 201 + place, `Borough ${String(place)}`, code];
  return [
    2025,
    'Reporting year',
    'Local authority',
    'E92000001',
    'England',
    ...area,
    name,
    60_000,
    ...values,
  ];
}
