import { describe, expect, it } from '@jest/globals';
import { covidVaccinationAppointments } from '../../subgraphs/health/datasets/covid-vaccination-appointments.js';
import { discloseGroups } from '../../subgraphs/health/datasets/disclosed-groups.js';
import { gpWorkforceByBorough } from '../../subgraphs/health/datasets/gp-workforce-by-borough.js';
import { hospitalBeds } from '../../subgraphs/health/datasets/hospital-beds.js';
import { pcnWorkforce } from '../../subgraphs/health/datasets/pcn-workforce.js';
import { csvOf, readerOf } from './reading.js';

describe('hospital beds', () => {
  const read = readerOf(hospitalBeds);
  const columns = [
    'nhs_trust22_code',
    'date',
    'general_acute_beds_available',
    'general_acute_beds_occupied',
    'general_acute_beds_occupancy_rate',
    'adult_general_acute_beds_available',
    'adult_general_acute_beds_occupied',
    'adult_general_acute_beds_occupancy_rate',
    'paediatric_general_acute_beds_available',
    'paediatric_general_acute_beds_occupied',
    'paediatric_general_acute_beds_occupancy_rate',
    'adult_critical_care_beds_available',
    'adult_critical_care_beds_occupied',
    'adult_critical_care_occupancy_rate',
    'paediatric_intensive_cared_beds_available',
    'paediatric_intensive_cared_beds_occupied',
    'paediatric_intensive_cared_occupancy_rate',
    'neonatal_intensive_care_bed_available',
    'neonatal_intensive_care_bed_occupied',
    'neonatal_intensive_care_occupancy_rate',
  ];

  it('gives shares in per cent without binary noise, and tells no beds from no figure', async () => {
    const { facts } = await read(
      csvOf(columns, [
        ['RAN', 'April 2022', 152, 115, 0.757, 126, 97, '0.7690000000000001', 26, 17, 0.67]
          .concat([8, 4, 0.5, 0, '', ''])
          .concat(['', '', '']),
      ]),
    );
    const value = (indicator: string, level = '') =>
      facts.find(
        ({ values }) => values.indicator_id === `health.${indicator}` && values.level === level,
      )?.values;
    expect(value('general-acute-bed-occupancy')).toMatchObject({
      period: 'M2022-04',
      value: '75.7',
      numerator: 115,
      denominator: 152,
      method: null,
    });
    expect(value('general-acute-bed-occupancy', 'Adult')?.value).toBe('76.9');
    expect(value('paediatric-intensive-care-beds-available')?.value).toBe(0);
    expect(value('paediatric-intensive-care-bed-occupancy')).toMatchObject({
      value: null,
      marker: 'z',
    });
    expect(value('neonatal-intensive-care-bed-occupancy')).toMatchObject({
      value: null,
      marker: 'x',
    });
  });
});

describe('staff of networks', () => {
  const read = readerOf(pcnWorkforce);
  const columns = [
    'CENSUS_YEAR',
    'CENSUS_MONTH',
    'PCN_CODE',
    'PCN_NAME',
    'SUB_ICB_CODE',
    'ICB_CODE',
    'STAFF_GROUP',
    'STAFF_ROLE',
    'FTE',
    'RECORDS',
  ];
  const row = (group: string, role: string, fte: number, records: number) =>
    [2025, 11, 'U1', 'A PCN', '72Q', 'QKK', group, role, fte, records] as const;

  it('adds roles to their group, hides 1 to 7 and rounds the rest to 5', async () => {
    const { facts } = await read(
      csvOf(columns, [
        row('Direct care', 'Pharmacists', 8.44, 12),
        row('Direct care', 'Paramedics', 4.1, 6),
        row('Directors', 'Clinical Director', 0.4, 1),
        row('Nurses', 'Nurse', 1, 9),
        row('Nurses', 'Nurse Specialists', 2.5, 3),
      ]),
    );
    const shown = facts
      .filter(({ values }) => values.area_code === 'U1')
      .map(({ values }) => [
        String(values.indicator_id).slice('health.pcn-workforce-'.length),
        values.level,
        values.value ?? `[${String(values.marker)}]`,
      ]);
    expect(shown).toEqual([
      ['records', '', 30],
      ['fte', '', '16.44'],
      ['records', 'Direct care', 20],
      ['fte', 'Direct care', '12.54'],
      ['records', 'Directors', '[c]'],
      ['fte', 'Directors', '[c]'],
      ['records', 'Nurses', '[c]'],
      ['fte', 'Nurses', '[c]'],
    ]);
    expect(facts.some(({ values }) => String(values.level).includes('Pharmacists'))).toBe(false);
  });

  it('sums a sub-location before anything is hidden', async () => {
    const { figures } = await read(
      csvOf(columns, [
        row('Direct care', 'Pharmacists', 8.44, 6),
        [2025, 11, 'U2', 'B PCN', '72Q', 'QKK', 'Direct care', 'Pharmacists', 1.06, 6],
        [2025, 11, 'U3', 'C PCN', '99X', 'QXX', 'Direct care', 'Pharmacists', 1, 60],
      ]),
    );
    expect(figures['72Q:M2025-11']).toBe('9.5');
    expect(figures['72Q:M2025-11:staff-group=Direct care']).toBe('9.5');
    expect(figures['U1:M2025-11']).toBe('[c]');
  });

  it('hides a second group only where one alone is hidden', () => {
    const group = (name: string, records: number) => ({ group: name, records, hundredths: 100 });
    const hidden = (...records: number[]) =>
      discloseGroups(records.map((count, at) => group(String(at), count))).map(
        ({ records: shown }) => shown,
      );
    expect(hidden(1, 9, 20)).toEqual([null, null, 20]);
    expect(hidden(1, 7, 20)).toEqual([null, null, 20]);
    expect(hidden(8, 9, 20)).toEqual([10, 10, 20]);
    expect(hidden(0, 8)).toEqual([0, 10]);
  });
});

describe('COVID vaccination appointments', () => {
  const read = readerOf(covidVaccinationAppointments);
  const columns = ['DATE', 'TYPE', 'NHS_AREA_CODE', 'ONS_CODE', 'NAME', 'TOTAL'];

  it('gives the lowest of several statements as computed, and a single one as published', async () => {
    const { facts } = await read(
      csvOf(columns, [
        ['01-2024', 'Region', 'Y56', 'E40000003', 'London', 2613],
        ['01-2024', 'Region', 'Y56', 'E40000003', 'London', 2404],
        ['11-2025', 'SUB ICB', '36L', 'E38000245', 'NHS South West London ICB - 36L', 486],
        ['12-2023', 'ICB', 'QWE', 'E54000031', 'NHS South West London', 570],
        ['12-2023', 'ICB', 'QWE', 'E54000031', 'NHS South West London', 570],
      ]),
    );
    expect(facts.map(({ values }) => values)).toMatchObject([
      {
        area_code: 'E12000007',
        period: 'M2024-01',
        value: 2404,
        method: 'lowest-statement',
        note: 'The file states 2613 (L2), 2404 (L3); the lowest is given.',
        row_key: 'L3',
      },
      { area_code: '36L', period: 'M2025-11', value: 486, method: null, row_key: 'L4' },
      { area_code: 'QWE', value: 570, method: null, note: null },
    ]);
  });
});

describe('general practitioners by borough', () => {
  const read = readerOf(gpWorkforceByBorough);

  it('are dated by the day of import, as the file states no period', async () => {
    const { facts, intake } = await read(
      csvOf(
        ['ltla24_code', 'total_patients', 'total_gp_fte', 'patients_per_gp'],
        [
          ['E09000001', 9524, 6.986666667, 1363.16793886626],
          ['E08000001', 9524, 6.986666667, 1363.16793886626],
          ['E09000002', 9524, 'NA', 1363.16793886626],
        ],
      ),
    );
    expect(new Set(facts.map(({ values }) => values.period))).toEqual(new Set(['S2026-11-21']));
    expect(facts.map(({ values }) => [values.indicator_id, values.value])).toEqual([
      ['health.gp-fte', '6.986667'],
      ['health.gp-workforce-patients', 9524],
      ['health.patients-per-gp', '1363.1679'],
      ['health.gp-fte-per-10000-patients', '7.3359'],
    ]);
    expect(intake.passedOver.get('not in London')).toBe(1);
    expect(intake.rejections).toMatchObject([{ source: 'L4' }]);
  });
});
