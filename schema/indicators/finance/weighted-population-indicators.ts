import type { Indicator } from '../indicator.js';

/** Columns of the table of practices. */
export type WeightedPopulationField =
  | 'registered'
  | 'general_and_acute'
  | 'community_services'
  | 'mental_health'
  | 'maternity'
  | 'health_inequalities'
  | 'prescribing'
  | 'core_services'
  | 'primary_medical_care'
  | 'primary_medical_care_final';

/** A column of need-weighted populations and the indicator it is. */
export interface WeightedPopulationColumn {
  /** Name of the column as the file writes it. */
  readonly column: string;
  /** End of the indicator's id. */
  readonly slug: string;
  /** Column of the table of practices that holds it. */
  readonly field: WeightedPopulationField;
  readonly title: string;
  readonly caveats?: readonly string[];
}

/** The columns of the file, in its order. */
export const weightedPopulationColumns: readonly WeightedPopulationColumn[] = [
  {
    column: 'pop 2022/23',
    slug: 'allocation-population',
    field: 'registered',
    title: 'registered population of the allocation, not weighted',
    caveats: [
      'The publisher still calls the column "pop 2022/23"; it holds the population of the year of its file.',
    ],
  },
  {
    column: 'G&A WP',
    slug: 'weighted-population-general-and-acute',
    field: 'general_and_acute',
    title: 'general and acute services',
  },
  {
    column: 'CS WP',
    slug: 'weighted-population-community-services',
    field: 'community_services',
    title: 'community services',
  },
  {
    column: 'MH WP',
    slug: 'weighted-population-mental-health',
    field: 'mental_health',
    title: 'mental health services',
  },
  {
    column: 'Mat WP',
    slug: 'weighted-population-maternity',
    field: 'maternity',
    title: 'maternity services',
  },
  {
    column: 'Health Ineq WP',
    slug: 'weighted-population-health-inequalities',
    field: 'health_inequalities',
    title: 'health inequalities',
  },
  {
    column: 'Prescr WP',
    slug: 'weighted-population-prescribing',
    field: 'prescribing',
    title: 'prescribing',
  },
  {
    column: 'Final WP',
    slug: 'weighted-population-core-services',
    field: 'core_services',
    title: 'all core services',
  },
  {
    column: 'Primary Medical Care WP',
    slug: 'weighted-population-primary-medical-care',
    field: 'primary_medical_care',
    title: 'primary medical care',
  },
  {
    column: 'Final PMC WP',
    slug: 'weighted-population-primary-medical-care-final',
    field: 'primary_medical_care_final',
    title: 'primary medical care, health inequalities included',
  },
];

/** Id of the indicator of a column. */
export function weightedPopulationId({
  slug,
}: Pick<WeightedPopulationColumn, 'slug'>): `finance.${string}` {
  return `finance.${slug}`;
}

/** Need-weighted populations by primary care network and borough. */
export const weightedPopulationIndicators: readonly Indicator[] = weightedPopulationColumns.map(
  (column) => {
    const weighted = column.column !== 'pop 2022/23';
    return {
      id: weightedPopulationId(column),
      title: weighted
        ? `Need-weighted population: ${column.title}`
        : 'Registered population of the allocation',
      definition: weighted
        ? `Patients registered with general practices, weighted by their need for ${column.title}: the measure by which NHS money is shared out. Column "${column.column}" of the ICB place based allocation tool.`
        : `Patients registered with general practices, projected to the year of the allocation. Column "${column.column}" of the ICB place based allocation tool.`,
      caveats: [
        ...(column.caveats ?? []),
        'Of a borough: the practices that stand in it, wherever their patients live; not its residents.',
        'Projected by the publisher from practice lists of November 2021 to October 2022.',
        'Of a network: the practices that were in it by NHS Payments to General Practice 2022-23, as the file itself names no networks; practices in none are in the sum of their borough alone, and those that closed before the file was made are in none.',
        'A population, not money.',
      ],
      unit: 'COUNT',
      polarity: 'NO_JUDGEMENT',
      method:
        'Sum of the practices of the network, or of those in the borough, rounded to two decimals.',
      disclosurePolicy: 'already-published',
      fiveP: ['POUNDS', 'PROVIDERS'],
      synonyms: ['allocation', 'weighted patients', 'need', 'capitation', 'AIF'],
    };
  },
);
