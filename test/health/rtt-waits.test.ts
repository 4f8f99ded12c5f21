import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { rttWaits } from '../../subgraphs/health/datasets/rtt-waits.js';
import { readerOf } from './reading.js';
import { rttExtract, rttHeader, type RttRow } from './rtt-extract.js';

const read = readerOf(rttWaits);

/** Facts as `indicator area level` → value, numerator and denominator. */
async function figures(rows: readonly RttRow[]) {
  const { facts, intake } = await read(rttExtract(rows));
  const found = new Map(
    facts.map(({ values }) => [
      [values.indicator_id, values.area_code, values.level].filter(Boolean).join(' '),
      values,
    ]),
  );
  return { found, intake, value: (key: string) => found.get(key)?.value };
}

describe('waits from the full extract', () => {
  it('has 121 columns', () => {
    expect(rttHeader).toHaveLength(121);
  });

  it('takes C_999 as the headline and never adds it to the treatment functions', async () => {
    const { value } = await figures([
      { weeks: { 0: 30, 20: 10 } },
      { weeks: { 0: 20, 20: 5 }, code: 'C_110', name: 'Trauma and Orthopaedic Service' },
      { weeks: { 0: 10, 20: 5 }, code: 'X02', name: 'Other - Medical Services' },
    ]);
    expect(value('health.rtt-incomplete-pathways R1H')).toBe(40);
    expect(value('health.rtt-incomplete-pathways R1H Trauma and Orthopaedic Service')).toBe(25);
    expect(value('health.rtt-within-18-weeks R1H')).toBe('75');
  });

  it('counts 18 weeks and 52 weeks at the edges of the bands', async () => {
    const { found, value } = await figures([{ weeks: { 17: 4, 18: 3, 51: 2, 52: 1, 104: 1 } }]);
    expect(found.get('health.rtt-within-18-weeks R1H')).toMatchObject({
      numerator: 4,
      denominator: 11,
      value: '36.3636',
      method: 'share',
    });
    expect(value('health.rtt-over-52-weeks R1H')).toBe(2);
  });

  it('keeps Part_2A apart from Part_2, of which it is a part', async () => {
    const { value } = await figures([
      { weeks: { 3: 10 } },
      { weeks: { 3: 4 }, part: 'Part_2A' },
      { weeks: { 3: 6 }, part: 'Part_1A' },
      { weeks: { 3: 7 }, part: 'Part_1B', unknownStart: '1', all: 8 },
      { part: 'Part_3', all: 9 },
    ]);
    expect(value('health.rtt-incomplete-pathways R1H')).toBe(10);
    expect(value('health.rtt-waiting-for-admission R1H')).toBe(4);
    expect(value('health.rtt-completed-admitted R1H')).toBe(6);
    expect(value('health.rtt-completed-non-admitted R1H')).toBe(8);
    expect(value('health.rtt-new-pathways R1H')).toBe(9);
  });

  it('gives commissioning hubs, which have no parent, to no board but to trust, London and England', async () => {
    const { value, found } = await figures([
      { weeks: { 0: 10 } },
      { weeks: { 0: 5 }, commissionerBoard: '', commissioner: '13Q' },
      { weeks: { 0: 2 }, commissionerBoard: '', commissioner: 'NONC' },
    ]);
    expect(value('health.rtt-incomplete-pathways R1H')).toBe(17);
    expect(value('health.rtt-incomplete-pathways E12000007')).toBe(17);
    expect(value('health.rtt-incomplete-pathways QMF')).toBe(10);
    expect(value('health.rtt-incomplete-pathways A3A8R')).toBe(10);
    expect([...found.keys()].some((key) => key.includes('13Q') || key.includes('NONC'))).toBe(
      false,
    );
  });

  it('counts independent providers for London only, and the patients of a board wherever they wait', async () => {
    const { value, found } = await figures([
      { weeks: { 0: 10 } },
      { weeks: { 0: 3 }, provider: 'NT314' },
      { weeks: { 0: 2 }, board: 'D7T5G', provider: 'RAJ' },
      { weeks: { 0: 1 }, commissionerBoard: 'Z9B2Z', commissioner: '93C' },
    ]);
    expect(value('health.rtt-incomplete-pathways E12000007')).toBe(14);
    expect(value('health.rtt-incomplete-pathways E92000001')).toBe(16);
    expect(value('health.rtt-incomplete-pathways QMF')).toBe(15);
    expect(value('health.rtt-incomplete-pathways Z9B2Z')).toBe(1);
    expect(value('health.rtt-incomplete-pathways 93C')).toBe(1);
    expect(found.has('health.rtt-incomplete-pathways NT314')).toBe(false);
    expect(found.has('health.rtt-incomplete-pathways RAJ')).toBe(false);
  });

  it('refuses a row whose bands do not sum to its total, and shows no sum that lacks it', async () => {
    const { found, intake, value } = await figures([
      { weeks: { 0: 10 }, all: 11 },
      { weeks: { 0: 4 }, commissionerBoard: 'QKK', commissioner: '72Q' },
      { weeks: { 0: 4 }, part: 'Part_9' },
    ]);
    expect(intake.rejections.map(({ reason }) => reason)).toEqual([
      'the bands sum to 10; expected the 11 of Total All',
      'part "Part_9"; expected one of Part_1A, Part_1B, Part_2, Part_2A, Part_3',
    ]);
    expect(found.get('health.rtt-incomplete-pathways R1H')).toMatchObject({
      value: null,
      marker: 'x',
    });
    expect(value('health.rtt-incomplete-pathways QKK')).toBe(4);
  });

  it('reads the csv in a zip past the shadow that macOS adds', async () => {
    const csv = strToU8(rttExtract([{ weeks: { 0: 10 } }]));
    const zip = zipSync({
      '20260430-RTT-April-2026-full-extract.csv': csv,
      '__MACOSX/._20260430-RTT-April-2026-full-extract.csv': strToU8('Mac OS X'),
    });
    const parsed = await read(zip);
    expect(parsed.figures['E92000001:M2026-04']).toBeDefined();
  });

  it('does not recognise another zip', async () => {
    const zip = zipSync({ 'a.csv': strToU8('a,b\n1,2\n') });
    await expect(read(zip)).rejects.toThrow('does not recognise');
  });
});
