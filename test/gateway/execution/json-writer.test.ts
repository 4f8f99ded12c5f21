import { describe, expect, it } from '@jest/globals';
import { JsonWriter } from '../../../gateway/execution/answering/json-writer.js';
import { Literal } from '../../../gateway/execution/answering/literal.js';

const writer = new JsonWriter();

function written(write: (to: JsonWriter) => void): string {
  write(writer);
  return writer.take().toString();
}

/** Every code unit alone, and in front of and behind a plain letter. */
const everyUnit = Array.from({ length: 1 << 16 }, (_, code) => String.fromCharCode(code));

describe('the writer of answers', () => {
  it('writes every character as JSON does', () => {
    for (const unit of everyUnit) {
      const text = `a${unit}b`;
      const own = written((to) => to.string(text));
      // One comparison for each of 65,536 would take seconds.
      if (own !== JSON.stringify(text)) expect(own).toBe(JSON.stringify(text));
    }
    expect(written((to) => to.string('£ 😀 "\\\n'))).toBe('"£ 😀 \\"\\\\\\n"');
  });

  it.each([0, -0, 7, -12.5, 1e21, 1e-7, 2 ** 53, Number.MIN_VALUE])(
    'writes the number %d',
    (value) => {
      expect(written((to) => to.number(value))).toBe(JSON.stringify(value));
    },
  );

  it.each(['', '{', '"abc":', ',"a key of some length":', 'null'])(
    'writes the constant %s',
    (text) => {
      const twice = written((to) => {
        to.literal(new Literal(text));
        to.literal(new Literal(text));
      });
      expect(twice).toBe(text + text);
    },
  );

  it('takes back what comes after a place, also once it has grown', () => {
    const text = written((to) => {
      to.string('kept');
      const place = to.length;
      for (let count = 0; count < 1_000; count += 1) to.string('£'.repeat(1_000));
      to.backTo(place);
      to.literal(new Literal(',1'));
    });
    expect(text).toBe('"kept",1');
  });

  it('hands over bytes that the next answer does not change', () => {
    writer.string('first');
    const first = writer.take();
    const second = written((to) => to.string('later'));
    expect([first.toString(), second]).toEqual(['"first"', '"later"']);
  });
});
