import { previousDay } from '../../shared/periods/calendar-date.js';
import { dayLabel } from '../../shared/periods/label.js';
import type { Period } from '../../shared/periods/period.js';
import { answered, refused } from '../../shared/statistics/outcome.js';
import type { SuccessionModel } from '../models.js';
import type { Boundaries, Constituents } from './boundaries.js';
import type { Registers } from './registers.js';

/** What is asked of every organisation on the way back to its predecessors. */
interface Question {
  readonly period: Period;
  readonly registers: Registers;
  hasFigure(code: string): boolean;
}

/** Whether all of a predecessor went into its successor, in a way that adds up. */
function refuseManner(edge: SuccessionModel, edges: readonly SuccessionModel[]) {
  const { predecessorOdsCode: predecessor, successorOdsCode: successor, kind, date } = edge;
  const others = edges.filter((other) => other.predecessorOdsCode === predecessor);
  if (kind === 'SPLIT' || others.length > 1) {
    return refused(
      'DIVIDED',
      `${predecessor} was divided on ${dayLabel(date)}, and how much of it came to ${successor} is not known.`,
    );
  }
  return kind === 'REPLACEMENT'
    ? refused(
        'MANNER_UNKNOWN',
        `${successor} took the place of ${predecessor} on ${dayLabel(date)}, and no source says how, nor whether others joined.`,
      )
    : null;
}

/** Whether the figure of an organisation holds another that was apart on the day. */
function refuseLater(
  code: string,
  day: string,
  into: readonly SuccessionModel[],
  { period, hasFigure }: Question,
) {
  const held = into.find(
    ({ date, predecessorOdsCode }) =>
      date > day && date <= period.end && !(date <= period.start && hasFigure(predecessorOdsCode)),
  );
  return held
    ? refused(
        'HOLDS_ANOTHER',
        `Since ${dayLabel(held.date)} the figure of ${code} holds ${held.predecessorOdsCode} too, and the two cannot be taken apart.`,
      )
    : null;
}

/**
 * The organisations whose figures of a period make up one of a day: itself where it was open, and what it
 * took over between period and day. One that is still told apart after it was taken over counts too.
 */
export function constituentsOf(code: string, day: string, question: Question): Constituents {
  const { period, registers, hasFigure } = question;
  const into = registers.edges.filter(({ successorOdsCode }) => successorOdsCode === code);
  const later = refuseLater(code, day, into, question);
  if (later) return later;
  const known = into.filter(({ date }) => date <= day);
  const within = known.find(({ date }) => date > period.start && date <= period.end);
  if (within) {
    return refused(
      'CHANGED_WITHIN_PERIOD',
      `${within.predecessorOdsCode} became part of ${code} on ${dayLabel(within.date)}, within the period.`,
    );
  }
  const opened = registers.lifeOf(code).valid_from;
  const own = opened === null || opened <= period.end || hasFigure(code) ? [code] : [];
  const apart = known.filter(({ date }) => date <= period.start);
  const found = [
    ...own,
    ...apart.map((edge) => edge.predecessorOdsCode).filter((predecessor) => hasFigure(predecessor)),
  ];
  // A figure that the publisher gives a new organisation for a time before it stands for all of it.
  if (opened !== null && opened > period.end && own.length > 0) return answered(own);
  for (const edge of known.filter(({ date }) => date > period.end)) {
    const manner = refuseManner(edge, registers.edges);
    if (manner) return manner;
    const before = constituentsOf(edge.predecessorOdsCode, previousDay(edge.date), question);
    if (before.answer === null) return before;
    found.push(...before.answer);
  }
  return found.length > 0
    ? answered([...new Set(found)].sort())
    : refused(
        'ORIGIN_UNKNOWN',
        `${code} opened on ${dayLabel(opened ?? day)}, after the period, and no register says what it followed.`,
      );
}

/** Whether an organisation is none of the day. */
export function refuseClosed(code: string, day: string, { lifeOf, edges }: Registers) {
  const { valid_from: from, valid_to: to } = lifeOf(code);
  if (from !== null && from > day) {
    return refused('NOT_OPEN', `${code} opened on ${dayLabel(from)}.`);
  }
  if (to === null || to > day) return null;
  const followers = edges
    .filter(({ predecessorOdsCode }) => predecessorOdsCode === code)
    .map(({ successorOdsCode }) => successorOdsCode);
  const followed = followers.length > 0 ? `; ask ${followers.join(', ')}, which followed it` : '';
  return refused('NOT_OPEN', `${code} closed on ${dayLabel(previousDay(to))}${followed}.`);
}

/** A figure that went into that of a successor, where the organisation has none of its own any more. */
function refuseMerged(code: string, { period, registers, hasFigure }: Question) {
  if (hasFigure(code)) return null;
  const edge = registers.edges.find(
    ({ predecessorOdsCode, date }) => predecessorOdsCode === code && date <= period.end,
  );
  return edge
    ? refused(
        'PART_OF_ANOTHER',
        `${code} became part of ${edge.successorOdsCode} on ${dayLabel(edge.date)}, and its share of the figures since then is not known.`,
      )
    : null;
}

/** Boundaries of an organisation that changes by following others: boards, trusts, practices. */
export function boundariesBySuccession(
  code: string,
  day: string,
  registers: Registers,
): Boundaries {
  const closed = refuseClosed(code, day, registers);
  return {
    code,
    day,
    sources: [
      ...new Set([
        code,
        ...registers.edges.flatMap((edge) => [edge.predecessorOdsCode, edge.successorOdsCode]),
      ]),
    ],
    description: 'the organisations that became part of it, and itself where it was open',
    constituents: (period, hasFigure) => {
      const question = { period, registers, hasFigure };
      return closed ?? refuseMerged(code, question) ?? constituentsOf(code, day, question);
    },
  };
}
