import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  engines?: { node?: string };
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, LockedPackage> };

describe('package-lock.json', () => {
  // npm leaves out packages for other platforms that the registry at hand does not offer, and then
  // refuses `npm ci` for their absence, on every platform.
  it('holds every optional package, those of other platforms too', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) =>
          !(`${path}/node_modules/${name}` in lock.packages) &&
          !(`node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('holds no package that asks for more than Node 20', () => {
    const tooNew = Object.entries(lock.packages).filter(([, { engines }]) =>
      /^\s*(>=|\^|~)?\s*v?(2[1-9]|[3-9]\d)\b[^|]*$/.test(engines?.node ?? ''),
    );
    expect(tooNew.map(([path]) => path)).toEqual([]);
  });
});
