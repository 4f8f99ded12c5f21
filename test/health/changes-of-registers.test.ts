import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  registersUnderTest,
  type RegistersUnderTest,
  type ToldChange,
} from './registers-under-test.js';

const DATA = fileURLToPath(new URL('../../../shared/data/health', import.meta.url));
const present = existsSync(DATA);
if (!present) {
  process.stderr.write('Skipped: changes between two registers, as ../shared/data is not there.\n');
}

const keysOf = (changes: readonly ToldChange[], kind: string) =>
  changes.filter((change) => change.kind === kind).map(({ key }) => key);

(present ? describe : describe.skip)('between two editions of the register of trusts', () => {
  let under: RegistersUnderTest;
  let first: readonly ToldChange[];
  let second: readonly ToldChange[];

  beforeAll(async () => {
    under = await registersUnderTest();
    // The day is the test's own: neither edition says when it came out, and OPENED rests on it.
    first = await under.take(join(DATA, 'etr_2025-07.csv'), { releasedOn: '2025-07-31' });
    await expect(under.take(join(DATA, 'etr_2026.csv'))).rejects.toThrow('274 against 210');
    second = await under.take(join(DATA, 'etr_2026.csv'), { accept: 'closed trusts are listed' });
  });
  afterAll(() => under.drop());

  it('tells everything of the first as new, for it cannot know what opened', () => {
    expect(first.length).toBeGreaterThan(30);
    expect(new Set(first.map(({ kind }) => kind))).toEqual(new Set(['NEW']));
  });

  it('tells 15 that were not listed and 20 stated otherwise, as their dates and boards say', () => {
    expect(second).toHaveLength(35);
    const counts = ['OPENED', 'NEW', 'CLOSED', 'MOVED', 'REVISED'].map((kind) => [
      kind,
      keysOf(second, kind).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      OPENED: 1,
      NEW: 14,
      CLOSED: 1,
      MOVED: 17,
      REVISED: 2,
    });
  });

  it('tells as opened what opens after the edition before, be it in the future, and no closed trust', () => {
    const opened = second.filter(({ kind }) => kind === 'OPENED');
    expect(opened).toMatchObject([{ key: 'K0N6A', to: { display: 'THE ONLINE NHS TRUST' } }]);
    expect(keysOf(second, 'NEW')).toEqual(expect.arrayContaining(['R0C', 'RC3', 'RVL']));
  });

  it('tells as closed what has an end now, and not what had one before', () => {
    expect(second.filter(({ kind }) => kind === 'CLOSED')).toMatchObject([
      { key: 'RNK', to: { display: 'closed on 2026-03-31' } },
    ]);
    expect(keysOf(second, 'REVISED')).toEqual(['RAP', 'RRP']);
  });

  it('tells where those moved that have another board or stand elsewhere', () => {
    const to = (key: string) => second.find((change) => change.key === key);
    expect(to('RAL')).toMatchObject({
      kind: 'MOVED',
      subject: 'ORGANISATION',
      areaCodes: ['QMJ', 'RAL', 'Z9B2Z'],
      from: { display: 'QMJ' },
      to: { display: 'Z9B2Z' },
    });
    expect(to('RPG')).toMatchObject({
      kind: 'MOVED',
      from: { display: 'QKK' },
      to: { display: 'QKS' },
    });
    expect(to('RAT')).toMatchObject({
      kind: 'MOVED',
      from: { display: 'RM13 8GQ' },
      to: { display: 'IG3 8XJ' },
    });
  });
});

describe('of registers kept by hand', () => {
  let under: RegistersUnderTest;
  beforeAll(async () => {
    under = await registersUnderTest();
  });
  afterAll(() => under.drop());

  it('a merger is told as one, a new name for the same as another code, a split as what is new', async () => {
    const header = 'predecessor_code,successor_code,date,kind,source';
    await under.takeLines(header, ['X0A,X0B,2020-04-01,MERGER,invented']);
    const changes = await under.takeLines(header, [
      'X0A,X0B,2020-04-01,MERGER,invented',
      'X0C,X0D,2026-04-01,ACQUISITION,invented',
      'X0E,X0F,2026-04-01,RENAME,invented',
      'X0G,X0H,2026-04-01,SPLIT,invented',
    ]);
    expect(changes).toMatchObject([
      { kind: 'MERGED', key: 'X0C:X0D', detail: 'acquisition on 2026-04-01' },
      { kind: 'CODE_CHANGED', key: 'X0E:X0F', from: { display: 'X0E' }, to: { display: 'X0F' } },
      { kind: 'NEW', key: 'X0G:X0H' },
    ]);
    const later = await under.takeLines(header, [
      'X0A,X0B,2020-04-02,MERGER,invented',
      'X0C,X0D,2026-04-01,ACQUISITION,invented',
      'X0E,X0F,2026-04-01,RENAME,invented',
    ]);
    expect(later).toMatchObject([
      { kind: 'REVISED', key: 'X0A:X0B', detail: 'valid from: 2020-04-01 → 2020-04-02' },
      { kind: 'WITHDRAWN', key: 'X0G:X0H' },
    ]);
  });

  it('a board has another code only where it had one before, and opens and closes by its days', async () => {
    const header =
      'ods_code,kind,name,short_name,gss_code,reported_gss_code,opened,last_day,source';
    const board = (code: string, gss: string, opened: string, lastDay: string) =>
      `${code},INTEGRATED_CARE_BOARD,Board ${code},${code},${gss},,${opened},${lastDay},invented`;
    await under.takeLines(header, [
      board('Q0A', 'E54000901', '2022-07-01', ''),
      board('Q0B', '', '2022-07-01', ''),
      board('Q0C', 'E54000903', '2022-07-01', ''),
      board('Q0D', 'E54000904', '2022-07-01', '2024-03-31'),
    ]);
    const changes = await under.takeLines(header, [
      board('Q0A', 'E54000991', '2022-07-01', ''),
      board('Q0B', 'E54000902', '2022-07-01', ''),
      board('Q0C', 'E54000903', '2022-07-01', '2026-03-31'),
      board('Q0D', 'E54000904', '2022-07-01', '2024-03-30'),
      board('Q0E', 'E54000905', '2999-04-01', ''),
      board('Q0F', 'E54000906', '2012-04-01', ''),
    ]);
    expect(changes).toMatchObject([
      { key: 'Q0A', kind: 'CODE_CHANGED', from: { display: 'E54000901' } },
      { key: 'Q0B', kind: 'REVISED', detail: 'gss code: nothing → E54000902' },
      { key: 'Q0C', kind: 'CLOSED' },
      { key: 'Q0D', kind: 'REVISED' },
      { key: 'Q0E', kind: 'OPENED', to: { display: 'Board Q0E' } },
      { key: 'Q0F', kind: 'NEW' },
    ]);
  });

  it('a change is about what it names now, what it named before, and each of several', async () => {
    const boards =
      'ods_code,kind,name,short_name,gss_code,reported_gss_code,opened,last_day,source';
    const trust = (gss: string) => `T0A,SUB_ICB_LOCATION,T0A,T0A,${gss},,2022-07-01,,invented`;
    await under.takeLines(boards, [trust('E38000901')]);
    await under.takeLines(boards, [trust('E38000902')]);
    expect(await under.about('E38000902')).toEqual(['T0A']);
    expect(await under.about('E38000901')).toEqual(['T0A', 'T0A']);
    const header = 'collaborative_id,name,kind,board_codes,members_listed,source';
    const [told] = await under.takeLines(header, ['x,Invented,ACUTE,Q0A Q0B,yes,invented']);
    expect(told?.areaCodes).toEqual(['Q0A', 'Q0B']);
    expect(await under.about('Q0B')).toContain('x');
    expect(await under.about('Q0')).toEqual([]);
  });

  it('a member moves out of one group and into another, an area to another whole', async () => {
    const header = 'sub_icb_code,board_code,first_day,last_day,source';
    await under.takeLines(header, ['0AA,Q0A,2022-07-01,,invented']);
    const changes = await under.takeLines(header, [
      '0AA,Q0A,2022-07-01,2998-03-31,invented',
      '0AA,Q0E,2998-04-01,,invented',
    ]);
    expect(changes).toMatchObject([
      { kind: 'MOVED', subject: 'MEMBERSHIP', from: { display: 'Q0A' }, to: null },
      { kind: 'MOVED', subject: 'MEMBERSHIP', from: null, to: { display: 'Q0E' } },
    ]);
    const areas = 'gss_code,kind,name,parent_gss_code,source';
    await under.takeLines(areas, [
      'E12000907,REGION,Invented,E92000901,invented',
      'E92000901,COUNTRY,Invented Land,,invented',
    ]);
    const moved = await under.takeLines(areas, [
      'E12000907,REGION,Invented,E92000902,invented',
      'E92000901,COUNTRY,Invented Country,,invented',
    ]);
    expect(moved).toMatchObject([
      {
        kind: 'MOVED',
        subject: 'AREA',
        from: { display: 'E92000901' },
        to: { display: 'E92000902' },
      },
      {
        kind: 'REVISED',
        subject: 'AREA',
        from: { display: 'Invented Land' },
        to: { display: 'Invented Country' },
      },
    ]);
  });
});
