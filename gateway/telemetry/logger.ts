import { destination, pino, type Logger } from 'pino';

/**
 * The process's log: JSON lines on standard error, so that standard output stays free for the one
 * line that says where the graph is. Headers that hold credentials never reach a line.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ['*.authorization', '*.cookie', '*["placegraph-caller"]'],
        censor: '[hidden]',
      },
    },
    destination({ dest: 2, sync: true }),
  );
}
