import type { Indicator } from '../../../schema/indicators/indicator.js';
import type { Fact } from '../../shared/imports/fact.js';

/** The fact that states an entry of the registry, read from a row of a file. */
export function indicatorFact(indicator: Indicator, source: string): Fact {
  return {
    table: 'indicator',
    source,
    values: {
      id: indicator.id,
      title: indicator.title,
      definition: indicator.definition,
      caveats: (indicator.caveats ?? []).join('\n'),
      unit: indicator.unit,
      polarity: indicator.polarity,
      denominator: indicator.denominator ?? null,
      statistic: indicator.statistic ?? null,
      interval_level: indicator.interval?.level ?? null,
      disclosure_policy: indicator.disclosurePolicy,
      five_p: indicator.fiveP.join(' '),
      synonyms: (indicator.synonyms ?? []).join('\n'),
      dimensions: (indicator.dimensions ?? []).join(' '),
      row_key: source,
    },
  };
}
