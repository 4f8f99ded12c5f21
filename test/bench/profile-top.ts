/**
 * Where the time of a processor profile went: the functions and the packages with most time of their own.
 *
 *     npx tsx test/bench/profile-top.ts <file>.cpuprofile [lines]
 */
import { readFileSync } from 'node:fs';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The package a file belongs to, or its path within the project. */
function placeOf(url: string): string {
  const file = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url)?.[1];
  return file ?? url.replace(/^.*\/(?=(gateway|subgraphs|schema|test)\/)/, '');
}

const [file = '', lines = '25'] = process.argv.slice(2);
const profile = JSON.parse(readFileSync(file, 'utf8')) as Profile;
const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
const functions = new Map<string, number>();
const places = new Map<string, number>();
let total = 0;
profile.samples.forEach((id, index) => {
  const frame = frames.get(id);
  const time = profile.timeDeltas[index] ?? 0;
  if (frame === undefined || frame.functionName === '(idle)') return;
  total += time;
  const place = placeOf(frame.url) || frame.functionName;
  const name = `${frame.functionName || '(nameless)'} ${place}:${frame.lineNumber + 1}`;
  functions.set(name, (functions.get(name) ?? 0) + time);
  places.set(place, (places.get(place) ?? 0) + time);
});

function print(title: string, times: ReadonlyMap<string, number>): void {
  process.stdout.write(`${title}\n`);
  const most = [...times].sort(([, a], [, b]) => b - a).slice(0, Number(lines));
  for (const [name, time] of most) {
    process.stdout.write(`${((100 * time) / total).toFixed(1).padStart(6)} %  ${name}\n`);
  }
}

print('By package or file', places);
print('By function', functions);
