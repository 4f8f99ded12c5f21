import { describe, expect, it } from '@jest/globals';
import { figureId, parseFigureId } from '../../subgraphs/shared/figures/figure-id.js';

describe('a figure id', () => {
  it.each([
    'council.population:E09000030:S2024-06-30',
    'health.gp-appointments:93C:M2025-10:status=DNA',
    'council.example:E09000030:FY2024:age=65 and over;sex=Female',
    'council.example:E09000030:FY2024:reason=Housing: loss of tenancy',
  ])('%s reads back as it was written', (id) => {
    const key = parseFigureId(id);
    expect(key.revision).toBeNull();
    expect(
      figureId({
        indicator_id: key.indicatorId,
        area_code: key.areaCode,
        period: key.period,
        breakdown: key.breakdown,
        level: key.level,
      }),
    ).toBe(id);
  });

  it('can pin a revision', () => {
    expect(parseFigureId('council.population:E09000030:S2024-06-30@2').revision).toBe(2);
  });

  it.each(['', 'population', 'council.population:E09000030', 'council.population:E09x:FY2024'])(
    '"%s" is refused with an example',
    (id) => {
      expect(() => parseFigureId(id)).toThrow(/expected sector\.indicator:area:period, such as/);
    },
  );
});
