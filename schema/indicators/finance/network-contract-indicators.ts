import type { Indicator } from '../indicator.js';

const shared = {
  polarity: 'NO_JUDGEMENT',
  unit: 'GBP',
  disclosurePolicy: 'already-published',
  fiveP: ['POUNDS', 'PROVIDERS'],
  synonyms: ['PCN', 'DES', 'network contract', 'primary care'],
} as const;

function rate(slug: string, title: string, definition: string): Indicator {
  return {
    ...shared,
    id: `finance.pcn-contract-rate-${slug}`,
    title: `PCN contract rate: ${title}`,
    definition,
    caveats: ['The same rate for every network of England.'],
    method: 'As the contract states it.',
  };
}

const standIns = [
  'An estimate: neither the lists of patients at 1 January 2024 nor the adjusted populations of the contract are at hand. The registered and the primary-medical-care-weighted populations of the 2024-25 allocation stand in for them.',
  'Without the care home premium, as the number of beds is not at hand, and without money for additional roles, capacity and access, and incentives.',
];

function funding(slug: string, title: string, definition: string): Indicator {
  return {
    ...shared,
    id: `finance.pcn-contract-${slug}`,
    title,
    definition,
    caveats: standIns,
    method: 'Rate times population, rounded to pence.',
  };
}

/** Rates of the contract of primary care networks, and what they come to for each network. */
export const networkContractIndicators: readonly Indicator[] = [
  rate(
    'core-by-list',
    'core payment by list',
    'Pounds a year for each patient on the lists of the practices of a network at 1 January before the financial year.',
  ),
  rate(
    'core-by-adjusted-population',
    'core payment by adjusted population',
    'Pounds a year for each head of the adjusted population of a network.',
  ),
  rate(
    'enhanced-access',
    'enhanced access',
    'Pounds a year for each head of the adjusted population of a network, for appointments in evenings and on Saturdays.',
  ),
  rate('care-home-premium', 'care home premium', 'Pounds a year for each bed in a care home.'),
  funding(
    'core-funding',
    'PCN contract: core funding',
    'Core payment to a primary care network in a financial year, estimated from the rates of its contract.',
  ),
  funding(
    'enhanced-access-funding',
    'PCN contract: enhanced access funding',
    'Payment to a primary care network for enhanced access in a financial year, estimated from the rate of its contract.',
  ),
  funding(
    'funding',
    'PCN contract: core and enhanced access funding',
    'Core payment and payment for enhanced access to a primary care network in a financial year together, estimated from the rates of its contract.',
  ),
];
