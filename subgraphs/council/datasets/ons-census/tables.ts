/** A table of the file: its total, and its columns by the level of a dimension. */
export interface CensusTable {
  /** Indicator without `council.`. */
  readonly indicator: string;
  readonly dimension: string;
  readonly total: string;
  readonly levels: Readonly<Record<string, string>>;
  /** Whether wards have it too. */
  readonly ofWards: boolean;
}

/** Something of interest in a table: the sum of some of its columns, of its total. */
export interface CensusGroup {
  /** Indicator of the number, without `council.`; its share has `-share` behind it. */
  readonly indicator: string;
  readonly total: string;
  readonly columns: readonly string[];
  /** Whether small areas have it too. */
  readonly ofSmallAreas: boolean;
}

const ethnicity = {
  Asian: 'ethnicity: Asian, Asian British or Asian Welsh',
  Black: 'ethnicity: Black, Black British, Black Welsh, Caribbean or African',
  Mixed: 'ethnicity: Mixed or Multiple ethnic groups',
  White: 'ethnicity: White',
  Other: 'ethnicity: Other ethnic group',
} as const;

const tenure = {
  'Owned outright': 'tenure: Owned: Owns outright',
  'Owned with a mortgage or loan': 'tenure: Owned: Owns with a mortgage or loan',
  'Shared ownership': 'tenure: Shared ownership: Shared ownership',
  'Rented from the council': 'tenure: Social rented: Rents from council or Local Authority',
  'Rented from another social landlord': 'tenure: Social rented: Other social rented',
  'Rented from a private landlord': 'tenure: Private rented: Private landlord or letting agency',
  'Rented privately otherwise': 'tenure: Private rented: Other private rented',
  'Rent free': 'tenure: Lives rent free',
} as const;

const bedrooms = {
  'Two or more to spare': 'occupancy bedrooms: +2 or more (under-occupied)',
  'One to spare': 'occupancy bedrooms: +1 (under-occupied)',
  'As many as needed': 'occupancy bedrooms: 0 (ideal)',
  'One too few': 'occupancy bedrooms: -1 (overcrowded)',
  'Two or more too few': 'occupancy bedrooms: -2 or less (overcrowded)',
} as const;

const deprived = {
  None: 'deprivation: Household is not deprived in any dimension',
  One: 'deprivation: Household is deprived in one dimension',
  Two: 'deprivation: Household is deprived in two dimensions',
  Three: 'deprivation: Household is deprived in three dimensions',
  Four: 'deprivation: Household is deprived in four dimensions',
} as const;

/** Residents of the fullest table; every table has a total of its own and they differ a little. */
export const residentsColumn = 'ethnicity: total_residents';
const households = 'tenure: total_households';
const byBedrooms = 'occupancy bedrooms: total_households';
const byDeprivation = 'deprivation: total_households';
const residentsByDisability = 'disability: total_residents';

const indicator = 'census-2021-households';

/** Tables that are given by level, for boroughs and London. */
export const censusTables: readonly CensusTable[] = [
  {
    indicator: 'census-2021-residents',
    dimension: 'ethnicity',
    total: residentsColumn,
    levels: ethnicity,
    ofWards: true,
  },
  { indicator, dimension: 'tenure', total: households, levels: tenure, ofWards: false },
  { indicator, dimension: 'bedrooms', total: byBedrooms, levels: bedrooms, ofWards: false },
  {
    indicator,
    dimension: 'dimensions-of-deprivation',
    total: byDeprivation,
    levels: deprived,
    ofWards: false,
  },
];

/** Groups that are given as numbers and shares of wards, boroughs and London. */
export const censusGroups: readonly CensusGroup[] = [
  {
    indicator: 'census-2021-disabled-residents',
    ofSmallAreas: true,
    total: residentsByDisability,
    columns: ['disability: Disabled under the Equality Act'],
  },
  {
    indicator: 'census-2021-social-renting-households',
    ofSmallAreas: false,
    total: households,
    columns: [tenure['Rented from the council'], tenure['Rented from another social landlord']],
  },
  {
    indicator: 'census-2021-private-renting-households',
    ofSmallAreas: false,
    total: households,
    columns: [tenure['Rented from a private landlord'], tenure['Rented privately otherwise']],
  },
  {
    indicator: 'census-2021-overcrowded-households',
    ofSmallAreas: true,
    total: byBedrooms,
    columns: [bedrooms['One too few'], bedrooms['Two or more too few']],
  },
  {
    indicator: 'census-2021-deprived-households',
    ofSmallAreas: true,
    total: byDeprivation,
    columns: [deprived.One, deprived.Two, deprived.Three, deprived.Four],
  },
];

/** Every column of counts that is read. */
export const censusColumns: readonly string[] = [
  ...new Set([
    ...censusTables.flatMap(({ total, levels }) => [total, ...Object.values(levels)]),
    ...censusGroups.flatMap(({ total, columns }) => [total, ...columns]),
  ]),
];
