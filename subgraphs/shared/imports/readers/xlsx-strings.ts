import { SourceError } from './source-error.js';
import { feedXml, localName } from './xml-events.js';
import { openZipMember, type ZipReadOptions } from './zip-member.js';

/** Characters of shared text held in memory at most: strings stand in no order, so all are held. */
const MAX_CHARACTERS = 50_000_000;

/**
 * Reads the strings the cells of a workbook refer to by number, runs of rich text joined,
 * phonetic readings left out.
 * @throws SourceError when there are more than 50 million characters
 */
export async function readSharedStrings(
  file: string,
  member: string,
  options: ZipReadOptions,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const item = new XlsxText();
  let characters = 0;
  const { bytes } = await openZipMember(file, member, options);
  const pieces = feedXml(bytes, file, {
    open: (name) => item.open(localName(name)),
    close: (name) => {
      item.close(localName(name));
      if (localName(name) !== 'si') return;
      const text = item.take();
      characters += text.length + 1;
      if (characters > MAX_CHARACTERS) {
        throw new SourceError({ file, problem: 'the workbook holds too much shared text' });
      }
      strings.push(text);
    },
    text: (text) => item.text(text),
  });
  for await (const _ of pieces) void _;
  return strings;
}

/** Gathers the text of a string item (`si`) or an inline string (`is`). */
export class XlsxText {
  #text = '';
  #inText = false;
  #inPhonetic = false;

  open(element: string): void {
    if (element === 'rPh') this.#inPhonetic = true;
    else if (element === 't') this.#inText = true;
  }

  close(element: string): void {
    if (element === 'rPh') this.#inPhonetic = false;
    else if (element === 't') this.#inText = false;
  }

  text(text: string): void {
    if (this.#inText && !this.#inPhonetic) this.#text += text;
  }

  /** The text gathered since the last call, escapes resolved. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return unescapeText(text);
  }
}

/**
 * Resolves the `_xHHHH_` escapes of ECMA-376 (22.9.2.19, ST_Xstring), by which a carriage return
 * in a cell is written `_x000D_`.
 */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
