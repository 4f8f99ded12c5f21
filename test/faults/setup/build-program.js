import { transform } from '@swc/core';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const parts = ['schema', 'subgraphs'];

/** @param {string} from @param {string} to */
async function compile(from, to) {
  const { code } = await transform(await readFile(from, 'utf8'), {
    filename: from,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  await writeFile(to.replace(/\.ts$/, '.js'), code);
}

/**
 * Compiles what an import runs on, without checking types: processes that a test starts by the hundred
 * must not each compile their sources.
 *
 * @param {string} root folder of the project
 * @param {string} target folder that receives the program
 */
export async function buildProgram(root, target) {
  await mkdir(target, { recursive: true });
  await symlink(join(root, 'node_modules'), join(target, 'node_modules'));
  await cp(join(root, 'package.json'), join(target, 'package.json'));
  for (const part of [...parts, 'test/faults/children']) {
    const files = await readdir(join(root, part), { recursive: true, withFileTypes: true });
    const work = files
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const from = join(parentPath, name);
        const to = join(target, from.slice(root.length));
        await mkdir(dirname(to), { recursive: true });
        if (name.endsWith('.ts')) await compile(from, to);
        else if (/\.(sql|csv|graphql|json)$/.test(name)) await cp(from, to);
      });
    await Promise.all(work);
  }
}
