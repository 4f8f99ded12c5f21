import {
  councilServiceTemplate,
  programmeTemplate,
  serviceReferralTemplate,
} from '../../../schema/templates/council-service-templates.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { registerDatasets } from '../../shared/imports/register.js';

const services = registerDatasets({
  id: 'placegraph/council-services',
  template: councilServiceTemplate,
  examples: 'b07cd77c2a08aa761bcd6eb7c0d89f171b1b3939136e6a674fc3c2801f4b8134',
  faults: (row) =>
    row.cell('Referral from PCN') === 'no' && row.list('PCN codes').length > 0
      ? [{ column: 'PCN codes', problem: 'names networks, though none can refer to the service' }]
      : [],
  facts: (row) => [
    {
      table: 'council_service',
      values: {
        id: row.cell('Service id'),
        borough_code: row.cell('Borough code'),
        name: row.cell('Service name'),
        category: row.cell('Category'),
        referral_from_pcn: row.cell('Referral from PCN'),
        pcn_codes: row.list('PCN codes').join(' '),
        source: row.cell('Source'),
      },
    },
  ],
});

const referrals = registerDatasets({
  id: 'placegraph/council-service-referrals',
  template: serviceReferralTemplate,
  examples: 'f25aaa572ec2b8f59b7ffb5e9d98e2b94b3b20adfab2f10e3c4fb1efe0ea8b61',
  facts: (row) => {
    const value = row.cell('Referrals');
    return [
      observationFact({
        indicator: 'council.service-referrals',
        area: row.cell('Service id') ?? '',
        period: row.cell('Period') ?? '',
        value,
        ...(value === null ? { marker: 'x', statuses: ['NOT_AVAILABLE'] } : {}),
        source: row.source,
      }),
    ];
  },
});

const programmes = registerDatasets({
  id: 'placegraph/programmes',
  template: programmeTemplate,
  verified: '700b81ae090ce676b426484d0323b47f989d85d9e2abc94716b4eeb2b0b1986e',
  facts: (row) => [
    {
      table: 'programme',
      values: {
        id: row.cell('Programme id'),
        name: row.cell('Programme name'),
        description: row.cell('What it did'),
        started_on: row.cell('Started on'),
        ended_on: row.cell('Ended on'),
        indicators: row.list('Indicators').join(' '),
        source: row.cell('Source'),
      },
    },
  ],
});

/** Registers of services that primary care can reach, and of dated programmes. */
export const serviceRegisters: readonly PublishedDataset[] = [
  ...services,
  ...referrals,
  ...programmes,
];
