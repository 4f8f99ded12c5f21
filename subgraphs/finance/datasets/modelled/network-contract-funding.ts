import { sql } from 'kysely';
import { ENGLAND } from '../../../shared/codes/codes.js';
import { figureId } from '../../../shared/figures/figure-id.js';
import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import { divideDecimals } from '../../../shared/money/decimal.js';
import { recordedIn } from '../../../shared/releases/recorded.js';
import type { FinanceTables } from '../../tables.js';
import { publishedFacts } from '../published-facts.js';
import { sumOfAmounts } from '../../../shared/money/sum-of-amounts.js';
import { weightedPopulationsByArea } from './weighted-populations-by-area.js';

const rateId = (name: string) => `finance.pcn-contract-rate-${name}`;

const listRate = rateId('core-by-list');
const adjustedRate = rateId('core-by-adjusted-population');
const accessRate = rateId('enhanced-access');
const registered = 'finance.allocation-population';
const weighted = 'finance.weighted-population-primary-medical-care';

/** Decimals are multiplied as whole numbers: a rate has three decimals, a population two. */
function pounds(rate: string, population: string): string {
  return divideDecimals(rate, '1000', {
    decimals: 2,
    times: BigInt(divideDecimals(population, '1', { decimals: 0, times: 1000n })),
  });
}

const note =
  'Estimated: populations of the 2024-25 allocation stand in for the lists at 1 January 2024 and the adjusted populations of the contract; without the care home premium.';

/** What the published rates of the contract come to for each network. */
export const networkContractFunding: ModelledDataset<FinanceTables> = {
  kind: 'modelled',
  id: 'placegraph/pcn-contract-funding',
  title: 'PCN contract: core and enhanced access funding by network, estimated',
  inputs: [publishedFacts.id, weightedPopulationsByArea.id],
  async *compute(released) {
    const wanted = [listRate, adjustedRate, accessRate, registered, weighted];
    const rows = await released.tables
      .selectFrom('observation as o')
      .where(recordedIn(released, 'o'))
      .where('o.indicator_id', '=', sql<string>`any(${wanted}::text[])`)
      .where('o.value', 'is not', null)
      .select(['o.indicator_id', 'o.area_code', 'o.period', 'o.value'])
      .orderBy('o.area_code')
      .execute();
    const values = new Map(
      rows.map((row) => [`${row.indicator_id}:${row.area_code}:${row.period}`, row.value ?? '0']),
    );
    const networks = rows.filter(
      (row) => row.indicator_id === registered && /^U\d{5}$/.test(row.area_code),
    );
    for (const { area_code: area, period } of networks) {
      const id = (indicator: string, code: string) =>
        figureId({ indicator_id: indicator, area_code: code, period, breakdown: '', level: '' });
      const steps = [
        [listRate, registered],
        [adjustedRate, weighted],
        [accessRate, weighted],
      ] as const;
      const amounts = steps.map(([rate, population]) => {
        const perHead = values.get(id(rate, ENGLAND));
        const heads = values.get(id(population, area));
        return perHead === undefined || heads === undefined ? undefined : pounds(perHead, heads);
      });
      const [byList, byAdjusted, access] = amounts;
      if (byList === undefined || byAdjusted === undefined || access === undefined) continue;
      const core = sumOfAmounts([byList, byAdjusted]);
      const common = { area, period, statuses: ['ESTIMATED'], note, source: null } as const;
      const inputs = steps.map(([rate, population]) => [id(rate, ENGLAND), id(population, area)]);
      yield observationFact({
        ...common,
        indicator: 'finance.pcn-contract-core-funding',
        value: core,
        method: 'rate-times-population',
        inputs: inputs.slice(0, 2).flat(),
      });
      yield observationFact({
        ...common,
        indicator: 'finance.pcn-contract-enhanced-access-funding',
        value: access,
        method: 'rate-times-population',
        inputs: inputs.slice(2).flat(),
      });
      yield observationFact({
        ...common,
        indicator: 'finance.pcn-contract-funding',
        value: sumOfAmounts([core, access]),
        method: 'sum-of-figures',
        inputs: [
          id('finance.pcn-contract-core-funding', area),
          id('finance.pcn-contract-enhanced-access-funding', area),
        ],
      });
    }
  },
};
