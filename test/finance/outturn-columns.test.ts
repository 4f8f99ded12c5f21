import { describe, expect, it } from '@jest/globals';
import { outturnVariables } from '../../schema/indicators/finance/outturn-variables.js';
import { snapshotFigures } from './snapshot-figures.js';

describe('revenue outturn in the snapshot', () => {
  it('holds columns of form RO3 that add up as the form says, for every line and authority', () => {
    const values = new Map(
      snapshotFigures('mhclg/revenue-outturn-ro3', '2024-25 second release').map(
        ({ indicator_id, area_code, value }) => [`${indicator_id} ${area_code}`, Number(value)],
      ),
    );
    const lines = new Set(
      outturnVariables.flatMap(({ form, measureName, indicatorId, line }) =>
        form === 'RO3' && measureName === 'employees' && line.lastYear === undefined
          ? [indicatorId.slice(0, -'-employees-expenditure'.length)]
          : [],
      ),
    );
    expect(lines.size).toBe(69);
    for (const line of lines) {
      for (let number = 1; number <= 33; number++) {
        const of = (column: string): number =>
          values.get(`${line}-${column} E090000${String(number).padStart(2, '0')}`) ?? NaN;
        const spent = of('employees-expenditure') + of('running-expenses');
        const received = of('sales-fees-and-charges') + of('other-income');
        expect(Math.abs(spent - of('total-expenditure'))).toBeLessThan(0.03);
        expect(Math.abs(received - of('total-income'))).toBeLessThan(0.03);
        expect(Math.abs(spent - received - of('net-current-expenditure'))).toBeLessThan(0.05);
      }
    }
  });
});
