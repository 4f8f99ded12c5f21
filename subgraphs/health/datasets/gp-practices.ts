import type { PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import { londonSubIcbCodes, NOT_OF_LONDON } from './london.js';
import { isRegister, readRegister, type RegisterRow } from './ods-register.js';

/** Prescribing setting of a GP practice; clinics, hubs and hospital units have others. */
export const GP_PRACTICE = '4';

/**
 * Organisations of another prescribing setting that nonetheless hold a registered list: two schemes for
 * patients whom other lists removed, a hub and a collaborative. Without them lists would have no holder.
 */
const listHoldersOfOtherSettings: ReadonlySet<string> = new Set([
  'Y00230',
  'Y03528',
  'Y06826',
  'Y08402',
]);

const statuses: Readonly<Record<string, string>> = {
  A: 'ACTIVE',
  C: 'CLOSED',
  D: 'DORMANT',
  P: 'PROPOSED',
};

function practiceFact(row: RegisterRow): Fact {
  return {
    table: 'organisation',
    source: row.source,
    values: {
      ods_code: row.code,
      kind: 'PRACTICE',
      name: row.name,
      postcode: row.postcode,
      board_code: row.boardCode,
      commissioner_code: row.commissionerCode,
      prescribing_setting: row.prescribingSetting,
      register_status: statuses[row.status] ?? null,
      from_basis: row.validFrom === null ? null : 'STATED',
      to_basis: row.validTo === null ? null : 'STATED',
      valid_from: row.validFrom,
      valid_to: row.validTo,
      row_key: row.source,
    },
  };
}

/**
 * GP practices of England (epraccur); London's are taken, by commissioner: those active, and those that
 * closed while a sub-location of one of the five boards commissioned them (from 2020 on). Practices that
 * closed under an earlier clinical commissioning group are not.
 */
export const gpPractices: PublishedDataset = {
  kind: 'published',
  id: 'nhs-ods/gp-practices',
  title: 'GP practices (epraccur)',
  publisher: 'NHS England, Organisation Data Service',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: '6e6bfa325963ed5f83bfb179fe0baa5766ba383ff252a7c8efd596064a16c977',
      edition: 'November 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: (sample) =>
    isRegister(
      sample,
      ({ status, prescribingSetting }) => status in statuses && /^\d+$/.test(prescribingSetting),
    ),
  async *parse(sample, intake) {
    for await (const row of readRegister(sample, intake)) {
      if (!londonSubIcbCodes.has(row.commissionerCode)) intake.outOfScope(NOT_OF_LONDON);
      else if (
        row.prescribingSetting !== GP_PRACTICE &&
        !listHoldersOfOtherSettings.has(row.code)
      ) {
        intake.outOfScope('not a GP practice (another prescribing setting)');
      } else if (!(row.status in statuses)) {
        intake.reject(row.source, `${row.code} has status "${row.status}"; expected A, C, D or P`);
      } else yield practiceFact(row);
    }
  },
};
