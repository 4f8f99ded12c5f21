/** The licences under which figures reach the graph. */
export const licences = {
  'OGL-UK-3.0': {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0.',
  },
  MIT: {
    id: 'MIT',
    url: 'https://opensource.org/license/mit',
    attribution: 'Processed by the Health Foundation and used under the MIT licence.',
  },
} as const;

/** Id of a known licence. */
export type LicenceId = keyof typeof licences;
