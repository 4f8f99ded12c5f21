import { TextDecoder } from 'node:util';
import { isNativeError } from 'node:util/types';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SourceError } from './source-error.js';

/** What a reader does at each event of an XML file. */
export interface XmlHandler {
  /** The start of an element: its name as written, prefix included, and its attributes. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** The end of an element. */
  close(name: string): void;
  /** Text, possibly one of several pieces. */
  text(text: string): void;
}

/** Longest single tag, text or comment, in characters, before the file is refused. */
const MAX_TOKEN_LENGTH = 4_000_000;
/** Deepest nesting of elements; sheets need a dozen levels. */
const MAX_DEPTH = 200;

/**
 * Feeds an XML file to a handler piece by piece and yields after each piece, so that the caller
 * can hand on what the handler has gathered. Entities a document type declares are not expanded.
 * @throws SourceError when the bytes are not UTF-8, not well-formed, or hold an endless token
 */
export async function* feedXml(
  bytes: AsyncIterable<Buffer>,
  file: string,
  handler: XmlHandler,
): AsyncGenerator<undefined, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let sinceEvent = 0;
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    sinceEvent = 0;
    if (++depth > MAX_DEPTH) throw new SourceError({ file, problem: 'the XML nests too deeply' });
    handler.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    sinceEvent = 0;
    depth--;
    handler.close(name);
  });
  const text = (content: string): void => {
    sinceEvent = 0;
    handler.text(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);

  const write = (piece: string): void => {
    try {
      parser.write(piece);
    } catch (cause) {
      throw refuseXml(file, cause);
    }
    sinceEvent += piece.length;
    if (sinceEvent > MAX_TOKEN_LENGTH) {
      throw new SourceError({ file, problem: 'the XML holds an endless tag or text' });
    }
  };

  for await (const piece of bytes) {
    write(decode(decoder, file, piece));
    yield;
  }
  write(decode(decoder, file));
  try {
    parser.close();
  } catch (cause) {
    throw refuseXml(file, cause);
  }
  yield;
}

function decode(decoder: TextDecoder, file: string, piece?: Buffer): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new SourceError({ file, problem: 'the XML is not UTF-8' }, { cause });
  }
}

function refuseXml(file: string, cause: unknown): unknown {
  if (cause instanceof SourceError || !isNativeError(cause)) return cause;
  const problem = `the XML is not well-formed (${cause.message.slice(0, 200)})`;
  return new SourceError({ file, problem, expected: 'a whole spreadsheet file' }, { cause });
}

/** The name of an element or attribute without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
