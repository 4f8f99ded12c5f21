import { endAfter } from './nhs-dates.js';
import { registerDataset } from './register-file.js';

const basis = (date: string | null) => (date === null ? null : 'STATED');

/** The boards and their sub-locations. */
export const organisationRegister = registerDataset({
  id: 'placegraph/boards-and-sub-locations',
  title: 'Integrated care boards of London and their sub-locations',
  sha256: '511b2889fb706771ed82ffb4f6057a137a78c104ff065f3ec38fd8dd90a01feb',
  columns: [
    'ods_code',
    'kind',
    'name',
    'short_name',
    'gss_code',
    'reported_gss_code',
    'opened',
    'last_day',
    'source',
  ],
  dates: ['opened', 'last_day'],
  table: 'organisation',
  values: (cell) => ({
    ods_code: cell('ods_code'),
    kind: cell('kind'),
    name: cell('name'),
    short_name: cell('short_name'),
    gss_code: cell('gss_code'),
    reported_gss_code: cell('reported_gss_code'),
    from_basis: basis(cell('opened')),
    to_basis: basis(cell('last_day')),
    valid_from: cell('opened'),
    valid_to: endAfter(cell('last_day')),
  }),
});

/** Which board each sub-location belongs to, and when. */
export const subIcbBoardRegister = registerDataset({
  id: 'placegraph/sub-location-boards',
  title: 'Boards of the sub-locations',
  sha256: 'af18c138e5d60c019f4ec19695a90b7cb21f929b8053b9f876977cfc74a8b673',
  columns: ['sub_icb_code', 'board_code', 'first_day', 'last_day', 'source'],
  dates: ['first_day', 'last_day'],
  table: 'membership',
  values: (cell) => ({
    kind: 'SUB_ICB_BOARD',
    member_code: cell('sub_icb_code'),
    group_code: cell('board_code'),
    from_basis: 'STATED',
    to_basis: basis(cell('last_day')),
    valid_from: cell('first_day'),
    valid_to: endAfter(cell('last_day')),
  }),
});

/** Which organisation followed which. */
export const successionRegister = registerDataset({
  id: 'placegraph/successions',
  title: 'Successions of NHS organisations of London',
  sha256: 'cb9bf97abff8e51eee47be71a744ad0b5777e00aed175cc0ac7f9c2ee94441ab',
  columns: ['predecessor_code', 'successor_code', 'date', 'kind', 'source'],
  dates: ['date'],
  table: 'succession',
  values: (cell) => ({
    predecessor_code: cell('predecessor_code'),
    successor_code: cell('successor_code'),
    kind: cell('kind'),
    source: cell('source'),
    valid_from: cell('date'),
  }),
});

/** London and England. */
export const regionRegister = registerDataset({
  id: 'placegraph/regions',
  title: 'England and its region London',
  sha256: '0f49fc9170b2f887813b862319f3fb8750343107ae15dc676244e21b365e786e',
  columns: ['gss_code', 'kind', 'name', 'parent_gss_code', 'source'],
  table: 'area',
  values: (cell) => ({
    code: cell('gss_code'),
    kind: cell('kind'),
    name: cell('name'),
    parent_code: cell('parent_gss_code'),
  }),
});

/** Provider collaboratives, which have no ODS codes. */
export const collaborativeRegister = registerDataset({
  id: 'placegraph/provider-collaboratives',
  title: 'Provider collaboratives of London',
  sha256: 'f1305135ac6a59127626ee0d453095aa62d8cbd01d54f36bbd7f4323c0870329',
  columns: ['collaborative_id', 'name', 'kind', 'board_codes', 'members_listed', 'source'],
  table: 'provider_collaborative',
  values: (cell) => ({
    id: cell('collaborative_id'),
    name: cell('name'),
    kind: cell('kind'),
    board_codes: cell('board_codes'),
    members_listed: cell('members_listed'),
    source: cell('source'),
  }),
});

/** Trusts in provider collaboratives. */
export const collaborativeMemberRegister = registerDataset({
  id: 'placegraph/provider-collaborative-members',
  title: 'Members of the provider collaboratives of London',
  sha256: 'a93ac52fd4ded613cba14330c4ed058c758f525613f58a082974fec69596b22f',
  columns: ['member_of', 'trust_code', 'role', 'source'],
  table: 'collaborative_member',
  values: (cell) => ({
    collaborative_id: cell('member_of'),
    trust_code: cell('trust_code'),
    role: cell('role'),
  }),
});
