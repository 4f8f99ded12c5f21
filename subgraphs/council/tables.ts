import type { Indicator } from '../../schema/indicators/indicator.js';
import type { Recorded, SharedTables, Valid } from '../shared/figures/tables.js';
import type { ReleasedTable } from '../shared/imports/released-table.js';
import type { RegisterTables } from './register-tables.js';

/** Which ward a lower layer super output area is assigned to. */
export interface LsoaWardTable extends Recorded, Valid {
  readonly lsoa_code: string;
  readonly ward_code: string;
}

/** Local authorities by the number the Department for Education gives them. */
export interface EducationAuthorityTable extends Recorded, Valid {
  readonly la_number: string;
  readonly gss_code: string;
  readonly name: string;
}

/** Authorities most alike, by a published model; both sides by their number, `rank` from 1. */
export interface NeighbourTable extends Recorded, Valid {
  readonly model: string;
  readonly la_number: string;
  readonly rank: number;
  readonly neighbour_number: string;
  readonly neighbour_name: string;
  readonly closeness: string;
}

/** Codes that other sectors use for a region. */
export interface RegionCodeTable extends Recorded, Valid {
  readonly gss_code: string;
  readonly nhs_region_code: string | null;
}

/** Entries of the registry that came with an import; lists stand in one text. */
export interface IndicatorTable extends Recorded, Valid {
  readonly id: Indicator['id'];
  readonly title: string;
  readonly definition: string;
  /** One a line. */
  readonly caveats: string;
  readonly unit: Indicator['unit'];
  readonly polarity: Indicator['polarity'];
  readonly denominator: string | null;
  readonly statistic: NonNullable<Indicator['statistic']> | null;
  /** Per cent; null where its figures have no interval. */
  readonly interval_level: string | null;
  readonly disclosure_policy: Indicator['disclosurePolicy'];
  /** Separated by blanks. */
  readonly five_p: string;
  /** One a line. */
  readonly synonyms: string;
  /** Separated by blanks. */
  readonly dimensions: string;
}

/** All tables of the council subgraph. */
export interface CouncilTables extends SharedTables, RegisterTables {
  lsoa_ward: LsoaWardTable;
  education_authority: EducationAuthorityTable;
  neighbour: NeighbourTable;
  region_code: RegionCodeTable;
  indicator: IndicatorTable;
}

/** How assignments of lower layer super output areas to wards enter with a release. */
export const lsoaWardTable: ReleasedTable = {
  name: 'lsoa_ward',
  key: ['lsoa_code'],
  content: ['ward_code', 'valid_from', 'valid_to'],
  carried: ['row_key'],
  validity: 'columns',
};

/** How the numbers of local authorities enter with a release. */
export const educationAuthorityTable: ReleasedTable = {
  name: 'education_authority',
  key: ['la_number'],
  content: ['gss_code', 'name', 'valid_from', 'valid_to'],
  carried: ['row_key'],
  validity: 'columns',
};

/** How neighbours enter with a release. */
export const neighbourTable: ReleasedTable = {
  name: 'neighbour',
  key: ['model', 'la_number', 'rank'],
  content: ['neighbour_number', 'neighbour_name', 'closeness', 'valid_from', 'valid_to'],
  carried: ['row_key'],
  validity: 'columns',
};

/** How the codes of regions enter with a release. */
export const regionCodeTable: ReleasedTable = {
  name: 'region_code',
  key: ['gss_code'],
  content: ['nhs_region_code', 'valid_from', 'valid_to'],
  carried: ['row_key'],
  validity: 'columns',
};

/** How entries of the registry enter with a release. */
export const indicatorTable: ReleasedTable = {
  name: 'indicator',
  key: ['id'],
  content: [
    'title',
    'definition',
    'caveats',
    'unit',
    'polarity',
    'denominator',
    'statistic',
    'interval_level',
    'disclosure_policy',
    'five_p',
    'synonyms',
    'dimensions',
    'valid_from',
    'valid_to',
  ],
  carried: ['row_key'],
  validity: 'columns',
};
