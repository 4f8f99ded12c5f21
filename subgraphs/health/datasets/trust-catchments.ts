import { isLondonAuthority } from '../../shared/codes/codes.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { hasColumns, readTable } from './csv-table.js';

const columns = ['nhs_trust22_code', 'ltla21_code', 'proportion_trust_came_from_ltla'] as const;

/** Decimals kept of a share: the file prints 15 digits of binary floating point. */
const DECIMALS = 8;

/** A share between 0 and 1 as plain decimal text, from a number that may have an exponent. */
function parseShare(text: string): string | undefined {
  if (!/^\d+(\.\d+)?(e-?\d{1,3})?$/.test(text)) return undefined;
  const share = Number(text);
  if (share > 1) return undefined;
  return share.toFixed(DECIMALS).replace(/\.?0+$/, '');
}

/**
 * Share of each acute trust's patients by the authority they live in. Patients from outside London are
 * the rest to 1. No mental health or community trust is in it, and it does not say of which year it is.
 */
export const trustCatchments: PublishedDataset = {
  kind: 'published',
  id: 'ohid/trust-catchments',
  title: 'Hospital trust catchment populations, by local authority',
  publisher: 'Office for Health Improvement and Disparities',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: '0b75c87d7310903a99c10fd4a12185a32ac13792ad92fffe2f3a4610d6012eaa',
      edition: 'trusts of 2022, local authorities of 2021',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    for await (const { source, cell } of readTable(sample, columns)) {
      const borough = cell('ltla21_code');
      if (!isLondonAuthority(borough)) {
        intake.outOfScope('not in London');
        continue;
      }
      const share = parseShare(cell('proportion_trust_came_from_ltla'));
      if (share === undefined) {
        intake.reject(
          source,
          `"${cell('proportion_trust_came_from_ltla')}" is no share; expected 0 to 1`,
        );
        continue;
      }
      yield {
        table: 'trust_catchment',
        source,
        values: {
          trust_code: cell('nhs_trust22_code'),
          borough_code: borough,
          share,
          row_key: source,
        },
      };
    }
  },
};
