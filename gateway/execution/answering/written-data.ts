import type { FormattedExecutionResult } from 'graphql';

type Data = Record<string, unknown> | null;

/**
 * The data of an answer as it is sent, in UTF-8. It is written while it is put together: objects for the
 * client would be made only to be written, and large answers spend most of their time there.
 */
class WrittenData {
  constructor(
    readonly bytes: Buffer,
    readonly emptyPlaces: ReadonlySet<string> | undefined,
  ) {}

  toJSON(): unknown {
    return JSON.parse(this.bytes.toString());
  }
}

/**
 * Passes written data through whoever expects objects and does not look into them. `emptyPlaces` are those
 * that are null, as `AnswerState` names them.
 */
export function passWritten(bytes: Buffer, emptyPlaces?: ReadonlySet<string>): Data {
  return new WrittenData(bytes, emptyPlaces) as unknown as Data;
}

/** Whether data is known to be null at a place, without looking into it. */
export function isEmptyAt(place: string, data: Data | undefined): boolean {
  return data instanceof WrittenData && data.emptyPlaces?.has(place) === true;
}

/** The data of an answer as objects, for whoever has to look into it. */
export function readData(data: Data | undefined): Data | undefined {
  return data instanceof WrittenData ? (data.toJSON() as Data) : data;
}

/**
 * Writes a whole answer as it is sent. Apollo Server passes text on, so that each character of it stands
 * for one byte: written data need not be decoded only to be encoded again.
 */
export function writeAnswer(answer: FormattedExecutionResult): string {
  const { data, errors, extensions } = answer;
  if (!(data instanceof WrittenData)) return asBytes(`${JSON.stringify(answer)}\n`);
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  const whole = data.bytes.toString('latin1');
  return `{${asBytes(before)}"data":${whole}${asBytes(after)}}\n`;
}

/** The bytes of what `writeAnswer` wrote. */
export function bytesOf(written: string): Buffer {
  return Buffer.from(written, 'latin1');
}

function asBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}
