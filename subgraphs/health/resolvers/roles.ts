import type { OrganisationKind, OrganisationModel } from '../models.js';

interface Role {
  readonly code: string;
  readonly name: string;
  readonly primary: boolean;
}

const role = (code: string, name: string, primary = false): Role => ({ code, name, primary });

/**
 * Roles by kind, as the Organisation Data Service gives them; its CSV files list one kind each and leave
 * the roles out. A practice is a prescribing cost centre whose setting makes it a practice.
 */
const rolesByKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  INTEGRATED_CARE_BOARD: [
    role('RO261', 'Strategic partnership', true),
    role('RO318', 'Integrated care board'),
  ],
  SUB_ICB_LOCATION: [
    role('RO98', 'Clinical commissioning group', true),
    role('RO319', 'Sub-ICB location'),
  ],
  PRIMARY_CARE_NETWORK: [role('RO272', 'Primary care network', true)],
  PRACTICE: [role('RO177', 'Prescribing cost centre', true)],
  TRUST: [role('RO197', 'NHS trust', true)],
};

const gpPractice = role('RO76', 'GP practice');

/** The roles of an organisation, the primary one first. */
export function rolesOf({ kind, prescribing_setting }: OrganisationModel): Role[] {
  const roles = rolesByKind[kind];
  return kind === 'PRACTICE' && prescribing_setting === '4' ? [...roles, gpPractice] : [...roles];
}
