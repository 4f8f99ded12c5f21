import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthUnderTest, type HealthUnderTest } from './health-subgraph.js';

let health: HealthUnderTest;

beforeAll(async () => {
  health = await healthUnderTest();
}, 240_000);

afterAll(() => health.drop());

const AFTER_MERGER = '2026-04-01';

/** The first series of an organisation's figures of an indicator, in one month or on one day. */
async function ask(
  field: string,
  indicator: string,
  day: string,
  rebasedTo: string | null,
  fields = 'id exact numerator denominator missingReason statuses provenance { kind }',
) {
  const answer = await health.ask(
    `query ($indicators: [ID!]!, $periods: PeriodRange, $rebasedTo: Date) {
      it: ${field} { figures(indicators: $indicators, periods: $periods, rebasedTo: $rebasedTo) {
        observations { ${fields} } } } }`,
    { indicators: [`health.${indicator}`], periods: { from: day, to: day }, rebasedTo },
  );
  expect(answer.messages).toEqual([]);
  return answer.list('it.figures.0.observations');
}

const board = (code: string) => `integratedCareBoard(odsCode: "${code}")`;
const trust = (code: string) => `trust(odsCode: "${code}")`;
const network = (code: string) => `primaryCareNetwork(odsCode: "${code}")`;

describe('the board that two others became', () => {
  it('has the sum of their figures before the merger, told as modelled with its lineage', async () => {
    const fields = `id exact display provenance { kind rowKey } revision revisions { id }
      lineage { figure kind detail inputs } compare(with: [PREVIOUS_PERIOD]) { reason }`;
    const [figure] = await ask(
      board('Z9B2Z'),
      'gp-appointments',
      '2025-11-01',
      AFTER_MERGER,
      fields,
    );
    const id = 'health.gp-appointments:Z9B2Z:M2025-11@boundaries-2026-04-01';
    // The publisher's 734,371 of 93C and 1,360,705 of W2U3Z.
    expect(figure).toMatchObject({
      id,
      exact: '2095076',
      display: '2,095,076',
      provenance: { kind: 'MODELLED', rowKey: null },
      revision: 1,
      revisions: [{ id }],
      compare: [{ reason: expect.stringContaining('series') }],
    });
    const { lineage } = figure as { lineage: readonly { figure: string }[] };
    expect(lineage.at(-1)).toEqual({
      figure: id,
      kind: 'rebased-sum',
      detail: expect.stringMatching(/Boundaries of 1 April 2026: .*\(QMJ, QRV\)\.$/),
      inputs: ['health.gp-appointments:QMJ:M2025-11', 'health.gp-appointments:QRV:M2025-11'],
    });
    expect(lineage.map((step) => step.figure)).toContain('health.gp-appointments:93C:M2025-11');
  });

  it('has rates from the sums of what stands above and below the line', async () => {
    const indicator = 'gp-appointments-not-attended';
    expect(await ask(board('Z9B2Z'), indicator, '2025-11-01', AFTER_MERGER)).toMatchObject([
      { exact: '5.4749', numerator: 39_318 + 68_316, denominator: 695_134 + 1_270_823 },
    ]);
  });

  it('has none where one of the two has no figure', async () => {
    const indicator = 'covid-vaccination-appointments';
    expect(await ask(board('Z9B2Z'), indicator, '2024-02-01', AFTER_MERGER)).toMatchObject([
      {
        exact: null,
        statuses: ['NOT_AVAILABLE'],
        missingReason: 'Not re-based to the boundaries of 1 April 2026: There is no figure of QMJ.',
      },
    ]);
  });

  it('keeps the figures that are published for it, and is empty before unless re-based', async () => {
    const indicator = 'rtt-incomplete-pathways';
    const rebased = await ask(board('Z9B2Z'), indicator, '2026-04-01', AFTER_MERGER);
    expect(rebased).toMatchObject([{ id: 'health.rtt-incomplete-pathways:Z9B2Z:M2026-04' }]);
    expect(rebased).toEqual(await ask(board('Z9B2Z'), indicator, '2026-04-01', null));
    const trustBefore = await ask(trust('RAL'), 'ae-within-4-hours', '2024-12-01', null);
    expect(trustBefore).toMatchObject([{ exact: '78.0463' }]);
    expect(await ask(board('Z9B2Z'), 'gp-appointments', '2025-11-01', null)).toEqual([]);
  });

  it('gives breakdowns level by level, and a trend over months', async () => {
    const answer = await health.ask(`{ ${board('Z9B2Z')} {
      figures(indicators: ["health.gp-appointments"], rebasedTo: "${AFTER_MERGER}") {
        trend { points } observations { exact } latest { period { code } }
        breakdown(dimension: "mode") { level latest { id exact lineage { inputs } } } } } }`);
    expect(answer.messages).toEqual([]);
    expect(answer.list('integratedCareBoard.figures.0.observations')).toHaveLength(30);
    expect(answer.at('integratedCareBoard.figures.0.trend.points')).toBe(30);
    expect(answer.list('integratedCareBoard.figures.0.breakdown')).toContainEqual({
      level: 'Home Visit',
      latest: {
        id: 'health.gp-appointments:Z9B2Z:M2025-11:mode=Home Visit@boundaries-2026-04-01',
        exact: String(3885 + 5206),
        lineage: expect.arrayContaining([
          {
            inputs: ['QMJ', 'QRV'].map(
              (code) => `health.gp-appointments:${code}:M2025-11:mode=Home Visit`,
            ),
          },
        ]),
      },
    });
  });
});

describe('a board that merged', () => {
  it('has no figures after the merger, with the reason', async () => {
    expect(
      await ask(board('QMJ'), 'rtt-incomplete-pathways', '2026-04-01', '2026-03-31'),
    ).toMatchObject([
      {
        exact: null,
        missingReason:
          'Not re-based to the boundaries of 31 March 2026: QMJ became part of Z9B2Z on 1 April 2026, and its share of the figures since then is not known.',
      },
    ]);
  });

  it('has none on boundaries of a day on which it was closed', async () => {
    const [figure] = await ask(board('QMJ'), 'gp-appointments', '2025-11-01', AFTER_MERGER);
    expect(figure).toMatchObject({
      exact: null,
      missingReason: expect.stringContaining('QMJ closed on 31 March 2026; ask Z9B2Z'),
    });
    const own = await ask(board('QMJ'), 'gp-appointments', '2025-11-01', '2026-03-31');
    expect(own).toMatchObject([{ id: 'health.gp-appointments:QMJ:M2025-11', exact: '734371' }]);
  });
});

describe('a trust that took over another', () => {
  it.each([
    // As published: RAL 21,053 of 26,975 and RAP 10,474 of 16,474.
    ['ae-within-4-hours', '2024-12-01', '72.5609', 31_527, 43_449],
    // North Middlesex is told apart for two months after it had closed.
    ['ae-attendances-with-booked', '2025-02-01', '41319', null, null],
    ['general-acute-beds-occupied', '2024-06-01', '1375', null, null],
  ])('has %s of both together', async (indicator, day, exact, numerator, denominator) => {
    expect(await ask(trust('RAL'), indicator, day, '2025-04-01')).toMatchObject([
      { exact, numerator, denominator, provenance: { kind: 'MODELLED' } },
    ]);
  });

  it.each([
    ['general-acute-beds-occupied', '2024-11-01', '2025-04-01', 'There is no figure of RAP.'],
    ['general-acute-bed-occupancy', '2024-06-01', '2025-04-01', 'A mean of days'],
    ['ae-attendances', '2025-01-01', '2024-06-01', 'holds RAP too'],
  ])('has no %s of %s on the boundaries of %s: %s', async (indicator, day, rebasedTo, reason) => {
    expect(await ask(trust('RAL'), indicator, day, rebasedTo)).toMatchObject([
      { exact: null, missingReason: expect.stringContaining(reason) },
    ]);
  });

  it('counts for its board together with the one it took over, told apart or not', async () => {
    // RAL 25,686, RAP 15,633, RKE 8,364, RRV 12,559 and RP6 5,708.
    const indicator = 'ae-attendances-with-booked';
    expect(await ask(board('QMJ'), indicator, '2025-02-01', null)).toMatchObject([
      { exact: '67950' },
    ]);
  });

  it('leaves out what does not apply to a part', async () => {
    const indicator = 'emergency-admissions-over-4-hours';
    expect(await ask(trust('RAX'), indicator, '2022-04-01', '2025-01-01')).toMatchObject([
      { exact: '23.4495', numerator: 673, denominator: 2870 },
    ]);
  });
});

describe('a network between which and another practices moved', () => {
  it.each([
    ['left it', 'U84655', String(9206 + 4692 + 12_090 + 9604)],
    ['founded it', 'U06780', String(17_800 + 8405)],
    ['joined it', 'U41041', String(7663 + 6567 + 7258 + 11_752 + 7222)],
  ])(
    'has the lists of March for the practices of December, where some %s',
    async (_case, code, exact) => {
      expect(
        await ask(network(code), 'registered-patients', '2025-03-01', '2025-12-01'),
      ).toMatchObject([{ exact, provenance: { kind: 'MODELLED' } }]);
    },
  );

  it('has none where a practice closed and nobody says where its patients went', async () => {
    expect(
      await ask(network('U00367'), 'registered-patients', '2025-03-01', '2025-12-01'),
    ).toMatchObject([
      { exact: null, missingReason: expect.stringContaining('F82053 closed on 30 June 2025') },
    ]);
  });

  it('stands as published where the same practices belong to it', async () => {
    const of = (day: string | null) =>
      ask(network('U33392'), 'registered-patients', '2025-03-01', day);
    expect(await of('2025-12-01')).toEqual(await of(null));
  });
});

describe('a re-based figure', () => {
  it('is found by its id', async () => {
    const answer = await health.ask(`{
      one: healthObservation(id: "health.gp-appointments:Z9B2Z:M2025-11@boundaries-2026-04-01") { exact }
      none: healthObservation(id: "health.gp-appointments:Z9B2Z:M2019-11@boundaries-2026-04-01") { exact }
      as: healthObservation(id: "health.gp-appointments:Z9B2Z:M2025-11") { exact }
    }`);
    expect(answer.messages).toEqual([]);
    expect(answer.at('one.exact')).toBe('2095076');
    expect([answer.at('none'), answer.at('as')]).toEqual([null, null]);
  });

  it('takes as many statements for many organisations as for few', async () => {
    const statementsOf = async (boards: string, networks: string, indicators: string) => {
      const figures = `figures(indicators: ${indicators}, rebasedTo: "${AFTER_MERGER}") {
        observations { exact lineage { kind } } trend { points } }`;
      const answer = await health.ask(`{
        integratedCareBoards(odsCodes: ${boards}) { ${figures} }
        primaryCareNetworks(odsCodes: ${networks}) { nodes { ${figures} } }
      }`);
      expect(answer.messages).toEqual([]);
      return answer.statements.length;
    };
    const few = await statementsOf('["Z9B2Z"]', '["U84655"]', '["health.gp-appointments"]');
    const many = await statementsOf(
      '["Z9B2Z", "QMF", "QKK", "QWE"]',
      '["U84655", "U06780", "U41041", "U00367", "U33392"]',
      '["health.gp-appointments", "health.gp-appointments-not-attended"]',
    );
    expect(many).toBe(few);
  });
});
