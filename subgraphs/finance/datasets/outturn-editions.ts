import type { OutturnForm } from '../../../schema/indicators/finance/outturn-line.js';
import type { Edition } from '../../shared/imports/dataset.js';

function original(edition: string, releasedOn: string, sha256: string): Edition {
  return { sha256, edition, releasedOn, importedOn: '2026-11-21', nature: 'ORIGINAL' };
}

/** Editions of the forms, oldest first; each states its day of publication on its front page. */
export const outturnEditions: Readonly<Record<OutturnForm, readonly Edition[]>> = {
  RSX: [
    original(
      '2022-23 second release',
      '2023-12-14',
      'e448e7da5f17a0c64d84893b7a2460e8acca73e20f67d5dc4a9535e4e92b1ede',
    ),
    original(
      '2023-24 first release',
      '2024-08-29',
      '51529145a877f9994a2967dd3f8ec5812efee8880191071d8ced6a7fa89ce5b2',
    ),
    original(
      '2024-25 second release',
      '2025-12-04',
      'a824c696fe3f085d3e89739ef8f6d43da1c6959935aded49e16c08208aeb6051',
    ),
  ],
  RO3: [
    original(
      '2022-23 second release',
      '2023-12-14',
      'ee7924efce27879f1ae2c45e458fe9728dde56f21b5d5cc9878af7bfdb9a5f51',
    ),
    original(
      '2023-24 first release',
      '2024-08-29',
      '21afc220fd9e38c516ab067fb67e0d7f0d81f65eaa644483fecee5d7acf0dbdd',
    ),
    original(
      '2024-25 second release',
      '2025-12-04',
      '0bd086a547e5f3c21debe7ad3ec63f01459a0f8fed34b40662ee90f9166a35f7',
    ),
  ],
};
