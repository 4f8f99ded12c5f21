/**
 * Run by npm after an installation from a checkout: builds, so that `npm ci && npm start` works.
 *
 * Without development packages there is nothing to build with. An image or a package that brings its
 * `dist` needs none; a bare checkout is told what is missing instead of failing in the compiler.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/typescript') && existsSync('node_modules/vite')) {
  const { status } = spawnSync('npm run --silent build', { stdio: 'inherit', shell: true });
  process.exitCode = status ?? 1;
} else if (!existsSync('dist/gateway/main.js')) {
  console.warn(
    'Not built: the development packages were left out. Run npm ci, or bring a dist folder built elsewhere.',
  );
}
