import { describe, expect, it } from '@jest/globals';
import { templates } from '../../schema/templates/index.js';
import {
  headerOf,
  illustrativeHeading,
  type TemplateColumn,
} from '../../schema/templates/template.js';
import { faultIn } from '../../subgraphs/shared/imports/register-cells.js';

const headings = templates.map(({ id, columns }) => ({
  id,
  names: new Set(columns.map(({ name }) => name)),
}));

describe('templates', () => {
  it.each(templates)(
    '$id: every example may be filled in, and the header needs no quotes',
    (one) => {
      for (const column of one.columns) {
        expect([column.name, faultIn(column, column.example)]).toEqual([column.name, undefined]);
        expect(column.choices === undefined).toBe(column.kind !== 'choice');
      }
      expect(one.columns.at(-1)?.name).toBe('Source');
      expect(headerOf(one)).toMatch(/^[A-Za-z0-9 ,()£-]+\r\n$/);
      expect(headerOf(one).split(',')).toHaveLength(one.columns.length);
    },
  );

  it('are told apart by their headers, and none uses the heading of examples', () => {
    for (const { id, names } of headings) {
      expect(names.has(illustrativeHeading)).toBe(false);
      const others = headings.filter((other) => other.id !== id);
      const within = others.filter((other) => [...names].every((name) => other.names.has(name)));
      expect([id, within.map((other) => other.id)]).toEqual([id, []]);
    }
  });
});

describe('cells', () => {
  const fault = (kind: TemplateColumn['kind'], text: string, more: Partial<TemplateColumn> = {}) =>
    faultIn({ name: 'X', description: '', kind, required: false, example: '', ...more }, text);

  it.each([
    ['gss-code', 'camden'],
    ['ods-code', 'q'],
    ['date', '2026-02-31'],
    ['date', '31/03/2026'],
    ['period', '2024-25'],
    ['money', '£1,000'],
    ['count', '-3'],
    ['number', '12 %'],
    ['yes-no', 'Yes'],
    ['id', 'Lambeth Together'],
    ['role', 'Cllr Jane Example'],
    ['role', 'Chair (Dr. Example)'],
    ['indicator', 'council.happiness'],
    ['web-address', 'javascript:alert(1)'],
  ] as const)('%s refuses %s and says what was expected', (kind, text) => {
    expect(fault(kind, text)).toMatch(/^is ".+"; expected .+/);
  });

  it('may be blank unless required, and may hold several values where the column says so', () => {
    expect(fault('date', '')).toBeUndefined();
    expect(fault('date', '', { required: true })).toBe('is blank; it must be filled in');
    expect(fault('gss-code', 'E09000012 E09000001')).toMatch(/expected a GSS code/);
    expect(fault('gss-code', 'E09000012 E09000001', { many: true })).toBeUndefined();
  });
});
