import { describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import { fileNames } from './file-names.js';

function complaints(path: string): string[] {
  const linter = new Linter({ cwd: '/project' });
  const config: Linter.Config = {
    plugins: { placegraph: { rules: { 'file-names': fileNames } } },
    rules: { 'placegraph/file-names': 'error' },
  };
  return linter.verify('', [config], `/project/${path}`).map(({ message }) => message);
}

describe('file names', () => {
  it.each([
    'gateway/main.js',
    'subgraphs/health/queries/list-practices.js',
    'subgraphs/council/queries/list-services.js',
    'test/quality/file-names.test.js',
    '.dependency-cruiser.cjs',
  ])('lets %s pass', (path) => {
    expect(complaints(path)).toEqual([]);
  });

  it.each([
    ['gateway/utils.js', 'utils'],
    ['gateway/date-helpers.js', 'date-helpers'],
    ['gateway/common/dates.js', 'common'],
    ['subgraphs/health/plan-manager.js', 'plan-manager'],
    ['subgraphs/health/service.js', 'service'],
  ])('refuses %s', (path, part) => {
    expect(complaints(path)).toEqual([
      `“${part}” fits any file: name this one after what it holds`,
    ]);
  });

  it('refuses what is not kebab-case', () => {
    expect(complaints('gateway/planCache.js')).toEqual(['planCache.js is not kebab-case']);
  });
});
