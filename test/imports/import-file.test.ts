import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { withDatasetLock } from '../../subgraphs/shared/imports/run/dataset-lock.js';
import { importUnderTest, type ImportUnderTest } from './import-under-test.js';

let under: ImportUnderTest;
beforeAll(async () => {
  under = await importUnderTest();
});
afterEach(() => under.reset());
afterAll(() => under.drop());

const areas = (count: number, value: (n: number) => string = (n) => String(n)) =>
  Array.from({ length: count }, (_, n) => `A${String(n + 1)},2024,${value(n + 1)}`);

const releases = () =>
  under.query<Record<string, unknown>>(
    `select dataset_id, edition, rows_read, facts_stated, facts_new, facts_revised, facts_withdrawn, accepted_reason
      from council.release where dataset_id <> 'example/areas' order by release_id`,
  );

describe('importing a file', () => {
  it('releases what is new, and with it what is modelled from it; the same file again is in already', async () => {
    const file = await under.file('first.csv', areas(3));
    const first = await under.run(file);
    expect(first.message).toBe('');
    expect(first.lines).toEqual(
      expect.arrayContaining(['  changes     3 new, 0 revised, 0 withdrawn', 'imported']),
    );
    expect(await under.standing()).toEqual({
      'A1 AY2024': '1',
      'A2 AY2024': '2',
      'A3 AY2024': '3',
      'E12000007 AY2024': '2.00',
    });
    const made = await releases();
    expect(made).toMatchObject([
      {
        dataset_id: 'example/shares',
        edition: '2024/25 academic year',
        rows_read: 4,
        facts_new: 3,
      },
      { dataset_id: 'example/mean', facts_new: 1 },
    ]);
    await copyFile(file, `${file}.csv`);
    const windows = `${file}.windows.csv`;
    await writeFile(windows, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
    for (const again of [file, `${file}.csv`, windows]) {
      const { exitCode, lines } = await under.run(again);
      expect(exitCode).toBe(0);
      expect(lines.join('\n')).toContain('already imported');
    }
    expect(await releases()).toEqual(made);
  });

  it('keeps what stood when the next file revises and withdraws, and dates it when it was committed', async () => {
    await under.run(await under.file('first.csv', areas(10)));
    const next = [...areas(10).slice(0, 8), 'A9,2024,12', 'A11,2024,*'];
    const before = new Date().toISOString();
    const { lines } = await under.run(await under.file('next.csv', next), {
      edition: 'Second',
      releasedOn: '2025-02-03',
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        '  changes     1 new, 1 revised, 1 withdrawn',
        '    council.school-readiness A9 AY2024: 9 → 12 (+33.3 %)',
      ]),
    );
    const history = await under.query(
      `select o.value, o.marker, o.revision, o.release_to is null as stands, r.edition, r.released_on,
          r.recorded_at > '${before}' and r.recorded_at <= now() as dated
        from council.observation o join council.release r on r.release_id = o.release_from
        where area_code in ('A9', 'A10', 'A11') order by area_code, revision`,
    );
    const second = { edition: 'Second', released_on: '2025-02-03', dated: true, stands: true };
    expect(history).toMatchObject([
      { value: '10', stands: false },
      { value: null, marker: 'c', ...second },
      { value: '9', revision: 1, stands: false },
      { value: '12', revision: 2, ...second },
    ]);
  });

  it('changes nothing in a dry run, and says what it would change', async () => {
    const { exitCode, lines } = await under.run(await under.file('first.csv', areas(3)), {
      dryRun: true,
    });
    expect(exitCode).toBe(0);
    expect(lines).toContain('  changes     3 new, 0 revised, 0 withdrawn');
    expect(await under.standing()).toEqual({});
  });

  it('refuses a file outside its band unless there is a reason, which is kept', async () => {
    await under.run(await under.file('first.csv', areas(10)));
    const short = await under.file('short.csv', areas(5));
    const refused = await under.run(short);
    expect(refused).toMatchObject({ exitCode: 1 });
    expect(refused.message).toMatch(/rows: 6 against 11 .*−45 %; expected within ±20 %/);
    expect(Object.keys(await under.standing())).toHaveLength(11);
    const accepted = await under.run(short, { accept: 'half of them closed' });
    expect(accepted.exitCode).toBe(0);
    expect((await releases())[2]).toMatchObject({
      accepted_reason: 'half of them closed',
      facts_withdrawn: 5,
    });
  });

  it('names rejected rows, repeated ones, unknown areas and values that cannot be', async () => {
    const faulty = ['A1,2024,1', 'A200,2024,1e3', 'Z9,2024,5', 'A199,2024,-4'];
    const { lines, exitCode } = await under.run(
      await under.file('faulty.csv', [...areas(198), ...faulty]),
      { accept: 'to see them' },
    );
    expect(exitCode).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining([
        '  repeated    1 fact stated again alike',
        '    1 × "1e3" is no share (L201)',
        '    1 × unknown area Z9 (L202)',
        '    1 × value -4 of council.school-readiness, which cannot be (L203)',
      ]),
    );
    expect(Object.keys(await under.standing())).toHaveLength(199);
  });

  it.each([
    ['other content for a fact', ['A1,2024,1', 'A2,2024,2', 'A1,2024,3'], /at L2, L4/],
    ['a year that has not begun', ['A1,2087,1'], /L2 is of AY2087, which has not begun/],
    ['unknown areas above 1 %', ['A1,2024,1', 'Z2,2024,3'], /facts set apart: 1 of 2/],
    ['nothing but rejected rows', ['A1,2024,many'], /rejected rows: 1 of 2.*facts: none at all/],
  ])('refuses %s', async (_what, rows, message) => {
    const { exitCode, message: said } = await under.run(await under.file('bad.csv', rows));
    expect(exitCode).toBe(1);
    expect(said).toMatch(message);
    expect(await under.standing()).toEqual({});
    const left = await under.query(
      `select relname from pg_class where relname like 'stage!_%' escape '!'`,
    );
    expect(left).toEqual([]);
  });

  it('waits for another import of the dataset, or gives way to it', async () => {
    const { database } = under;
    const meeting = { wait: true, onWait: () => undefined, signal: new AbortController().signal };
    let endOther = (): void => undefined;
    const other = new Promise<void>((resolve) => (endOther = resolve));
    let holding: Promise<void> | undefined;
    await new Promise<void>((isHeld) => {
      holding = database.session((session) =>
        withDatasetLock(database, session, 'example/shares', meeting, () => {
          isHeld();
          return other;
        }),
      );
    });
    const file = await under.file('one.csv', areas(10));
    expect(await under.run(file, { wait: false })).toMatchObject({ exitCode: 75 });
    const waiting = under.run(file);
    setTimeout(endOther, 500);
    expect((await waiting).lines).toEqual(
      expect.arrayContaining([
        'example/shares: waiting for another import of it to end',
        'imported',
      ]),
    );
    await holding;
  });

  it('leaves nothing behind when it is stopped', async () => {
    const stopping = new AbortController();
    const file = await under.file('first.csv', areas(3));
    const running = under.run(file, {}, stopping.signal);
    stopping.abort();
    expect(await running).toMatchObject({ exitCode: 143 });
    expect(await under.standing()).toEqual({});
    expect((await under.run(file)).exitCode).toBe(0);
  });
});
