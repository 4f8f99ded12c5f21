import { SourceError } from './source-error.js';

/**
 * Passes the text of a CSV file on while watching its lines: leaves out the first `skipLines`
 * physical lines and refuses lines that end in a lone carriage return, which a parser would
 * silently take for part of a cell. Inside quotes a carriage return is part of the cell and stays.
 * @throws SourceError on a lone carriage return outside quotes
 */
export async function* watchCsvLines(
  text: AsyncIterable<string>,
  { file, skipLines }: { readonly file: string; readonly skipLines: number },
): AsyncGenerator<string, void, undefined> {
  let toSkip = skipLines;
  const place = { line: 1, quoted: false };
  let heldBack = '';

  const watch = (piece: string): void => {
    for (const { 0: sign, index } of piece.matchAll(/["\n\r]/g)) {
      if (sign === '\n') place.line++;
      else if (sign === '"') place.quoted = !place.quoted;
      else if (!place.quoted && piece[index + 1] !== '\n') throw loneReturn(file, place.line);
    }
  };

  for await (const received of text) {
    let piece = heldBack + received;
    heldBack = '';
    for (; toSkip > 0 && piece !== ''; toSkip--) {
      const end = piece.indexOf('\n');
      if (end === -1) break;
      piece = piece.slice(end + 1);
      place.line++;
    }
    if (toSkip > 0) continue;
    if (piece.endsWith('\r')) {
      heldBack = '\r';
      piece = piece.slice(0, -1);
    }
    watch(piece);
    if (piece !== '') yield piece;
  }
  if (heldBack !== '' && !place.quoted) throw loneReturn(file, place.line);
}

function loneReturn(file: string, line: number): SourceError {
  return new SourceError({
    file,
    line,
    problem: 'a line ends in a lone carriage return (CR)',
    expected: 'lines that end in LF or CR LF',
  });
}
