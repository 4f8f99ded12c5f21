type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
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

/** The kind that the innermost record around a path states of itself; undefined where none does. */
export function kindInAnswer(answer: unknown, path: string): unknown {
  const parts = path.split('/');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const around = findInAnswer(answer, parts.slice(0, length).join('/'));
    const provenance = isRecord(around) ? around['provenance'] : undefined;
    if (isRecord(provenance)) return provenance['kind'];
  }
  return undefined;
}
