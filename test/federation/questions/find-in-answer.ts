function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldAt(value: unknown, fields: readonly string[]): unknown {
  return fields.reduce<unknown>((at, field) => (isRecord(at) ? at[field] : undefined), value);
}

function step(value: unknown, part: string): unknown {
  if (!Array.isArray(value)) return fieldAt(value, [part]);
  const [, field, text] = /^([\w.]+)=(.*)$/.exec(part) ?? [];
  if (field === undefined) return value[Number(part)];
  return value.find(
    (item) => String(fieldAt(item, field.split('.'))) === text?.replaceAll('~', '/'),
  );
}

/**
 * What stands at a path of an answer: field names joined by `/`; in a list a number, or `field=text`
 * for the item whose field reads so (`~` stands for `/` in the text). Undefined where there is nothing.
 */
export function findInAnswer(answer: unknown, path: string): unknown {
  return path.split('/').reduce(step, answer);
}
