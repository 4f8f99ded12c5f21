import { describe, expect, it } from '@jest/globals';
import { columnsByName } from '../../../subgraphs/shared/imports/readers/columns.js';
import { rejectionOf } from './sample-files.js';

const file = 'practices.csv';
const header = (...cells: string[]): { line: number; cells: string[] } => ({ line: 7, cells });
const row = (...cells: string[]): { line: number; cells: string[] } => ({ line: 8, cells });

function refusal(attempt: () => unknown): Promise<Error> {
  return rejectionOf(Promise.resolve().then(attempt));
}

describe('columns found by name', () => {
  it('reads cells by name, whatever the order of the columns', () => {
    for (const [names, cells] of [
      [header('Code', 'Name', 'Patients'), row('A1', 'One', '5')],
      [header('Patients', 'Code', 'Name'), row('5', 'A1', 'One')],
    ] as const) {
      const cell = columnsByName(names, ['Code', 'Patients'], { file }).read(cells);
      expect([cell('Code'), cell('Patients')]).toEqual(['A1', '5']);
    }
  });

  it('takes blanks, double blanks and line ends in a printed name for one blank', () => {
    const printed = header(' Partner\r\nOrganisation  Code ', 'Start\u00a0Date');
    const cell = columnsByName(printed, ['Partner Organisation Code', 'Start Date'], { file }).read(
      row('A1', '20230201'),
    );
    expect([cell('Partner Organisation Code'), cell('Start Date')]).toEqual(['A1', '20230201']);
  });

  it('maps own names to the several names a publisher has used', () => {
    const wanted = { code: 'Org Code', period: ['Period', 'MONTH'] } as const;
    const older = columnsByName(header('Period', 'Org Code'), wanted, { file });
    const newer = columnsByName(header('Org Code', 'MONTH'), wanted, { file });
    expect(older.read(row('2024', 'A'))('period')).toBe('2024');
    expect(newer.read(row('A', '2025'))('period')).toBe('2025');
  });

  it('gives an absent optional column as undefined and a short sheet row as blank', () => {
    const columns = columnsByName(header('Code', 'Name'), ['Code', 'Name'], {
      file,
      optional: ['Note'],
    });
    const cell = columns.read(row('A1'));
    expect(cell('Note')).toBeUndefined();
    expect(cell('Name')).toBe('');
  });

  it('names additional columns, or refuses them by contract', async () => {
    const printed = header('Code', 'Surprise');
    expect(columnsByName(printed, ['Code'], { file }).extra).toEqual(['Surprise']);
    const error = await refusal(() => columnsByName(printed, ['Code'], { file, extra: 'refuse' }));
    expect(error.message).toContain('additional columns ("Surprise")');
  });

  it('refuses a renamed column and names what it expected and found', async () => {
    const printed = header('Code', 'Practice Title');
    const error = await refusal(() => columnsByName(printed, ['Code', 'Name'], { file }));
    expect(error.message).toBe(
      'practices.csv, line 7: a column is missing; expected "Name"; found "Code", "Practice Title"',
    );
  });

  it('refuses the first row of data where the header was cut away', async () => {
    const error = await refusal(() => columnsByName(row('A1', 'One'), ['Code', 'Name'], { file }));
    expect(error.message).toContain('columns are missing; expected "Code", "Name"; found "A1"');
  });

  it('refuses a wanted column that stands twice, and bears others that do', async () => {
    const printed = header('Code', 'Note', 'Note');
    expect(columnsByName(printed, ['Code'], { file }).extra).toEqual(['Note', 'Note']);
    const error = await refusal(() => columnsByName(printed, ['Note'], { file }));
    expect(error.message).toContain('the column "Note" stands twice');
  });

  it('shortens the list of a very wide header', async () => {
    const wide = header(...Array.from({ length: 490 }, (_, at) => `C${at}`));
    const error = await refusal(() => columnsByName(wide, ['Code'], { file }));
    expect(error.message).toContain('"C39" and 450 more');
  });
});
