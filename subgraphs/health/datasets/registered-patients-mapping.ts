import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { hasColumns, readTable } from './csv-table.js';
import { londonSubIcbCodes, NOT_OF_LONDON } from './london.js';
import { parsePublicationDate } from './nhs-dates.js';

const columns = [
  'EXTRACT_DATE',
  'PRACTICE_CODE',
  'PCN_CODE',
  'PCN_NAME',
  'SUB_ICB_LOCATION_CODE',
  'ICB_CODE',
] as const;

/** The network code of a practice that belongs to none. */
const UNALLOCATED = 'U';

/**
 * Which network, sub-location and board each practice belonged to on the day of an extract of registered
 * patients. From November 2025 the file's board is that of the practice's postcode and differs from the
 * parent of its sub-location for 13 practices: boards are therefore reached through the sub-location.
 */
export const registeredPatientsMapping: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/registered-patients-mapping',
  title: 'Patients registered at a GP practice: mapping of practices',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  monthsBetweenEditions: 1,
  editions: [
    {
      sha256: 'c854ee59ed7a0329a2d5ff1c440e4176db6fb4951ef0b7c84df5e8acee6993d7',
      edition: 'March to December 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'SUBSET',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    const networks = new Set<string>();
    for await (const { source, cell } of readTable(sample, columns)) {
      const subIcb = cell('SUB_ICB_LOCATION_CODE');
      const extract = parsePublicationDate(cell('EXTRACT_DATE'));
      const network = cell('PCN_CODE');
      if (!londonSubIcbCodes.has(subIcb)) {
        intake.outOfScope(NOT_OF_LONDON);
        continue;
      }
      if (extract === undefined || !/^U\d{5}$|^U$/.test(network)) {
        intake.reject(
          source,
          `extract "${cell('EXTRACT_DATE')}", network "${network}"; expected a date such as 01Mar2025 and a code such as U12345 or U`,
        );
        continue;
      }
      const period = `S${extract}`;
      yield {
        table: 'practice_listing',
        source,
        values: {
          practice_code: cell('PRACTICE_CODE'),
          period,
          pcn_code: network === UNALLOCATED ? null : network,
          sub_icb_code: subIcb,
          board_code: cell('ICB_CODE'),
          row_key: source,
        },
      };
      if (network === UNALLOCATED || networks.has(`${network} ${period}`)) continue;
      networks.add(`${network} ${period}`);
      yield {
        table: 'network_listing',
        source,
        values: { pcn_code: network, period, name: cell('PCN_NAME'), sub_icb_code: subIcb },
      };
    }
  },
};
