import { describe, expect, it } from '@jest/globals';
import { periodLabel } from '../../subgraphs/shared/periods/label.js';
import { releaseMoment } from '../../subgraphs/shared/periods/london-time.js';
import { parsePeriod, periodBounds } from '../../subgraphs/shared/periods/period.js';

describe('a period code', () => {
  it.each([
    ['M2025-10', 'MONTH', '2025-10-01', '2025-10-31', 'October 2025'],
    ['M2024-02', 'MONTH', '2024-02-01', '2024-02-29', 'February 2024'],
    ['Q2025-3', 'QUARTER', '2025-07-01', '2025-09-30', 'July to September 2025'],
    ['CY2025', 'CALENDAR_YEAR', '2025-01-01', '2025-12-31', '2025'],
    ['FY2025', 'FINANCIAL_YEAR', '2025-04-01', '2026-03-31', '2025-26'],
    ['FY1999', 'FINANCIAL_YEAR', '1999-04-01', '2000-03-31', '1999-00'],
    ['AY2024', 'ACADEMIC_YEAR', '2024-09-01', '2025-08-31', '2024/25 academic year'],
    ['R3Y2021', 'ROLLING_3_YEARS', '2021-01-01', '2023-12-31', '2021 to 2023'],
    ['R3FY2021', 'ROLLING_3_FINANCIAL_YEARS', '2021-04-01', '2024-03-31', '2021-22 to 2023-24'],
    ['S2025-12-01', 'SNAPSHOT', '2025-12-01', '2025-12-01', '1 December 2025'],
  ])('%s is a %s from %s to %s, called "%s"', (code, kind, start, end, label) => {
    const period = parsePeriod(code);
    expect(period).toEqual({ code, kind, start, end });
    expect(periodLabel(period)).toBe(label);
  });

  it('has half-open bounds in the database', () => {
    expect(periodBounds(parsePeriod('FY2024'))).toEqual({ from: '2024-04-01', to: '2025-04-01' });
    expect(periodBounds(parsePeriod('S2024-02-28'))).toEqual({
      from: '2024-02-28',
      to: '2024-02-29',
    });
  });

  it.each(['2024-25', '2010-11', '2024', '2024/25'])('%s alone is ambiguous', (text) => {
    expect(() => parsePeriod(text)).toThrow(
      expect.objectContaining({ extensions: { code: 'AMBIGUOUS_PERIOD' } }),
    );
    expect(() => parsePeriod(text)).toThrow(/FY20\d\d, AY20\d\d or CY20\d\d/);
  });

  it.each(['M2025-13', 'Q2025-5', 'FY25', 'S2025-02-30', 'last year', ''])(
    '"%s" is refused as bad input',
    (text) => {
      expect(() => parsePeriod(text)).toThrow(
        expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
      );
    },
  );
});

describe('the moment of a release', () => {
  it('is half past nine in London, in summer and in winter', () => {
    expect(releaseMoment('2024-08-29')).toBe('2024-08-29T08:30:00Z');
    expect(releaseMoment('2023-12-14')).toBe('2023-12-14T09:30:00Z');
  });
});
