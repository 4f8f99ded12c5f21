import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { financeUnderTest, type Answer, type FinanceUnderTest } from './finance-subgraph.js';

let finance: FinanceUnderTest;

beforeAll(async () => {
  finance = await financeUnderTest();
}, 120_000);

afterAll(() => finance.drop());

const fields = `period { code label } index isForecast publishedIndex publishedBase { code }
  provenance { release rowKey fileNature publisher }`;

interface Edition {
  readonly releaseId: number;
  readonly release: string;
}

interface Listed {
  readonly period: { readonly code: string };
  readonly index: string;
}

async function editions(): Promise<readonly Edition[]> {
  const answer = await finance.ask('{ deflatorEditions { releaseId release } }');
  return answer.list('deflatorEditions') as readonly Edition[];
}

/** The deflator of a year in the list that a root field gave. */
function yearOf(answer: Answer, field: string, code: string): Listed | undefined {
  const list = answer.list(field) as readonly Listed[];
  return list.find(({ period }) => period.code === code);
}

describe('GDP deflators', () => {
  it('come from the latest edition, re-based', async () => {
    const answer = await finance.ask(`{ deflators(base: "FY2022") { ${fields} } }`);
    expect(answer.codes).toEqual([]);
    expect(answer.list('deflators')).toHaveLength(31);
    expect(yearOf(answer, 'deflators', 'FY2022')?.index).toBe('100.0000');
    // 100 × 100.0000 ÷ 91.2996
    expect(yearOf(answer, 'deflators', 'FY2024')).toEqual({
      period: { code: 'FY2024', label: '2024-25' },
      index: '109.5295',
      isForecast: false,
      publishedIndex: '100.0000',
      publishedBase: { code: 'FY2024' },
      provenance: {
        release: 'March 2026',
        rowKey: 'L26',
        fileNature: 'DERIVED',
        publisher: 'HM Treasury',
      },
    });
    expect(yearOf(answer, 'deflators', 'FY2025')).toMatchObject({ isForecast: true });
  });

  it('never mix editions: the rise of 2020-21 is that of the edition asked for', async () => {
    const [older, newer] = await editions();
    expect([older?.release, newer?.release]).toEqual(['December 2023', 'March 2026']);
    const answer = await finance.ask(
      `{ older: deflators(base: "FY2019", release: ${String(older?.releaseId)}) { ${fields} }
         newer: deflators(base: "FY2019", release: ${String(newer?.releaseId)}) { ${fields} } }`,
    );
    expect(yearOf(answer, 'older', 'FY2020')?.index).toBe('105.4464');
    expect(yearOf(answer, 'newer', 'FY2020')?.index).toBe('105.2259');
    expect(answer.list('older')).toHaveLength(68);
    expect(answer.at('older.0.provenance.release')).toBe('December 2023');
    expect(yearOf(answer, 'older', 'FY2023')).toBeUndefined();
  });

  it.each([
    ['FY1980', 'BAD_USER_INPUT', 'FY2000 to FY2030'],
    ['CY2024', 'BAD_USER_INPUT', 'FY2024'],
    ['2024-25', 'AMBIGUOUS_PERIOD', 'FY2024'],
  ])('refuse the base %s with %s', async (base, code, expected) => {
    const { codes, messages } = await finance.ask(`{ deflators(base: "${base}") { index } }`);
    expect(codes).toEqual([code]);
    expect(messages[0]).toContain(expected);
  });

  it('refuse a release that is no edition, naming those there are', async () => {
    const known = await editions();
    const { codes, messages } = await finance.ask(
      '{ deflators(base: "FY2024", release: 999) { index } }',
    );
    expect(codes).toEqual(['BAD_USER_INPUT']);
    for (const { releaseId } of known) expect(messages[0]).toContain(String(releaseId));
  });

  it('take two statements, however many editions are asked for', async () => {
    const [older] = await editions();
    const one = await finance.ask('{ deflators(base: "FY2024") { index provenance { release } } }');
    const two = await finance.ask(
      `{ a: deflators(base: "FY2019") { index } b: deflators(base: "FY2019", release: ${String(older?.releaseId)}) { index } }`,
    );
    expect([one.statements.length, two.statements.length]).toEqual([2, 2]);
  });
});
