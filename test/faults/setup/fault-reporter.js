import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from './fault-list.js';

const engines = ['PGlite', 'PostgreSQL'];
const outcomes = { passed: 'holds', failed: 'FAILS', pending: 'skipped', todo: 'skipped' };

/** Ends a run with the table of faults: what became of each on each engine, and what tests remarked. */
export default class FaultReporter {
  /** @type {Map<string, string[]>} statuses by number and engine */
  seen = new Map();

  onTestResult(test, { testResults }) {
    const engine = test.context.config.displayName?.name ?? '';
    for (const { title, status } of testResults) {
      const [numbers = ''] = /^\d+(?:, \d+)*/.exec(title) ?? [];
      for (const number of numbers.split(', ')) {
        const key = `${number} ${engine}`;
        this.seen.set(key, [...(this.seen.get(key) ?? []), outcomes[status] ?? status]);
      }
    }
  }

  onRunComplete() {
    const lines = [...faults].map(([number, { fault, on }]) => {
      const cells = engines.map((engine) => this.outcome(number, engine, on));
      return `| ${number} | ${fault} | ${cells.join(' | ')} |`;
    });
    const table = ['| # | fault | PGlite | PostgreSQL |', '|--:|---|---|---|', ...lines];
    const text = [...table, '', ...remarks()].join('\n');
    process.once('exit', () => process.stdout.write(`\n${text}\n`));
  }

  /** @param {number} number @param {string} engine @param {string | undefined} on */
  outcome(number, engine, on) {
    if (on !== undefined && on !== engine) return 'does not apply';
    const found = this.seen.get(`${number} ${engine}`) ?? [];
    if (found.length === 0) return 'NOT RUN';
    return ['FAILS', 'skipped'].find((bad) => found.includes(bad)) ?? 'holds';
  }
}

/** What tests left in the folder of the run, such as times. */
function remarks() {
  const folder = join(process.env.PLACEGRAPH_TEST_RUN ?? '', 'remarks');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}
