import type { Indicator } from '../indicator.js';
import { paymentColumns, paymentIndicatorId } from './general-practice-payments.js';

/** The registry's entries for NHS payments to general practice. */
export const generalPracticePaymentIndicators: readonly Indicator[] = paymentColumns.map(
  (payment) => ({
    id: paymentIndicatorId(payment),
    title: `NHS payments to general practice: ${payment.title}`,
    definition: `Payments by the NHS to the practices of a primary care network in a financial year, in pounds: ${payment.title}. Column "${payment.column}" of NHS Payments to General Practice.`,
    caveats: [
      ...(payment.caveats ?? []),
      'Sum over the practices whose network the file names; the money of a network is booked to one payee practice, so that figures of single practices mislead.',
      'The network of a practice is the one it belonged to when the file was made; practices in no network are left out.',
      'What is paid is no measure of need or of the quality of care.',
    ],
    unit: 'GBP',
    polarity: 'NO_JUDGEMENT',
    method: 'Sum of the practices of the network.',
    disclosurePolicy: 'already-published',
    fiveP: ['POUNDS', 'PROVIDERS'],
    synonyms: ['primary care', 'general practice', 'funding', 'spending'],
  }),
);
