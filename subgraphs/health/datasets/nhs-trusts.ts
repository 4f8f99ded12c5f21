import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { LONDON_REGION, londonTrustsElsewhere } from './london.js';
import { isRegister, readRegister } from './ods-register.js';

/**
 * NHS trusts of England (etr). A trust is London's when the register puts it in region Y56 or when it is
 * one of `londonTrustsElsewhere`. The register leaves the status blank: it follows from the dates, and a
 * date of opening in the future is valid. Of 63 closed trusts that only the edition of 2026 lists,
 * London's enter with the dates they closed on: they are no news of 2026.
 */
export const nhsTrusts: PublishedDataset = {
  kind: 'published',
  id: 'nhs-ods/nhs-trusts',
  title: 'NHS trusts (etr)',
  publisher: 'NHS England, Organisation Data Service',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: 'e1c6bf2e73bc1d4fd790511d88fdcf0f49bc799adf0b1c2c9561497c911580bd',
      edition: 'July 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
    {
      sha256: '50c34139a3ddbf8cce579c07edea74d2d3a0341a0e5145c95f0c20dd0b8005cb',
      edition: '2026',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: (sample) =>
    isRegister(
      sample,
      ({ status, prescribingSetting }) => status === '' && prescribingSetting === '',
    ),
  async *parse(sample, intake) {
    for await (const row of readRegister(sample, intake)) {
      if (row.region !== LONDON_REGION && !londonTrustsElsewhere.has(row.code)) {
        intake.outOfScope('not in London');
        continue;
      }
      yield {
        table: 'organisation',
        source: row.source,
        values: {
          ods_code: row.code,
          kind: 'TRUST',
          name: row.name,
          postcode: row.postcode,
          board_code: row.boardCode,
          from_basis: row.validFrom === null ? null : 'STATED',
          to_basis: row.validTo === null ? null : 'STATED',
          valid_from: row.validFrom,
          valid_to: row.validTo,
          row_key: row.source,
        },
      };
    }
  },
};
