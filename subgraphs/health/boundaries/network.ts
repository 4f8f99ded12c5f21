import { previousDay } from '../../shared/periods/calendar-date.js';
import { dayLabel } from '../../shared/periods/label.js';
import { answered, refused } from '../../shared/statistics/outcome.js';
import type { NetworkSpellModel } from '../models.js';
import type { Boundaries, Constituents } from './boundaries.js';
import type { Registers } from './registers.js';
import { constituentsOf, refuseClosed } from './succession.js';

function practicesOn(spells: readonly NetworkSpellModel[], day: string): string[] {
  return spells
    .filter(({ from, to }) => from <= day && (to === null || to > day))
    .map(({ practice }) => practice)
    .sort();
}

const alike = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((code, index) => code === others[index]);

/** A practice of the time that has closed since, whose patients may have gone anywhere. */
function refuseLost(
  members: readonly string[],
  from: string,
  day: string,
  { lifeOf, edges }: Registers,
) {
  const lost = members.find((practice) => {
    const end = lifeOf(practice).valid_to;
    const closed = end !== null && end > from && end <= day;
    return closed && !edges.some(({ predecessorOdsCode }) => predecessorOdsCode === practice);
  });
  return lost === undefined
    ? null
    : refused(
        'WHEREABOUTS_UNKNOWN',
        `${lost} closed on ${dayLabel(previousDay(lifeOf(lost).valid_to ?? day))}, and no register says where its patients went.`,
      );
}

/**
 * Boundaries of a primary care network: the practices that belong to it on the day, each as it was in the
 * period. Where the same practices belonged to it then, its own figure stands.
 *
 * @param spells practices of the network at any time
 */
export function boundariesOfNetwork(
  code: string,
  day: string,
  spells: readonly NetworkSpellModel[],
  registers: Registers,
): Boundaries {
  const closed = refuseClosed(code, day, registers);
  const members = practicesOn(spells, day);
  return {
    code,
    day,
    sources: [
      ...new Set([
        code,
        ...spells.map(({ practice }) => practice),
        ...registers.edges.map(({ predecessorOdsCode }) => predecessorOdsCode),
      ]),
    ],
    description: 'the practices that belong to it',
    constituents: (period, hasFigure): Constituents => {
      const before = practicesOn(spells, period.start);
      const refusal = closed ?? refuseLost(before, period.start, day, registers);
      if (refusal) return refusal;
      const found: string[] = [];
      for (const practice of members) {
        const parts = constituentsOf(practice, day, { period, registers, hasFigure });
        if (parts.answer === null) return parts;
        found.push(...parts.answer);
      }
      const parts = [...new Set(found)].sort();
      return answered(alike(parts, before) ? [code] : parts);
    },
  };
}
