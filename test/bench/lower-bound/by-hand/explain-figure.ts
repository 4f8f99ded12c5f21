import { indicatorOf } from '../../../../schema/indicators/registry.js';
import { missingReasonOf } from '../../../../subgraphs/shared/figures/display.js';
import {
  figureId,
  parseFigureId,
  type FigureKey,
} from '../../../../subgraphs/shared/figures/figure-id.js';
import { methods } from '../../../../subgraphs/shared/figures/methods.js';
import type { FigureRow } from '../../../../subgraphs/shared/figures/figure.js';
import { disclosureOf } from '../../../../subgraphs/shared/figures/disclosure.js';
import { periodLabel } from '../../../../subgraphs/shared/periods/label.js';
import { parsePeriod } from '../../../../subgraphs/shared/periods/period.js';
import { licences, type LicenceId } from '../../../../subgraphs/shared/provenance/licences.js';
import { statedStatuses } from '../../../../subgraphs/shared/statistics/stated-statuses.js';
import { displayed } from './figures.js';
import { kindOf, readReleases, releaseOf, type Releases } from './releases.js';
import type { Ask, Statements } from './statements.js';

/** The statements of one sector. */
interface Sector {
  readonly releases: Releases;
  readonly standing: Ask;
  readonly revisions: Ask;
}

const namesOf = (keys: readonly FigureKey[]) => [
  keys.map(({ indicatorId }) => indicatorId),
  keys.map(({ areaCode }) => areaCode),
  keys.map(({ period }) => period),
  keys.map(({ breakdown }) => breakdown),
  keys.map(({ level }) => level),
];

type Placed = FigureRow & { readonly place: number };

function listStanding({ standing, releases: { newest } }: Sector, ids: readonly string[]) {
  return standing<Placed>(...namesOf(ids.map(parseFigureId)), newest, newest, 1);
}

function inputsOf(row: FigureRow): string[] {
  if (row.inputs === '') return [];
  return row.inputs
    .split(' ')
    .map((input) =>
      input.includes(':') ? decodeURIComponent(input) : figureId({ ...row, area_code: input }),
    );
}

async function lineageOf(row: FigureRow, known: readonly FigureRow[], sector: Sector) {
  const byId = new Map(known.map((figure) => [figureId(figure), figure]));
  const computed = new Map<string, FigureRow>();
  let level = row.method === null ? [] : [row];
  while (level.length > 0) {
    for (const step of level) {
      computed.delete(figureId(step));
      computed.set(figureId(step), step);
    }
    const inputs = [...new Set(level.flatMap(inputsOf))];
    const unread = inputs.filter((id) => !byId.has(id));
    for (const figure of await listStanding(sector, unread)) byId.set(figureId(figure), figure);
    level = inputs.flatMap((id) => byId.get(id) ?? []).filter(({ method }) => method !== null);
  }
  return [...computed].reverse().map(([, step], index) => ({
    order: index + 1,
    kind: step.method ?? '',
    detail: methods.get(step.method ?? '')?.detail ?? step.method ?? '',
    inputs: inputsOf(step),
  }));
}

function revision(row: FigureRow, releases: Releases) {
  const { title, edition, recorded_at } = releaseOf(releases, row);
  return {
    revision: row.revision,
    display: displayed(row),
    recordedAt: recorded_at,
    provenance: { kind: kindOf(releases, row), title, release: edition },
  };
}

function provenanceOf(row: FigureRow, releases: Releases) {
  const release = releaseOf(releases, row);
  const { id, url, attribution } = licences[release.licence_id as LicenceId];
  return {
    kind: kindOf(releases, row),
    publisher: release.publisher,
    title: release.title,
    release: release.edition,
    releasedOn: release.released_on,
    recordedAt: release.recorded_at,
    sourceUrl: release.source_url,
    sha256: release.sha256,
    fileNature: release.file_nature,
    rowKey: row.row_key,
    licence: { id, url, attribution },
  };
}

async function explain(
  row: FigureRow,
  known: readonly FigureRow[],
  revisions: readonly FigureRow[],
  sector: Sector,
) {
  const { releases } = sector;
  const indicator = indicatorOf(row.indicator_id);
  const { title, definition, caveats = [], unit, polarity, method, denominator } = indicator;
  const { code, start, end } = parsePeriod(row.period);
  return {
    id: figureId(row),
    display: displayed(row),
    exact: row.value,
    statuses: statedStatuses(row, indicator),
    missingReason: missingReasonOf(row),
    indicator: {
      title,
      definition,
      caveats,
      unit,
      polarity,
      method: method ?? null,
      denominator: denominator ?? null,
    },
    period: { code, label: periodLabel(parsePeriod(row.period)), start, end },
    provenance: provenanceOf(row, releases),
    disclosure: disclosureOf({ ...row, indicator }),
    lineage: await lineageOf(row, known, sector),
    revision: row.revision,
    supersededAt: null,
    revisions: revisions.map((revised) => revision(revised, releases)),
  };
}

/** What is told of figures of one sector, null where there is none. */
async function explainAll(ids: readonly string[], sector: Sector) {
  const found = await listStanding(sector, ids);
  const { newest } = sector.releases;
  const keys = found.map((row) => parseFigureId(figureId(row)));
  const revisionsRead = sector.revisions<Placed>(newest, ...namesOf(keys), newest);
  const told = await Promise.all(
    found.map(async (row, index) =>
      explain(
        row,
        found,
        (await revisionsRead).filter(({ place }) => place === index + 1),
        sector,
      ),
    ),
  );
  return ids.map((_, index) => told[found.findIndex(({ place }) => place === index + 1)] ?? null);
}

/** `19-explain-figure`: five figures by their ids, from their sources to their revisions. */
export async function explainFigure(sql: Statements) {
  const sectorOf = async (name: 'health' | 'council' | 'finance'): Promise<Sector> => {
    const table = `"${name}"."observation"`;
    return {
      releases: await readReleases(sql, name),
      standing: sql.find(table, 'inner join lateral'),
      revisions: sql.find(table, 'order by "w"."place", "o"."revision"'),
    };
  };
  const [health, council, finance] = await Promise.all([
    sectorOf('health'),
    sectorOf('council'),
    sectorOf('finance'),
  ]);
  return async (ids: Readonly<Record<string, string>>) => {
    const id = (name: string) => ids[name] ?? '';
    const [[modelled, healthObservation], [missing, councilObservation], [financeObservation]] =
      await Promise.all([
        explainAll([id('modelled'), id('health')], health),
        explainAll([id('missing'), id('council')], council),
        explainAll([id('finance')], finance),
      ]);
    return { modelled, healthObservation, missing, councilObservation, financeObservation };
  };
}
