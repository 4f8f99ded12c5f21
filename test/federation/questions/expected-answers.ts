/**
 * What the saved questions must show: for each question and sector the figure, read from its file by
 * hand (file and place named), or the gap that is named instead. A path is field names; `name=Camden`
 * picks the item of a list whose field has that text.
 */
export interface ExpectedAnswer {
  readonly question: string;
  readonly sector: 'health' | 'council' | 'finance' | 'gateway';
  readonly path: string;
  readonly value: string | number | boolean | null;
  /** File and place, or the arithmetic, or why there is a gap. */
  readonly source: string;
}

type Row = [
  question: string,
  sector: ExpectedAnswer['sector'],
  path: string,
  value: ExpectedAnswer['value'],
  source: string,
];

const camden = 'boroughs/gssCode=E09000007';
const towerHamlets = 'boroughs/name=Tower Hamlets';

const rows: readonly Row[] = [
  [
    '00',
    'council',
    `${camden}/population/latest/display`,
    '216,943',
    'population_mid2024_lad.csv, row E09000007',
  ],
  [
    '00',
    'council',
    `${camden}/council/education/schoolReadiness/latest/display`,
    '69.8%',
    'lait_london_long.csv, FSP_NEW_GOODDEV, 2025, Camden',
  ],
  [
    '00',
    'finance',
    `${camden}/finance/adultSocialCare/netCurrentExpenditure/latest/display`,
    '£128,204 thousand',
    'RSX_LA_Data_2024-25_data_by_LA.ods, AI59',
  ],
  [
    '00',
    'finance',
    `${camden}/perHead/adultSocialCare/latest/display`,
    '£590.96 per head',
    '128,204,000 / 216,943',
  ],
  [
    '01',
    'finance',
    'boroughs/name=Lewisham/finance/pooledFunds/name=Lewisham Better Care Fund/total/amount',
    '53440286',
    'opengovernment.network decision 169505',
  ],
  [
    '01',
    'finance',
    `${camden}/finance/pooledShare/display`,
    '[x]',
    'gap: nobody publishes all health and care money of a borough',
  ],
  [
    '02',
    'council',
    `${camden}/council/education/schoolReadiness/observations/period.code=AY2024/display`,
    '69.8%',
    'lait_london_long.csv, FSP_NEW_GOODDEV, 2025, Camden',
  ],
  [
    '02',
    'finance',
    `${camden}/perHead/investment/perHead/observations/period.code=FY2023/display`,
    '[x]',
    'gap: no population of all ages of mid-2023 at hand',
  ],
  [
    '03',
    'council',
    'placePartnerships/name=Lambeth Together/priorities/0/baseline/display',
    '68.2%',
    'lait_london_long.csv, FSP_NEW_GOODDEV, 2024, Lambeth',
  ],
  [
    '03',
    'council',
    'placePartnerships/name=Lambeth Together/priorities/0/provenance/kind',
    'ILLUSTRATIVE',
    'gap: priorities are not published as a table',
  ],
  [
    '04',
    'health',
    'integratedCareBoards/odsCode=Z9B2Z/pcns/odsCode=U33392/primaryCare/registeredPatients/latest/display',
    '108,317',
    'gp_reg_pat_prac_all_london.csv, 12 practices of U33392 at 1 December 2025',
  ],
  [
    '04',
    'health',
    'integratedCareBoards/odsCode=Z9B2Z/pcns/odsCode=U33392/leadership',
    null,
    'gap: no register of leads',
  ],
  [
    '05',
    'council',
    'placePartnerships/name=City and Hackney/boroughs/1/name',
    'Hackney',
    'City and Hackney is one place of two authorities',
  ],
  [
    '06',
    'council',
    `${towerHamlets}/council/figures/0/observations/period.label=2024~25 academic year/compare/comparator=LONDON/display`,
    '70.7%',
    'lait_london_long.csv, FSP_NEW_GOODDEV, 2025, London',
  ],
  [
    '06',
    'council',
    `${towerHamlets}/council/figures/0/observations/period.label=2024~25 academic year/display`,
    '65.7%',
    'lait_london_long.csv, FSP_NEW_GOODDEV, 2025, Tower Hamlets',
  ],
  [
    '07',
    'health',
    'primaryCareNetwork/primaryCare/appointmentsWithin14Days/observations/0/display',
    '91.34%',
    'gpad_practice_summary_london_nov2025.csv: 47,109 of 51,575 of U33392',
  ],
  [
    '07',
    'health',
    'primaryCareNetwork/primaryCare/appointmentsWithin14Days/trend/direction',
    'CANNOT_BE_CALCULATED',
    'gap: figures of networks exist for one month',
  ],
  [
    '08',
    'finance',
    `${towerHamlets}/finance/investment/shareOfTotal`,
    null,
    'gap: no line of council outturn is acute care',
  ],
  [
    '09',
    'finance',
    'boroughs/name=Camden/finance/intermediateCare/0/amount/display',
    '£681,532',
    'hf_bcf_intermediate_care_by_la.csv, E09000007',
  ],
  [
    '09',
    'finance',
    'boroughs/name=Camden/finance/intermediateCare/1/amount/display',
    '£1,847,465',
    'hf_bcf_intermediate_care_by_la.csv, E09000007',
  ],
  [
    '10',
    'health',
    `${towerHamlets}/health/workforce/generalPractitionersPer10000Patients/latest/display`,
    '4.79',
    'london_gp_fte_patients_by_lad.csv: 186.605519138 / 389,212 × 10,000',
  ],
  [
    '10',
    'health',
    `${towerHamlets}/health/workforce/generalPractitionersPer10000Patients/trend/direction`,
    'CANNOT_BE_CALCULATED',
    'gap: one point',
  ],
  [
    '11',
    'council',
    'borough/council/housing/householdsInTemporaryAccommodation/latest/display',
    '3,038',
    'hclic_detailed_la_raw.xlsx, TA1, E09000030',
  ],
  [
    '12',
    'council',
    `${towerHamlets}/council/life/groups/group=Female/observation/display`,
    '59.2 years',
    'fingertips healthy life expectancy, E09000030, 2021 - 23, Female',
  ],
  [
    '12',
    'council',
    `${towerHamlets}/council/life/groups/group=Male/observation/display`,
    '60 years',
    'fingertips healthy life expectancy, E09000030, 2021 - 23, Male',
  ],
  [
    '12',
    'council',
    `${towerHamlets}/council/figures/0/breakdown/level=Male/latest/display`,
    '8.7 years',
    'fingertips slope index, E09000030, 2022 - 24, Male',
  ],
  [
    '13',
    'council',
    'boroughs/name=Lambeth/place/name',
    'Lambeth Together',
    'data notes, place partnerships by name',
  ],
  [
    '14',
    'health',
    'integratedCareSystems/icbOdsCode=Z9B2Z/integratedCareBoard/operational/start',
    '2026-04-01',
    'merger of 1 April 2026',
  ],
  [
    '15',
    'council',
    'placePartnerships/name=One Croydon Alliance/delegations/0/provenance/kind',
    'ILLUSTRATIVE',
    'gap: delegations are not published as a table',
  ],
  [
    '16',
    'council',
    'towerHamlets/boroughs/0/population/latest/display',
    '331,886',
    'population_mid2024_lad.csv, row E09000030',
  ],
  [
    '16',
    'finance',
    'croydon/boroughs/0/finance/adultSocialCare/netCurrentExpenditure/latest/display',
    '£172,354 thousand',
    'RSX_LA_Data_2024-25_data_by_LA.ods, row E09000008; the time series reads £172,354,000',
  ],
  [
    '17',
    'council',
    'boroughs/name=City of London/council/figures/0/observations/0/display',
    '41',
    'mhclg_rough_sleeping_london_boroughs_2010-2022.csv, 2019, City of London',
  ],
  [
    '18',
    'health',
    'integratedCareBoard/successors/0/successorOdsCode',
    'Z9B2Z',
    'merger of 1 April 2026',
  ],
  [
    '18',
    'health',
    'integratedCareBoard/boroughs/7/name',
    'Westminster',
    'ICB to boroughs, data notes',
  ],
  [
    '19',
    'finance',
    'financeObservation/revisions/revision=1/display',
    '£81,182 thousand [p]',
    'RSX_2022-23_data_by_LA.ods, Harrow',
  ],
  [
    '19',
    'finance',
    'financeObservation/display',
    '£88,699 thousand',
    'mhclg_ro_timeseries_london, Harrow, 2022-23',
  ],
  [
    '20',
    'finance',
    'borough/perHead/adultSocialCare/latest/display',
    '£590.96 per head',
    '128,204,000 / 216,943',
  ],
  [
    '21',
    'health',
    'providerCollaboratives/name=North East London Acute Provider Collaborative/members/trust.odsCode=R1H/role',
    'MEMBER',
    'northeastlondon-nhsleaders.co.uk',
  ],
  [
    '21',
    'health',
    'providerCollaboratives/name=North East London Acute Provider Collaborative/electiveWaits/within18Weeks/trend/direction',
    'CANNOT_BE_CALCULATED',
    'gap: waits of one month',
  ],
  [
    '22',
    'health',
    'integratedCareBoards/name=NHS North East London Integrated Care Board/boroughs/name=Tower Hamlets/health/workforce/generalPractitionersPer10000Patients/latest/display',
    '4.79',
    'london_gp_fte_patients_by_lad.csv, E09000030',
  ],
  [
    '23',
    'council',
    `${towerHamlets}/council/housing/householdsInTemporaryAccommodationRate/latest/display`,
    '20.96',
    'hclic_detailed_la_raw.xlsx, TA1, E09000030',
  ],
  ['24', 'gateway', 'viewer/isAnonymous', true, 'nobody has credentials yet'],
  [
    '25',
    'finance',
    'deflators/period.label=2024-25/isForecast',
    false,
    'hmt_gdp_deflator_fy_2026-03_with_cpi_cpih.csv, 2024-25',
  ],
];

/** The table. */
export const expectedAnswers: readonly ExpectedAnswer[] = rows.map(
  ([question, sector, path, value, source]) => ({ question, sector, path, value, source }),
);
