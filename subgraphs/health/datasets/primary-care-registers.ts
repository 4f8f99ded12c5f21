import {
  hubServiceTemplate,
  networkLeadershipTemplate,
  primaryCareSiteTemplate,
} from '../../../schema/templates/primary-care-templates.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { registerDatasets } from '../../shared/imports/register.js';

const hubServices = registerDatasets({
  id: 'placegraph/pcn-hub-services',
  template: hubServiceTemplate,
  examples: '0759057ef52157cd37901ed3780a1bc761caad765a612534ee0e07144383896e',
  facts: (row) => [
    {
      table: 'hub_service',
      values: {
        pcn_code: row.cell('PCN code'),
        name: row.cell('Hub service'),
        sector: row.cell('Sector'),
        category: row.cell('Hub category'),
        source: row.cell('Source'),
      },
    },
  ],
});

const leadership = registerDatasets({
  id: 'placegraph/pcn-leadership',
  template: networkLeadershipTemplate,
  examples: '38589eebb2feba2f23e58529c585c1dd0fa4fb704bac85f373bf61a95f32534b',
  facts: (row) => [
    {
      table: 'network_leadership',
      values: {
        pcn_code: row.cell('PCN code'),
        lead_profession: row.cell('Lead profession'),
        borough_represented: row.cell('Borough represented'),
        source: row.cell('Source'),
        valid_from: row.cell('Since'),
      },
    },
  ],
});

const sites = registerDatasets({
  id: 'placegraph/primary-care-sites',
  template: primaryCareSiteTemplate,
  examples: 'a5bb189d31d6107ee0d36df21ac0dbfe237fdf9f2a85b6ab837efd6888b00edb',
  facts: (row) => [
    {
      table: 'primary_care_site',
      values: {
        id: row.cell('Site id'),
        name: row.cell('Site name'),
        site_code: row.cell('Site code'),
        borough_code: row.cell('Borough code'),
        status: row.cell('Status'),
        expected_opening: row.cell('Expected opening'),
        floor_area: row.cell('Floor area'),
        condition: row.cell('Condition'),
        year_built: row.cell('Year built'),
        practice_codes: row.list('Practice codes').join(' '),
        source: row.cell('Source'),
      },
    },
  ],
});

/** Registers of primary care: what networks offer, who leads them, and their buildings. */
export const primaryCareRegisters: readonly PublishedDataset[] = [
  ...hubServices,
  ...leadership,
  ...sites,
];
