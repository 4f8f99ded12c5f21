/**
 * GSS codes of the London authorities by the names of the Office for National Statistics, for the tables
 * of publishers who print names alone. A name that is not among them is refused, never guessed.
 */
const codes: ReadonlyMap<string, string> = new Map([
  ['City of London', 'E09000001'],
  ['Barking and Dagenham', 'E09000002'],
  ['Barnet', 'E09000003'],
  ['Bexley', 'E09000004'],
  ['Brent', 'E09000005'],
  ['Bromley', 'E09000006'],
  ['Camden', 'E09000007'],
  ['Croydon', 'E09000008'],
  ['Ealing', 'E09000009'],
  ['Enfield', 'E09000010'],
  ['Greenwich', 'E09000011'],
  ['Hackney', 'E09000012'],
  ['Hammersmith and Fulham', 'E09000013'],
  ['Haringey', 'E09000014'],
  ['Harrow', 'E09000015'],
  ['Havering', 'E09000016'],
  ['Hillingdon', 'E09000017'],
  ['Hounslow', 'E09000018'],
  ['Islington', 'E09000019'],
  ['Kensington and Chelsea', 'E09000020'],
  ['Kingston upon Thames', 'E09000021'],
  ['Lambeth', 'E09000022'],
  ['Lewisham', 'E09000023'],
  ['Merton', 'E09000024'],
  ['Newham', 'E09000025'],
  ['Redbridge', 'E09000026'],
  ['Richmond upon Thames', 'E09000027'],
  ['Southwark', 'E09000028'],
  ['Sutton', 'E09000029'],
  ['Tower Hamlets', 'E09000030'],
  ['Waltham Forest', 'E09000031'],
  ['Wandsworth', 'E09000032'],
  ['Westminster', 'E09000033'],
]);

/** GSS code of a London authority by its name, blanks around it aside; undefined for any other name. */
export function authorityCode(name: string): string | undefined {
  return codes.get(name.trim());
}
