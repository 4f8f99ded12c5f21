import { describe, expect, it } from '@jest/globals';
import {
  generalPracticePayments,
  paymentIndicatorId,
  type PaymentColumn,
} from '../../schema/indicators/finance/general-practice-payments.js';
import { snapshotFigures, sumOf } from './snapshot-figures.js';

const figures = snapshotFigures('nhs-england/payments-to-general-practice', '2022-23');
const networks = [...new Set(figures.map(({ area_code }) => area_code))];
const byKey = new Map(
  figures.map((figure) => [`${figure.indicator_id}:${figure.area_code}`, figure.value]),
);

function amount(network: string, slug: string): string {
  return byKey.get(`finance.gp-payments-${slug}:${network}`) ?? 'missing';
}

function parts(network: string, columns: readonly PaymentColumn[]): string[] {
  return columns.map(
    (column) => byKey.get(`${paymentIndicatorId(column)}:${network}`) ?? 'missing',
  );
}

describe('NHS payments to general practice in the snapshot', () => {
  it('holds 198 London networks with every column', () => {
    expect(networks).toHaveLength(198);
    expect(figures).toHaveLength(198 * 50);
    expect(networks.every((code) => /^U\d{5}$/.test(code))).toBe(true);
  });

  // £1,685,000,006.86 is paid to London practices, of which £49,488,834.03 to practices in no network.
  it('adds up to what the file pays to London practices in a network', () => {
    expect(sumOf(networks.map((network) => amount(network, 'total')))).toBe(1_635_511_172.83);
  });

  it('has totals that are the sums of their parts, for every network', () => {
    const { practice, network: own, covid } = generalPracticePayments;
    for (const network of networks) {
      const practiceTotal = Number(amount(network, 'practice-total'));
      const ownTotal = sumOf(parts(network, own));
      const covidTotal = sumOf(parts(network, covid));
      expect(sumOf(parts(network, practice))).toBeCloseTo(practiceTotal, 2);
      expect(practiceTotal + ownTotal + covidTotal).toBeCloseTo(
        Number(amount(network, 'total')),
        2,
      );
      expect(practiceTotal + ownTotal).toBeCloseTo(
        Number(amount(network, 'practice-and-pcn-total')),
        2,
      );
      expect(practiceTotal + covidTotal).toBeCloseTo(
        Number(amount(network, 'practice-and-covid-total')),
        2,
      );
    }
  });
});
