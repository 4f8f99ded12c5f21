import pg from 'pg';

/** Turns the text form of a value into the JavaScript value. */
export type ValueParser = (text: string) => unknown;

/** A whole number of 64 bits as a number. @throws RangeError beyond 2^53 − 1, never rounded. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${text} is too large for a number; store it as numeric`);
  }
  return value;
}

const withZone = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)(?::(\d\d))?$/;

/** A moment as ISO 8601 in UTC to the millisecond; `infinity` and years BC stay as they are. */
export function parseTimestamptz(text: string): string {
  const match = withZone.exec(text);
  if (!match) return text;
  const [, date, time, hours, minutes = '00'] = match;
  return new Date(`${date}T${time}${hours}:${minutes}`).toISOString();
}

/** For values that stay texts. */
export const asText: ValueParser = (text) => text;
const asNumber: ValueParser = (text) => Number(text);
const asJson: ValueParser = (text): unknown => JSON.parse(text);

/** Type id → its array type's id → parser, for every type whose value is not its text. */
const parsers: readonly (readonly [oid: number, arrayOid: number, parse: ValueParser])[] = [
  [16, 1000, (text) => text === 't'],
  [17, 1001, (text) => Buffer.from(text.slice(2), 'hex')],
  [20, 1016, parseInt8],
  [21, 1005, asNumber],
  [23, 1007, asNumber],
  [26, 1028, asNumber],
  [114, 199, asJson],
  [700, 1021, asNumber],
  [701, 1022, asNumber],
  [1082, 1182, asText],
  [1114, 1115, asText],
  [1184, 1185, parseTimestamptz],
  [1700, 1231, asText],
  [2950, 2951, asText],
  [3802, 3807, asJson],
  [25, 1009, asText],
  [1042, 1014, asText],
  [1043, 1015, asText],
];

// The driver's own list of type ids leaves out the array types, which it can nevertheless parse.
const getTypeParser = pg.types.getTypeParser as (oid: number) => (text: string) => unknown[];
const parseTextArray = getTypeParser(1009);

function parseElements(elements: readonly unknown[], parse: ValueParser): unknown[] {
  return elements.map((element) => {
    if (Array.isArray(element)) return parseElements(element, parse);
    return typeof element === 'string' ? parse(element) : element;
  });
}

/**
 * Parsers by type id, the same for both engines: int8 → number (refused when unsafe),
 * numeric → text (never a float), date → `YYYY-MM-DD`, timestamptz → ISO text in UTC,
 * timestamp → text, bytea → Buffer. A type without an entry stays text.
 */
export const valueParsers: Readonly<Record<number, ValueParser>> = Object.fromEntries(
  parsers.flatMap(([oid, arrayOid, parse]) => [
    [oid, parse],
    [arrayOid, (text: string) => parseElements(parseTextArray(text), parse)],
  ]),
);
