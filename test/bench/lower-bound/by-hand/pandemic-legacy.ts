import type { Selectable } from 'kysely';
import { indicatorOf } from '../../../../schema/indicators/registry.js';
import type { ProgrammeTable } from '../../../../subgraphs/council/register-tables.js';
import type { FigureRow } from '../../../../subgraphs/shared/figures/figure.js';
import { statedPoint } from '../../../../subgraphs/shared/statistics/stated-figure.js';
import { trendOf } from '../../../../subgraphs/shared/statistics/trend.js';
import { figure, readSeries } from './figures.js';
import { kindOf, readReleases, type Releases } from './releases.js';
import type { Statements } from './statements.js';

const sleepingRough = indicatorOf('council.people-sleeping-rough');
const vaccinations = indicatorOf('health.covid-vaccination-appointments');
const day = '2025-03-31';

/** The fragment `Years`: the publisher began neither of these series anew. */
function years(rows: readonly FigureRow[], indicator: typeof sleepingRough, releases: Releases) {
  const { trend, refusal } = trendOf(rows.map((row) => statedPoint(row, indicator)));
  return {
    trend: { direction: trend, reason: refusal?.reason ?? null },
    observations: rows.slice(-100).map((row) => figure(row, releases)),
  };
}

/** `17-pandemic-legacy`: the series of 33 boroughs and of five boards, with their trends. */
export async function pandemicLegacy(sql: Statements) {
  const [council, health] = await Promise.all([
    readReleases(sql, 'council'),
    readReleases(sql, 'health'),
  ]);
  const listBoards = sql.find('"organisation" as "o"', '"o"."kind" = $1');
  const listNamed = sql.find('"organisation" as "o"', '"o"."ods_code" = any($1');
  const listBoardCodes = sql.find('"membership" as "m"');
  const listBoroughs = sql.find('"area" as "a"');
  const listProgrammes = sql.find('"programme" as "p"');
  const councilSeries = sql.find('"council"."observation"');
  const healthSeries = sql.find('"health"."observation"');

  async function boardsWithFigures() {
    const boards = await listBoards<{ areaCode: string; name: string }>(
      'INTEGRATED_CARE_BOARD',
      health.newest,
      health.newest,
      ...[day, day, day],
      ...[null, null],
    );
    const wanted = boards.map(({ areaCode: area }) => ({ area, indicator: vaccinations.id }));
    const series = await readSeries(healthSeries, health, wanted);
    return boards.map(({ areaCode, name }, index) => ({
      odsCode: areaCode,
      name,
      vaccination: { covidAppointments: years(series[index] ?? [], vaccinations, health) },
    }));
  }

  async function boardOfEach(codes: readonly string[]) {
    const { newest } = health;
    const found = await listBoardCodes<{ code: string; place: number }>(
      codes,
      codes.map(() => day),
      'BOROUGH_BOARD',
      newest,
      newest,
    );
    const wanted = [...new Set(found.map(({ code }) => code))];
    const boards = await listNamed<{ areaCode: string; kind: string }>(wanted, newest, newest);
    const areBoards = new Set(
      boards.flatMap(({ areaCode, kind }) => (kind === 'INTEGRATED_CARE_BOARD' ? [areaCode] : [])),
    );
    const codeAt = new Map(found.map(({ code, place }) => [place - 1, code]));
    return codes.map((_, index) => {
      const odsCode = codeAt.get(index);
      return odsCode !== undefined && areBoards.has(odsCode) ? { odsCode } : null;
    });
  }

  async function boroughsWithFigures({ from, to }: { from: string; to: string }) {
    const { newest } = council;
    const boroughs = await listBoroughs<{ areaCode: string; name: string }>(
      ['BOROUGH'],
      newest,
      newest,
      null,
      null,
    );
    const codes = boroughs.map(({ areaCode }) => areaCode);
    const indicator = sleepingRough.id;
    const [series, programmes, boards] = await Promise.all([
      readSeries(
        councilSeries,
        council,
        codes.map((area) => ({ area, indicator, from, to })),
      ),
      listProgrammes<Selectable<ProgrammeTable>>(newest, newest),
      boardOfEach(codes),
    ]);
    const legacy = programmes.map((programme) => ({
      name: programme.name,
      startedOn: programme.started_on,
      endedOn: programme.ended_on,
      provenance: { kind: kindOf(council, programme) },
    }));
    return boroughs.map(({ name }, index) => ({
      name,
      council: {
        pandemicLegacy: legacy,
        figures: [
          {
            indicator: { title: sleepingRough.title },
            ...years(series[index] ?? [], sleepingRough, council),
          },
        ],
      },
      health: { integratedCareBoard: boards[index] },
    }));
  }

  return async ({ years: range }: { readonly years: { from: string; to: string } }) => {
    const [boroughs, integratedCareBoards] = await Promise.all([
      boroughsWithFigures(range),
      boardsWithFigures(),
    ]);
    return { boroughs, integratedCareBoards };
  };
}
