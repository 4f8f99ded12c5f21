import { parse } from 'csv-parse/sync';

const chunkLength = 1 << 20;
const recordLength = 16 << 20;
const batchLength = 1 << 16;

/**
 * Regroups CSV text into chunks of about a million characters that end where a record ends, without
 * the header record, so that an engine that cannot stream loads them one by one in bounded memory.
 *
 * @throws Error when the header does not name `columns` in order, or a record is longer than
 *   16 million characters (an unterminated quote).
 */
export async function* chunksOfRecords(
  csv: AsyncIterable<string>,
  columns: readonly string[],
): AsyncGenerator<string> {
  let pending = '';
  let scanned = 0;
  let recordsEnd = 0;
  let quoted = false;
  let headed = false;
  for await (const text of inBatches(csv)) {
    pending += text;
    const marks = /["\n]/g;
    marks.lastIndex = scanned;
    for (let mark = marks.exec(pending); mark; mark = marks.exec(pending)) {
      if (mark[0] === '"') quoted = !quoted;
      else if (!quoted) {
        recordsEnd = mark.index + 1;
        if (!headed) {
          checkHeader(pending.slice(0, recordsEnd), columns);
          headed = true;
          pending = pending.slice(recordsEnd);
          recordsEnd = 0;
          marks.lastIndex = 0;
        }
      }
    }
    if (recordsEnd >= chunkLength) {
      yield pending.slice(0, recordsEnd);
      pending = pending.slice(recordsEnd);
      recordsEnd = 0;
    }
    if (pending.length - recordsEnd > recordLength) {
      throw new Error('a record is longer than 16 million characters: is a quote left open?');
    }
    scanned = pending.length;
  }
  if (!headed) checkHeader(pending, columns);
  else if (pending !== '') yield pending;
}

/** Texts of some size: scanning after every short one would copy what is pending each time. */
async function* inBatches(csv: AsyncIterable<string>): AsyncGenerator<string> {
  let batch: string[] = [];
  let length = 0;
  for await (const text of csv) {
    batch.push(text);
    length += text.length;
    if (length >= batchLength) {
      yield batch.join('');
      batch = [];
      length = 0;
    }
  }
  yield batch.join('');
}

function checkHeader(header: string, columns: readonly string[]): void {
  const [found = []] = parse(header);
  if (found.length !== columns.length || found.some((name, index) => name !== columns[index])) {
    throw new Error(`the columns are ${found.join(', ')}; expected ${columns.join(', ')}`);
  }
}
