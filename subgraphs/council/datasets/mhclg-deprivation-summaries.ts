import { isLondonAuthority } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { Edition, FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { areaFact } from './area-fact.js';
import { domainColumns } from './deprivation-domains.js';
import { plainDecimal } from './decimals.js';
import { icbOdsCodes } from './icb-codes.js';
import { deprivationPeriod } from './mhclg-deprivation-small-areas.js';
import { namedRows } from './named-rows.js';

const tenth = 'proportion_of_lso_as_in_most_deprived_10_percent_nationally';

/** Indicator → the names its column has in the files of boroughs and of boards. */
const measures: Readonly<Record<string, string | readonly string[]>> = {
  ...domainColumns,
  'average-score': 'imd_average_score',
  'rank-of-average-score': 'imd_rank_of_average_score',
  'average-rank': 'imd_average_rank',
  'rank-of-average-rank': 'imd_rank_of_average_rank',
  'share-in-most-deprived-tenth': `imd_${tenth}`,
  'rank-of-share-in-most-deprived-tenth': `imd_rank_of_${tenth}`,
  extent: ['imd25_extent', 'imd_2025_extent'],
  'rank-of-extent': ['imd25_rank_of_extent', 'imd_2025_rank_of_extent'],
  'local-concentration': ['imd25_local_concentration', 'imd_2025_local_concentration'],
  'rank-of-local-concentration': [
    'imd25_rank_of_local_concentration',
    'imd_2025_rank_of_local_concentration',
  ],
  'income-deprived-people': 'income_scale',
  'employment-deprived-people': 'employment_scale',
};

const names = Object.keys(measures);

/** What differs between the file of boroughs and the file of integrated care boards. */
interface Level {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly name: string;
  readonly edition: Pick<Edition, 'sha256'>;
  /** The code under which figures are kept; undefined for an area outside London. */
  areaOf(code: string): string | undefined;
  /** What else a row states. */
  also(area: string, name: string, source: string): Iterable<Fact>;
}

function createSummaries(level: Level): PublishedDataset {
  async function* parse(sample: FileSample, intake: Intake) {
    const columns: Readonly<Record<string, string | readonly string[]>> = {
      ...measures,
      code: level.code,
      name: level.name,
    };
    for await (const { source, cell } of namedRows(sample.path, columns)) {
      const area = level.areaOf(cell('code'));
      if (area === undefined) {
        intake.outOfScope('not in London');
        continue;
      }
      const wrong = names.find((name) => plainDecimal(cell(name)) === undefined);
      if (wrong !== undefined) {
        intake.reject(source, `${wrong} "${cell(wrong)}" is no number`);
        continue;
      }
      yield* level.also(area, cell('name'), source);
      for (const name of names) {
        const indicator = `council.imd-2025-${name}`;
        const value = cell(name);
        yield observationFact({ indicator, area, period: deprivationPeriod, value, source });
      }
    }
  }
  return {
    kind: 'published',
    id: level.id,
    title: level.title,
    publisher: 'Ministry of Housing, Communities and Local Government',
    licence: 'OGL-UK-3.0',
    sourceUrl: null,
    scope: 'whole',
    editions: [
      {
        ...level.edition,
        edition: '2025',
        releasedOn: null,
        importedOn: '2026-11-21',
        nature: 'DERIVED',
      },
    ],
    recognises: ({ lines: [header = ''] }) =>
      header.startsWith(`${level.code},${level.name},imd_average_rank`),
    parse,
  };
}

/** The publisher's summaries of the Indices of Deprivation 2025 for local authority districts. */
export const deprivationOfBoroughs = createSummaries({
  id: 'mhclg/indices-of-deprivation-boroughs',
  title: 'English Indices of Deprivation 2025, summaries by local authority district',
  code: 'ltla24_code',
  name: 'ltla24_name',
  edition: { sha256: '68ba38f9200fe8433be96145ec67f107124b493f6b7404dd22a7d9eedc77529a' },
  areaOf: (code) => (isLondonAuthority(code) ? code : undefined),
  also: () => [],
});

/** The same for integrated care boards, which are known by their ODS code here. */
export const deprivationOfBoards = createSummaries({
  id: 'mhclg/indices-of-deprivation-integrated-care-boards',
  title: 'English Indices of Deprivation 2025, summaries by integrated care board',
  code: 'icb24_code',
  name: 'icb24_name',
  edition: { sha256: '11552a25b844a67e472ae7189eabe7b23ec007fec035ff8852dffeea0be3618a' },
  areaOf: (code) => icbOdsCodes.get(code),
  also: (code, name, source) => [
    areaFact({ code, kind: 'INTEGRATED_CARE_BOARD', name, parent: null, source }),
  ],
});
