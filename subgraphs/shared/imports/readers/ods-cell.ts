/** Which attribute holds the value of a cell, by its `office:value-type` (ISO 26300, 19.385). */
const VALUE_ATTRIBUTES: Readonly<Record<string, string>> = {
  float: 'office:value',
  percentage: 'office:value',
  currency: 'office:value',
  date: 'office:date-value',
  time: 'office:time-value',
  boolean: 'office:boolean-value',
  string: 'office:string-value',
};

const MAX_SPACES = 1_000;

/** One cell of an OpenDocument sheet while its XML is read. */
export class OdsCell {
  readonly #stored: string | undefined;
  readonly #isBoolean: boolean;
  readonly #paragraphs: string[] = [];
  #inParagraph = false;

  constructor(attributes: Readonly<Record<string, string>>) {
    const type = attributes['office:value-type'] ?? '';
    const attribute = VALUE_ATTRIBUTES[type];
    // LibreOffice stores an error as an empty string; only its text says #N/A.
    const isError = attributes['calcext:value-type'] === 'error';
    this.#stored = attribute === undefined || isError ? undefined : attributes[attribute];
    this.#isBoolean = type === 'boolean';
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (isParagraph(name)) {
      this.#paragraphs.push('');
      this.#inParagraph = true;
    } else if (name === 'text:s') {
      const count = Number(attributes['text:c'] ?? 1);
      this.#append(
        ' '.repeat(Math.min(MAX_SPACES, Number.isInteger(count) && count > 0 ? count : 1)),
      );
    } else if (name === 'text:tab') this.#append('\t');
    else if (name === 'text:line-break') this.#append('\n');
  }

  close(name: string): void {
    if (isParagraph(name)) this.#inParagraph = false;
  }

  text(text: string): void {
    this.#append(text.replace(/[ \t\r\n]+/g, ' '));
  }

  value(): string {
    if (this.#stored === undefined) return this.#paragraphs.join('\n');
    return this.#isBoolean ? this.#stored.toUpperCase() : this.#stored;
  }

  /** Text between paragraphs is indentation of the XML and falls away. */
  #append(text: string): void {
    if (this.#inParagraph) this.#paragraphs.push((this.#paragraphs.pop() ?? '') + text);
  }
}

function isParagraph(name: string): boolean {
  return name === 'text:p' || name === 'text:h';
}
