import { readFileSync, writeFileSync } from 'node:fs';

/** What the kernel says of a process. Linux alone says it. */
export interface ProcessAccount {
  /** Processor time so far, of all its threads, in milliseconds. */
  processorTime(): number;
  /** Memory that it has resident now, in bytes. */
  resident(): number;
  /** Most memory that it has had resident since its start, or since `forgetMost`, in bytes. */
  mostResident(): number;
  /** Begins to look for the most memory anew. */
  forgetMost(): void;
}

/** The kernel counts processor time in ticks, 100 a second. */
const tick = 10;
/** What `/proc/<pid>/clear_refs` takes for "the most memory is what is resident now". */
const resetMost = '5';

/** Opens the kernel's account of a process. */
export function accountOf(pid: number): ProcessAccount {
  const read = (name: string) => readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
  const memory = (line: 'VmRSS' | 'VmHWM') =>
    Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(read('status'))?.[1]) * 1024;
  return {
    processorTime() {
      const stat = read('stat');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) * tick;
    },
    resident: () => memory('VmRSS'),
    mostResident: () => memory('VmHWM'),
    forgetMost: () => writeFileSync(`/proc/${String(pid)}/clear_refs`, resetMost),
  };
}
