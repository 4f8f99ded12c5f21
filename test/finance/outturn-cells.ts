/** Net spending on adult social care. */
export const adults = 'finance.adult-social-care-net-current-expenditure';
const learning = 'finance.adult-social-care-learning-disability-18-to-64-net-current-expenditure';
const housing = 'finance.housing-total-expenditure';
const smoking = 'finance.public-health-stop-smoking-net-current-expenditure';

const early = 'finance.childrens-social-care-early-years';
const family = 'finance.childrens-social-care-family-support';
const wholeChildren = 'finance.childrens-social-care-form-total';
const advice =
  'finance.adult-social-care-information-and-early-intervention-net-current-expenditure';
const commissioning = 'finance.adult-social-care-commissioning';
const wholeAdults = 'finance.adult-social-care-form-total';
const visiting = 'finance.public-health-children-0-to-5';
const tracing = 'finance.public-health-test-and-trace';
const covid = 'finance.public-health-covid-19';

/** The editions: form, edition, file and sheet. */
export const editions = {
  rsx22: ['rsx', '2022-23 second release', 'RSX_2022-23_data_by_LA.ods', 'RSX_LA_Data_2022-23'],
  rsx23: ['rsx', '2023-24 first release', 'RSX_2023-24_data_by_LA.ods', 'RSX_LA_Data_2023-24'],
  rsx24: [
    'rsx',
    '2024-25 second release',
    'RSX_LA_Data_2024-25_data_by_LA.ods',
    'RSX_LA_Data_202425',
  ],
  ro322: ['ro3', '2022-23 second release', 'RO3_2022-23_data_by_LA.ods', 'RO3_LA_Data_2022-23'],
  ro323: ['ro3', '2023-24 first release', 'RO3_2023-24_data_by_LA.ods', 'RO3_LA_Data_2023-24'],
  ro324: [
    'ro3',
    '2024-25 second release',
    'RO3_LA_Data_2024-25_data_by_LA.ods',
    'RO3_LA_Data_202425',
  ],
} as const;

/** A form of a year. */
export type Edition = keyof typeof editions;

/** Figures copied from the files by hand: edition, indicator, area, value, cell. */
export const outturnCells: readonly (readonly [Edition, string, string, string, string])[] = [
  ['rsx24', adults, 'E09000007', '128204', 'AI59'],
  ['rsx24', adults, 'E09000030', '165887', 'AI362'],
  ['rsx24', adults, 'E12000007', '3722693.81', 'AI423'],
  ['rsx24', adults, 'E92000001', '25243898.4', 'AI418'],
  ['rsx24', housing, 'E12000007', '2376444.39', 'AS423'],
  ['rsx23', adults, 'E09000007', '113990', 'AI63'],
  ['rsx23', adults, 'E12000007', '3374338.62', 'AI428'],
  ['rsx22', adults, 'E09000007', '96838', 'AI65'],
  ['rsx22', adults, 'E12000007', '2986872', 'AI443'],
  ['ro324', learning, 'E09000007', '31515', 'ER59'],
  ['ro324', learning, 'E12000007', '1052695.86', 'ER423'],
  ['ro324', smoking, 'E12000007', '15585.89', 'PF423'],
  ['ro323', learning, 'E09000030', '17732', 'ER369'],
  ['ro323', smoking, 'E12000007', '9454.27', 'PT429'],
  ['ro322', learning, 'E09000030', '14114', 'ER385'],
  ['ro324', `${early}-employees-expenditure`, 'E09000002', '1810', 'H16'],
  ['ro324', `${early}-running-expenses`, 'E09000002', '1816', 'I16'],
  ['ro324', `${early}-total-expenditure`, 'E09000002', '3626', 'J16'],
  ['ro324', `${early}-sales-fees-and-charges`, 'E09000002', '1451', 'K16'],
  ['ro324', `${early}-other-income`, 'E09000002', '286', 'L16'],
  ['ro324', `${early}-total-income`, 'E09000002', '1737', 'M16'],
  ['ro324', `${early}-net-current-expenditure`, 'E09000002', '1889', 'N16'],
  ['ro324', advice, 'E09000023', '1717.19', 'IZ206'],
  ['ro324', `${wholeAdults}-total-expenditure`, 'E09000023', '176123.97', 'KL206'],
  ['ro324', `${visiting}-employees-expenditure`, 'E09000023', '701.52', 'PU206'],
  ['ro323', advice, 'E09000030', '1531', 'IZ369'],
  ['ro323', `${wholeChildren}-sales-fees-and-charges`, 'E09000023', '798', 'CQ210'],
  ['ro323', `${tracing}-running-expenses`, 'E09000023', '35', 'RS210'],
  ['ro322', `${family}-total-income`, 'E09000023', '2668', 'BJ217'],
  ['ro322', `${commissioning}-total-expenditure`, 'E09000030', '5692', 'JQ385'],
  ['ro322', `${covid}-net-current-expenditure`, 'E09000030', '503', 'SE385'],
];
