import { describe, expect, it } from '@jest/globals';
import { leadSpells } from '../../subgraphs/health/datasets/modelled/lead-spells.js';
import {
  practiceSpells,
  type PracticeEvidence,
} from '../../subgraphs/health/datasets/modelled/practice-spells.js';
import type { Spell } from '../../subgraphs/health/datasets/modelled/spell.js';
import {
  sumsOverGroups,
  type CountedFigure,
} from '../../subgraphs/health/datasets/modelled/sums-over-groups.js';

const listDays = ['2025-03-01', '2025-04-01', '2025-11-01'];

function spellsOf(change: Partial<PracticeEvidence>): string[] {
  const spells = practiceSpells({
    relationships: [],
    listDays,
    listed: new Map(),
    closed: null,
    ...change,
  });
  return spells.map(tell);
}

/** `network from day (basis) to day (basis)`. */
function tell({ group, from, fromBasis, to, toBasis }: Spell): string {
  const end = to === null ? 'open' : `${to} ${String(toBasis)}`;
  return `${group} ${from} ${fromBasis} - ${end}`;
}

const everyDay = (network: string | null) => new Map(listDays.map((day) => [day, network]));

describe('the networks of a practice over time', () => {
  it('go on from the register when the lists say the same', () => {
    const relationships = [
      { network: 'U1', from: '2019-10-01', to: '2022-10-01' },
      { network: 'U2', from: '2022-10-01', to: null },
    ];
    expect(spellsOf({ relationships, listed: everyDay('U2') })).toEqual([
      'U1 2019-10-01 STATED - 2022-10-01 STATED',
      'U2 2022-10-01 STATED - open',
    ]);
  });

  it('change on the first list that shows it, and say that the day is only observed', () => {
    const listed = new Map([...everyDay('U2'), ['2025-11-01', 'U3'] as const]);
    expect(
      spellsOf({ relationships: [{ network: 'U1', from: '2019-10-01', to: null }], listed }),
    ).toEqual([
      'U1 2019-10-01 STATED - 2025-03-01 OBSERVED',
      'U2 2025-03-01 OBSERVED - 2025-11-01 OBSERVED',
      'U3 2025-11-01 OBSERVED - open',
    ]);
  });

  it('end with a list that allocates the practice to none, or lacks it', () => {
    const relationships = [{ network: 'U1', from: '2019-10-01', to: null }];
    const allocated = new Map([...everyDay('U1'), ['2025-11-01', null] as const]);
    const ended = ['U1 2019-10-01 STATED - 2025-11-01 OBSERVED'];
    expect(spellsOf({ relationships, listed: allocated })).toEqual(ended);
    allocated.delete('2025-11-01');
    expect(spellsOf({ relationships, listed: allocated })).toEqual(ended);
  });

  it('do not outlive the practice', () => {
    const relationships = [{ network: 'U1', from: '2019-10-01', to: null }];
    expect(spellsOf({ relationships, closed: '2024-05-01' })).toEqual([
      'U1 2019-10-01 STATED - 2024-05-01 STATED',
    ]);
    expect(spellsOf({ relationships, closed: '2019-10-01' })).toEqual([]);
  });

  it('do not overlap where the register lets one end on the day the next begins', () => {
    const relationships = [
      { network: 'U2', from: '2022-07-01', to: null },
      { network: 'U1', from: '2019-10-01', to: '2022-07-02' },
    ];
    expect(spellsOf({ relationships, listed: everyDay('U2') })).toEqual([
      'U1 2019-10-01 STATED - 2022-07-01 STATED',
      'U2 2022-07-01 STATED - open',
    ]);
  });

  it('begin with a list for a practice the register does not know', () => {
    expect(spellsOf({ listed: new Map([['2025-04-01', 'U1']]) })).toEqual([
      'U1 2025-04-01 OBSERVED - 2025-11-01 OBSERVED',
    ]);
  });
});

describe('the lead borough of a network', () => {
  const patients = (day: string, borough: string, count: number) => ({
    day,
    borough,
    patients: count,
  });

  it('is that of the first list from the opening on, and changes with a list', () => {
    const rows = [
      patients('2025-11-01', 'E09000005', 9),
      patients('2025-11-01', 'E09000003', 8),
      patients('2025-03-01', 'E09000003', 9),
      patients('2025-03-01', 'E09000005', 8),
    ];
    expect(leadSpells(rows, { from: '2019-10-01', to: null }).map(tell)).toEqual([
      'E09000003 2019-10-01 OBSERVED - 2025-11-01 OBSERVED',
      'E09000005 2025-11-01 OBSERVED - open',
    ]);
  });

  it('is the one of lower code where two have as many, and ends with the network', () => {
    const rows = [patients('2025-03-01', 'E09000005', 9), patients('2025-03-01', 'E09000003', 9)];
    expect(leadSpells(rows, { from: null, to: '2025-11-01' }).map(tell)).toEqual([
      'E09000003 2025-03-01 OBSERVED - 2025-11-01 STATED',
    ]);
  });
});

describe('sums over groups', () => {
  const count = (area: string, value: string | null, day = '2025-11-01'): CountedFigure => ({
    indicator: 'health.gp-appointments',
    area,
    period: `M${day.slice(0, 7)}`,
    day,
    breakdown: '',
    level: '',
    value,
  });
  const member = (code: string, group: string, from: string | null, to: string | null = null) => ({
    member: code,
    group,
    valid_from: from,
    valid_to: to,
  });
  const told = (facts: Iterable<{ readonly values: object }>) =>
    [...facts].map(({ values }) => {
      const { area_code, value, marker, inputs } = values as Record<string, unknown>;
      return [area_code, value ?? `[${String(marker)}]`, inputs];
    });

  it('take the members of the first day of the period', () => {
    const members = [
      member('A', 'U1', '2019-10-01', '2025-11-01'),
      member('A', 'U2', '2025-11-01'),
      member('B', 'U1', null),
    ];
    const sums = sumsOverGroups([count('A', '5'), count('B', '2')], members, { complete: false });
    expect(told(sums)).toEqual([
      ['U2', 5, 'A'],
      ['U1', 2, 'B'],
    ]);
  });

  it('are no sum when a part is hidden', () => {
    const members = [member('A', 'U1', null), member('B', 'U1', null)];
    const sums = sumsOverGroups([count('A', '5'), count('B', null)], members, { complete: false });
    expect(told(sums)).toEqual([['U1', '[x]', 'A B']]);
  });

  it('are not made where a group must be complete and is not', () => {
    const members = [
      member('93C', 'Z9B2Z', '2026-04-01'),
      member('W2U3Z', 'Z9B2Z', '2026-04-01'),
      member('93C', 'QMJ', '2022-07-01', '2026-04-01'),
    ];
    const counts = [
      count('93C', '5', '2026-05-01'),
      count('93C', '4', '2026-03-01'),
      count('93C', '6', '2026-06-01'),
      count('W2U3Z', '1', '2026-06-01'),
    ];
    expect(told(sumsOverGroups(counts, members, { complete: true }))).toEqual([
      ['QMJ', 4, '93C'],
      ['Z9B2Z', 7, '93C W2U3Z'],
    ]);
  });
});
