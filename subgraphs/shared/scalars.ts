import { GraphQLScalarType, Kind } from 'graphql';
import { badUserInput } from './errors.js';
import { isCalendarDate } from './periods/calendar-date.js';

/** What came, short enough for a message. */
function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 40);
}

function textScalar(name: string, expected: string, fits: (text: string) => boolean) {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && fits(value)) return value;
    throw badUserInput(`${name}: ${shown(value)}; expected ${expected}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** The scalars of shared.graphql; each is checked on the way in and on the way out. */
export const scalars = {
  Date: textScalar('Date', 'a day that exists, as YYYY-MM-DD', isCalendarDate),
  DateTime: textScalar('DateTime', 'a moment in UTC, as 2025-12-31T09:30:00Z', (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(text),
  ),
  Decimal: textScalar('Decimal', 'a decimal number as text', (text) =>
    /^-?\d+(\.\d+)?$/.test(text),
  ),
};
