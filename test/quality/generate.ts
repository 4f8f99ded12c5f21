/**
 * Writes what follows from the SDL, or with `--check` tells which committed files no longer do:
 *
 *     npm run generate
 *     npm run check:generated
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphQLError } from 'graphql';
import { CompositionError } from '../../schema/compose.js';
import { firstDifference } from './first-difference.js';
import { generateFiles, type GeneratedFile } from './generated-files.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

try {
  const { files, hints } = await generateFiles(root);
  if (process.argv.includes('--check')) {
    process.exitCode = report(files.flatMap(describeDrift), files.length);
  } else {
    for (const hint of hints) console.warn(`Composition: ${hint}`);
    for (const file of files) write(file);
  }
} catch (error) {
  if (!isOfTheSdl(error)) throw error;
  console.error(String(error));
  process.exitCode = 1;
}

/** Whether the reader of the message can mend it in the SDL: it says where and needs no stack. */
function isOfTheSdl(error: unknown): boolean {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return error instanceof CompositionError || error instanceof GraphQLError || missing;
}

function write({ path, text }: GeneratedFile): void {
  const target = join(root, path);
  if (existsSync(target) && readFileSync(target, 'utf8') === text) {
    console.log(`unchanged ${path}`);
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`written   ${path}`);
}

function describeDrift({ path, text }: GeneratedFile): string[] {
  const target = join(root, path);
  if (!existsSync(target)) return [`${path} is missing`];
  const difference = firstDifference(readFileSync(target, 'utf8'), text);
  return difference
    ? [
        `${path}:${String(difference.line)} has\n    ${difference.found}\n  the SDL gives\n    ${difference.expected}`,
      ]
    : [];
}

function report(drifted: readonly string[], checked: number): number {
  for (const line of drifted) console.error(line);
  if (drifted.length > 0) {
    console.error(
      `${String(drifted.length)} generated files have drifted: run npm run generate and commit.`,
    );
    return 1;
  }
  console.log(`${String(checked)} generated files follow from the SDL.`);
  return 0;
}
