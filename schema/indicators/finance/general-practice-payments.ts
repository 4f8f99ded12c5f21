/** A money column of NHS Payments to General Practice and the indicator it is. */
export interface PaymentColumn {
  /** Name of the column as the file writes it. */
  readonly column: string;
  /** End of the indicator's id. */
  readonly slug: string;
  readonly title: string;
  readonly caveats?: readonly string[];
}

const totals: readonly PaymentColumn[] = [
  {
    column: 'Total NHS Payments to General Practice including Covid and PCN payments',
    slug: 'total',
    title: 'all payments, COVID-19 and PCN payments included',
  },
  {
    column:
      'Total NHS Payments to General Practice including Covid and PCN payments minus deductions',
    slug: 'total-after-deductions',
    title: 'all payments, COVID-19 and PCN payments included, less deductions',
  },
  {
    column: 'Total NHS Payments to General Practice',
    slug: 'practice-total',
    title: 'payments to practices, without COVID-19 and PCN payments',
  },
  {
    column: 'Total NHS Payments to General Practice Minus Deductions',
    slug: 'practice-total-after-deductions',
    title: 'payments to practices, without COVID-19 and PCN payments, less deductions',
  },
  {
    column:
      'Total NHS Payments to General Practice including covid vaccination, covid support and long covid payments',
    slug: 'practice-and-covid-total',
    title: 'payments to practices and for COVID-19, without PCN payments',
  },
  {
    column: 'Total NHS Payments including PCN Workforce, Leadership and Support',
    slug: 'practice-and-pcn-total',
    title: 'payments to practices and PCN payments, without COVID-19 payments',
  },
  {
    column: 'Deductions for Pensions, Levies and Prescription Charge Income',
    slug: 'deductions',
    title: 'deductions for pensions, levies and prescription charge income',
    caveats: ['Negative: what is taken off the payments.'],
  },
];

const practice: readonly PaymentColumn[] = [
  { column: 'Global Sum', slug: 'global-sum', title: 'global sum' },
  {
    column: 'MPIG Correction factor',
    slug: 'minimum-practice-income-guarantee',
    title: 'minimum practice income guarantee',
  },
  {
    column: 'Balance of PMS Expenditure',
    slug: 'balance-of-pms',
    title: 'balance of personal medical services expenditure',
  },
  { column: 'Total QOF Payments', slug: 'qof', title: 'Quality and Outcomes Framework' },
  {
    column: 'Childhood Vaccination and Immunisation Scheme',
    slug: 'childhood-vaccination',
    title: 'childhood vaccination and immunisation scheme',
  },
  {
    column: 'GP Extended Hours Access',
    slug: 'extended-hours',
    title: 'extended hours access',
  },
  {
    column: 'Influenza and Pneumococcal Immunisations',
    slug: 'influenza-and-pneumococcal',
    title: 'influenza and pneumococcal immunisations',
  },
  {
    column: 'Learning Disabilities',
    slug: 'learning-disabilities',
    title: 'learning disabilities',
  },
  { column: 'Meningitis', slug: 'meningitis', title: 'meningitis immunisation' },
  { column: 'Minor Surgery', slug: 'minor-surgery', title: 'minor surgery' },
  {
    column: 'Out Of Area in Hours Urgent Care',
    slug: 'out-of-area-urgent-care',
    title: 'out of area in-hours urgent care',
  },
  { column: 'Pertussis', slug: 'pertussis', title: 'pertussis immunisation' },
  {
    column: 'Rotavirus and Shingles Immunisation',
    slug: 'rotavirus-and-shingles',
    title: 'rotavirus and shingles immunisation',
  },
  {
    column: 'Services for Violent Patients',
    slug: 'violent-patients',
    title: 'services for violent patients',
  },
  {
    column: 'Medical Assessment Reviews',
    slug: 'medical-assessment-reviews',
    title: 'medical assessment reviews',
  },
  {
    column: 'Weight Management Service',
    slug: 'weight-management',
    title: 'weight management service',
  },
  {
    column: 'Local Incentive Schemes',
    slug: 'local-incentive-schemes',
    title: 'local incentive schemes',
  },
  { column: 'Premises Payments', slug: 'premises', title: 'premises' },
  { column: 'Seniority', slug: 'seniority', title: 'seniority' },
  {
    column: 'Doctors Retainer Scheme Payments',
    slug: 'retainer-scheme',
    title: 'doctors retainer scheme',
  },
  { column: 'Total Locum Allowances', slug: 'locum-allowances', title: 'locum allowances' },
  {
    column: 'Appraisal - Appraiser Costs in Respect of Locums',
    slug: 'locum-appraisal',
    title: 'appraisal of locums',
  },
  {
    column: 'Prolonged Study Leave',
    slug: 'prolonged-study-leave',
    title: 'prolonged study leave',
  },
  {
    column: 'PCO Admin Other',
    slug: 'administered-other',
    title: 'other payments administered by the primary care organisation',
  },
  {
    column: 'Information Management and Technology',
    slug: 'information-technology',
    title: 'information management and technology',
  },
  {
    column: 'Non DES Item Pneumococcal Vaccine, Childhood Immunisation Main Programme',
    slug: 'childhood-pneumococcal',
    title: 'pneumococcal vaccine, childhood immunisation main programme',
  },
  {
    column: 'General Practice Transformation',
    slug: 'transformation',
    title: 'general practice transformation',
  },
  { column: 'PCN Participation', slug: 'pcn-participation', title: 'PCN participation' },
  { column: 'Prescribing Fee Payments', slug: 'prescribing-fees', title: 'prescribing fees' },
  { column: 'Dispensing Fee Payments', slug: 'dispensing-fees', title: 'dispensing fees' },
  { column: 'Reimbursement of Drugs', slug: 'drugs', title: 'reimbursement of drugs' },
  { column: 'winter Access Fund', slug: 'winter-access-fund', title: 'winter access fund' },
  { column: 'Other Payments', slug: 'other', title: 'other payments' },
];

const network: readonly PaymentColumn[] = [
  { column: 'PCN Leadership', slug: 'pcn-leadership', title: 'PCN leadership' },
  { column: 'PCN Support', slug: 'pcn-support', title: 'PCN support' },
  {
    column: 'PCN Extended Hours Access',
    slug: 'pcn-extended-hours',
    title: 'PCN extended hours access',
  },
  { column: 'PCN Workforce', slug: 'pcn-workforce', title: 'PCN workforce' },
  {
    column: 'PCN Investment and impact Fund',
    slug: 'pcn-investment-and-impact-fund',
    title: 'PCN Investment and Impact Fund',
  },
  {
    column: 'PCN Care Home Premium',
    slug: 'pcn-care-home-premium',
    title: 'PCN care home premium',
  },
  { column: 'PCN Enhanced Access', slug: 'pcn-enhanced-access', title: 'PCN enhanced access' },
];

const covid: readonly PaymentColumn[] = [
  { column: 'Covid Immunisation', slug: 'covid-immunisation', title: 'COVID-19 immunisation' },
  {
    column: 'Covid Support and Expansion',
    slug: 'covid-support-and-expansion',
    title: 'COVID-19 support and expansion',
  },
  { column: 'Long Covid', slug: 'long-covid', title: 'long COVID' },
];

/** The money columns of the file; the parts of each total are beside it for checks. */
export const generalPracticePayments = { totals, practice, network, covid } as const;

/** All of them in one list. */
export const paymentColumns: readonly PaymentColumn[] = [
  ...totals,
  ...practice,
  ...network,
  ...covid,
];

/** Id of the indicator of a column. */
export function paymentIndicatorId({ slug }: PaymentColumn): `finance.${string}` {
  return `finance.gp-payments-${slug}`;
}
