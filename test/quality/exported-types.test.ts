import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listExportedTypes } from './exported-types.js';

describe('listExportedTypes', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'exported-types-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('lists what is declared, passed on and starred, and nothing that stays inside', () => {
    writeFileSync(join(folder, 'trust.ts'), 'export interface TrustModel { code: string }');
    writeFileSync(
      join(folder, 'models.ts'),
      `
        export interface BoroughModel { code: string }
        export type WardModel = { code: string };
        interface HiddenModel { code: string }
        export type { SeriesModel, Other as PeriodModel } from '../shared/models.js';
        export * from './trust.js';
      `,
    );
    expect(listExportedTypes(join(folder, 'models.ts'))).toEqual([
      'BoroughModel',
      'WardModel',
      'SeriesModel',
      'PeriodModel',
      'TrustModel',
    ]);
  });

  it('lists nothing for a module that is not there', () => {
    expect(listExportedTypes(join(folder, 'none.ts'))).toEqual([]);
  });
});
