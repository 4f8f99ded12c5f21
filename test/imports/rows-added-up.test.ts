import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paymentColumns } from '../../schema/indicators/finance/general-practice-payments.js';
import { midYearPopulation } from '../../subgraphs/council/datasets/ons-mid-year-population.js';
import { censusResidents } from '../../subgraphs/council/datasets/ons-census-residents.js';
import { censusColumns } from '../../subgraphs/council/datasets/ons-census/tables.js';
import { generalPracticePayments } from '../../subgraphs/finance/datasets/general-practice-payments.js';
import { aeCountColumns } from '../../subgraphs/health/datasets/ae-departments.js';
import { aeMonthly } from '../../subgraphs/health/datasets/ae-monthly.js';
import { dischargeDelays } from '../../subgraphs/health/datasets/discharge-delays.js';
import { discharges } from '../../subgraphs/health/datasets/discharges.js';
import { gpAppointmentsBySubIcb } from '../../subgraphs/health/datasets/gp-appointments-by-sub-icb.js';
import { noCriteriaToReside } from '../../subgraphs/health/datasets/no-criteria-to-reside.js';
import { pcnWorkforce } from '../../subgraphs/health/datasets/pcn-workforce.js';
import { registeredPatients } from '../../subgraphs/health/datasets/registered-patients.js';
import { rttWaits } from '../../subgraphs/health/datasets/rtt-waits.js';
import type { PublishedDataset } from '../../subgraphs/shared/imports/dataset.js';
import { Intake } from '../../subgraphs/shared/imports/intake.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { rttExtract } from '../health/rtt-extract.js';

/** A file whose last line is added up with others, with what a line of the same key may state instead. */
interface Added {
  readonly dataset: PublishedDataset;
  readonly lines: readonly string[];
  /** A line of the key of the last one that states something else. */
  readonly otherwise: string;
  /** Lines that must stand last in such a file. */
  readonly foot?: readonly string[];
  readonly sha256?: string | undefined;
}

const csv = (...cells: readonly (string | number)[]) => cells.join(',');
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
const counts = (last: number) => aeCountColumns.map((_, at) => (at === 0 ? last : 1));
const payments = paymentColumns.map(({ column }) => column);
const identity = ['NHS England (Region) code', 'Code', 'CCG NAME', 'Practice Code'];
const rtt = (pathways: number) =>
  rttExtract([{ weeks: { 0: 10 } }, { weeks: { 0: pathways }, code: 'C_110', name: 'Trauma' }])
    .trimEnd()
    .split('\n');

const files: readonly Added[] = [
  { dataset: rttWaits, lines: rtt(5), otherwise: rtt(6).at(-1) ?? '' },
  {
    dataset: dischargeDelays,
    lines: [
      'nhs_trust22_code,date,delay_reason,delay_count',
      'R1H,2024-06-01,Hospital process – Awaiting therapy review of need for supported discharge,3',
    ],
    otherwise:
      'R1H,2024-06-01,Hospital process – Awaiting therapy review of need for supported discharge,4',
  },
  {
    dataset: discharges,
    lines: [
      'nhs_trust22_code,date,discharged_total,discharged_by_1700,discharged_between_1701_2359',
      'R1H,2024-06-01,10,6,4',
      'R1H,2024-06-02,20,12,8',
    ],
    otherwise: 'R1H,2024-06-02,20,13,7',
  },
  {
    dataset: noCriteriaToReside,
    lines: [
      'nhs_trust22_code,date,do_not_meet_criteria_to_reside',
      'R1H,2024-06-01,10',
      'R1H,2024-06-02,30',
    ],
    otherwise: 'R1H,2024-06-02,31',
  },
  {
    dataset: pcnWorkforce,
    lines: [
      'CENSUS_YEAR,CENSUS_MONTH,PCN_CODE,SUB_ICB_CODE,STAFF_GROUP,STAFF_ROLE,FTE,RECORDS',
      '2025,11,U1,72Q,Nurses,Nurse,8.5,20',
      '2025,11,U1,72Q,Nurses,Nurse Specialist,8.5,20',
    ],
    otherwise: '2025,11,U1,72Q,Nurses,Nurse Specialist,8.5,21',
  },
  {
    dataset: registeredPatients,
    lines: [
      'EXTRACT_DATE,TYPE,SUB_ICB_LOCATION_CODE,CODE,SEX,AGE,NUMBER_OF_PATIENTS',
      '2025-12-01,GP,93C,E83003,ALL,ALL,9000',
      '2025-12-01,GP,93C,E83005,ALL,ALL,8000',
    ],
    otherwise: '2025-12-01,GP,93C,E83005,ALL,ALL,8001',
  },
  {
    dataset: gpAppointmentsBySubIcb,
    lines: [
      'SUB_ICB_LOCATION_CODE,APPOINTMENT_MONTH,APPT_STATUS,HCP_TYPE,APPT_MODE,TIME_BETWEEN_BOOK_AND_APPT,COUNT_OF_APPOINTMENTS',
      '93C,2025-11-01,Attended,GP,Telephone,Same Day,100',
      '93C,2025-11-01,DNA,GP,Telephone,Same Day,10',
    ],
    otherwise: '93C,2025-11-01,DNA,GP,Telephone,Same Day,11',
  },
  {
    dataset: aeMonthly,
    lines: [
      csv('Period', 'Org Code', 'Parent Org', ...aeCountColumns.map((name) => `"${name}"`)),
      csv('MSitAE-MAY-2025', 'R1H', 'NHS ENGLAND LONDON', ...counts(5)),
      csv('MSitAE-MAY-2025', 'RAL', 'NHS ENGLAND LONDON', ...counts(7)),
    ],
    otherwise: csv('MSitAE-MAY-2025', 'RAL', 'NHS ENGLAND LONDON', ...counts(8)),
  },
  {
    dataset: censusResidents,
    lines: [
      quoted(['lsoa21_code', 'ward24_code', 'ltla24_code', ...censusColumns]),
      csv('E01000001', 'E05009288', 'E09000001', ...censusColumns.map(() => 1)),
      csv('E01000002', 'E05009288', 'E09000001', ...censusColumns.map(() => 2)),
    ],
    otherwise: csv('E01000002', 'E05009288', 'E09000001', ...censusColumns.map(() => 3)),
  },
  {
    dataset: midYearPopulation,
    lines: [
      '"Population estimates - local authority based by five year age band"',
      '"Date      :","2024"',
      '"Sex       :","Total"',
      '"local authority","mnemonic","Total"',
      '"City of London","E09000001",100',
      '"Camden","E09000007",200',
    ],
    otherwise: '"Camden","E09000007",201',
    foot: ['"","Column Total",300'],
  },
  {
    dataset: generalPracticePayments,
    lines: [
      quoted([...identity, ...payments]),
      csv('Y56', 'U33392', 'A PCN', 'E83003', ...payments.map(() => '1.50')),
      csv('Y56', 'U33392', 'A PCN', 'E83007', ...payments.map(() => '2.50')),
    ],
    otherwise: csv('Y56', 'U33392', 'A PCN', 'E83007', ...payments.map(() => '2.51')),
    sha256: generalPracticePayments.editions[0]?.sha256,
  },
];

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'placegraph-added-up-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function read({ dataset, lines, foot = [], sha256 }: Added) {
  const path = join(home, 'file.csv');
  await writeFile(path, [...lines, ...foot, ''].join('\n'));
  const found = await sampleFile(path);
  if (!dataset.recognises(found)) throw new Error(`${dataset.id} does not recognise its file`);
  const intake = new Intake();
  const facts: unknown[] = [];
  const sample = sha256 === undefined ? found : { ...found, sha256 };
  for await (const { table, values } of dataset.parse(sample, intake)) facts.push([table, values]);
  return { facts, intake };
}

describe('a row that is added up', () => {
  it.each(files)('$dataset.id: counts once where it stands again alike', async (file) => {
    const once = await read(file);
    expect(once.facts.length).toBeGreaterThan(0);
    expect([once.intake.repeated, once.intake.rejectedCount]).toEqual([0, 0]);
    const twice = await read({ ...file, lines: [...file.lines, file.lines.at(-1) ?? ''] });
    expect(twice.facts).toEqual(once.facts);
    expect(twice.intake.repeated).toBe(1);
  });

  it.each(files)('$dataset.id: is refused where it states something else', async (file) => {
    const { lines, otherwise } = file;
    const [first, second] = [lines.length, lines.length + 1].map((line) => `L${String(line)}`);
    await expect(read({ ...file, lines: [...lines, otherwise] })).rejects.toMatchObject({
      name: 'SourceError',
      message: expect.stringMatching(new RegExp(`differ at ${first ?? ''} and ${second ?? ''}\\b`)),
    });
  });
});
