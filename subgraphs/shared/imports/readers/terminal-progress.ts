import cliProgress from 'cli-progress';
import type { ProgressReporter } from './progress.js';

/** Where the terminal reporter writes: a stream such as `process.stderr`. */
export interface TerminalProgressOptions {
  readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Milliseconds between two lines where the stream is no terminal. Default 5,000. */
  readonly lineEvery?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

const BAR = '{label} [{bar}] {percentage}% | {rows} rows';
const COUNTER = '{label} | {rows} rows';

/**
 * Shows a bar on a terminal; elsewhere (a log, a pipe) a line every few seconds and one at the end.
 */
export function createTerminalProgress(options: TerminalProgressOptions): ProgressReporter {
  return options.stream.isTTY === true ? createBar(options.stream) : createLines(options);
}

function createBar(stream: NodeJS.WritableStream): ProgressReporter {
  let bar: cliProgress.SingleBar | undefined;
  let rows = 0;
  const done = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    start(label, totalBytes) {
      done();
      rows = 0;
      const format = totalBytes === undefined ? COUNTER : BAR;
      bar = new cliProgress.SingleBar(
        { format, stream, hideCursor: true, gracefulExit: false },
        cliProgress.Presets.shades_classic,
      );
      bar.start(totalBytes ?? 0, 0, { label, rows: '0' });
    },
    advance(bytes, newRows) {
      rows += newRows;
      bar?.increment(bytes, { rows: rows.toLocaleString('en-GB') });
    },
    done,
  };
}

function createLines(options: TerminalProgressOptions): ProgressReporter {
  const { stream, lineEvery = 5_000, now = Date.now } = options;
  let step: { label: string; total: number | undefined } | undefined;
  let bytes = 0;
  let rows = 0;
  let written = 0;
  const write = (end: string): void => {
    written = now();
    stream.write(`${step?.label ?? ''}: ${rows.toLocaleString('en-GB')} rows${end}\n`);
  };
  const done = (): void => {
    if (step !== undefined) write(', done');
    step = undefined;
  };
  return {
    start(label, totalBytes) {
      done();
      step = { label, total: totalBytes };
      bytes = 0;
      rows = 0;
      written = now();
    },
    advance(newBytes, newRows) {
      bytes += newBytes;
      rows += newRows;
      if (step === undefined || now() - written < lineEvery) return;
      const share = step.total ? Math.min(100, Math.floor((bytes / step.total) * 100)) : undefined;
      write(share === undefined ? '' : `, ${share} %`);
    },
    done,
  };
}
