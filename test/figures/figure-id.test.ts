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

  it('can ask for the boundaries of a day', () => {
    const id = 'health.gp-appointments:Z9B2Z:M2025-11:mode=Home Visit@boundaries-2026-04-01';
    expect(parseFigureId(id)).toMatchObject({ level: 'Home Visit', rebasedTo: '2026-04-01' });
    expect(parseFigureId('council.population:E09000030:S2024-06-30').rebasedTo).toBeNull();
  });

  it.each([
    '',
    'population',
    'council.population:E09000030',
    'council.population:E09x:FY2024',
    'council.population:E09000030:FY2024@boundaries-2026-02-30',
  ])('"%s" is refused with an example', (id) => {
    expect(() => parseFigureId(id)).toThrow(/expected sector\.indicator:area:period, such as/);
  });
});
