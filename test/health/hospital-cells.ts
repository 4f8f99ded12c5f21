/** A figure as it stands in a published file, found by hand: where it is and what it is. */
export interface PublishedCell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly dataset: string;
  readonly edition: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly level: string;
  /** The value in the graph, where it is not the text of the cell. */
  readonly value?: string;
}

type Short = readonly [
  line: number,
  column: string,
  text: string,
  indicator: string,
  area: string,
  period: string,
  level?: string,
  value?: string,
];

function cellsOf(
  file: string,
  dataset: string,
  edition: string,
  cells: readonly Short[],
): readonly PublishedCell[] {
  return cells.map(([line, column, text, indicator, area, period, level = '', value]) => ({
    file,
    dataset,
    edition,
    line,
    column,
    text,
    indicator: `health.${indicator}`,
    area,
    period,
    level,
    ...(value === undefined ? {} : { value }),
  }));
}

const ae = (file: string, edition: string, cells: readonly Short[]) =>
  cellsOf(`ae_monthly/Monthly-AE-${file}.csv`, 'nhs-england/ae-monthly', edition, cells);

const TYPE_1 = 'A&E attendances Type 1';
const OVER_12 = 'Patients who have waited 12+ hrs from DTA to admission';
const LONG = 'April 2021 to July 2025';
const BEDS = 'April 2022 to August 2025';
const END_OF_LIFE =
  'Interface process – End of life care inc Fast-Track CHC arrangement still underway (Pathway 1 or 3)';
const RESTART = 'Capacity – Awaiting restart of existing social care arrangements (Pathway 0)';

/** Cells of the files of hospitals and of who works in general practice. */
export const hospitalCells: readonly PublishedCell[] = [
  ...ae('September-2024', 'September 2024', [
    [83, TYPE_1, '12555', 'ae-attendances', 'RRV', 'M2024-09', 'Type 1'],
    [199, 'A&E attendances Type 2', '47946', 'ae-attendances', 'E92000001', 'M2024-09', 'Type 2'],
  ]),
  ...ae('January-2025', 'January 2025', [
    [154, TYPE_1, '15093', 'ae-attendances', 'RJZ', 'M2025-01', 'Type 1'],
  ]),
  ...ae('November-2024-revised', 'November 2024, revised', [
    [
      199,
      'A&E attendances Other A&E Department',
      '15339',
      'ae-attendances',
      'R1K',
      'M2024-11',
      'Other A&E department',
    ],
  ]),
  ...ae('July-2024-revised', 'July 2024, revised', [
    [200, TYPE_1, '1399224', 'ae-attendances', 'E92000001', 'M2024-07', 'Type 1'],
  ]),
  ...ae('December-2024', 'December 2024', [
    [200, OVER_12, '54207', 'ae-over-12-hours-to-admission', 'E92000001', 'M2024-12'],
  ]),
  ...ae('June-2024_copy', 'June 2024', [
    [139, OVER_12, '817', 'ae-over-12-hours-to-admission', 'RAP', 'M2024-06'],
  ]),
  ...cellsOf('london_trust_ae_monthly_2021-2025.csv', 'nhs-england/ae-long-series', LONG, [
    [3, 'total_attendances', '37432', 'ae-attendances-with-booked', 'R1H', 'M2021-04'],
    [481, 'total_attendances', '12589', 'ae-attendances-with-booked', 'RJ7', 'M2022-12'],
    [983, 'total_emergency_admissions', '7245', 'emergency-admissions', 'R1K', 'M2024-11'],
    [1160, 'total_emergency_admissions', '1363', 'emergency-admissions', 'RKE', 'M2025-07'],
  ]),
  ...cellsOf('london_trust_beds_monthly.csv', 'nhs-england/hospital-beds', BEDS, [
    [2, 'general_acute_beds_available', '1656', 'general-acute-beds-available', 'R1H', 'M2022-04'],
    [
      2,
      'general_acute_beds_occupancy_rate',
      '0.902',
      'general-acute-bed-occupancy',
      'R1H',
      'M2022-04',
      '',
      '90.2',
    ],
    [
      263,
      'neonatal_intensive_care_bed_occupied',
      '24',
      'neonatal-intensive-care-beds-occupied',
      'RRV',
      'M2023-03',
    ],
    [
      476,
      'adult_general_acute_beds_occupied',
      '1137',
      'general-acute-beds-occupied',
      'RJZ',
      'M2024-01',
      'Adult',
    ],
    [
      892,
      'paediatric_general_acute_beds_occupied',
      '13',
      'general-acute-beds-occupied',
      'RVR',
      'M2025-08',
      'Paediatric',
    ],
    [
      893,
      'adult_critical_care_beds_available',
      '93',
      'adult-critical-care-beds-available',
      'RYJ',
      'M2025-08',
    ],
  ]),
  ...cellsOf(
    'london_trust_delayed_discharge_reasons_2024-06_2025-05.csv',
    'nhs-england/discharge-delays',
    'June 2024 to May 2025',
    [
      [7520, 'delay_count', '1', 'discharge-delays', 'R1H', 'M2025-05', END_OF_LIFE],
      [7808, 'delay_count', '2', 'discharge-delays', 'RYJ', 'M2025-05', RESTART],
    ],
  ),
  ...cellsOf(
    'covid_vaccine_gp_counts_london.csv',
    'nhs-england/covid-vaccination-appointments',
    'May 2023 to November 2025',
    [
      [126, 'TOTAL', '41405', 'covid-vaccination-appointments', 'E12000007', 'M2023-05'],
      [451, 'TOTAL', '486', 'covid-vaccination-appointments', '36L', 'M2025-11'],
      [456, 'TOTAL', '610', 'covid-vaccination-appointments', 'QMF', 'M2025-11'],
    ],
  ),
  ...cellsOf(
    'london_gp_fte_patients_by_lad.csv',
    'nhs-england/gp-workforce-by-borough',
    'period not stated',
    [
      [8, 'total_gp_fte', '200.610933344', 'gp-fte', 'E09000007', 'S2026-11-21', '', '200.610933'],
      [31, 'total_patients', '389212', 'gp-workforce-patients', 'E09000030', 'S2026-11-21'],
      [
        34,
        'patients_per_gp',
        '2405.2759095375',
        'patients-per-gp',
        'E09000033',
        'S2026-11-21',
        '',
        '2405.2759',
      ],
    ],
  ),
];
