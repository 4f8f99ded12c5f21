import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { locateDatabase, sameLocation } from '../../subgraphs/shared/database/location.js';
import { StartError } from '../../subgraphs/shared/errors.js';

const common = 'postgresql://reader@db/placegraph';

describe('where the database of a subgraph is', () => {
  it('is the embedded directory when nothing is configured', () => {
    const directory = join(resolve('.placegraph'), 'database');
    const location = locateDatabase({ subgraph: 'health', dataDir: '.placegraph' });
    expect(location).toEqual({ kind: 'embedded', directory });
    expect(sameLocation(location, { kind: 'embedded', directory })).toBe(true);
  });

  it('is the common server, unless the subgraph has one of its own', () => {
    const choice = {
      dataDir: '.',
      databaseUrl: common,
      databaseUrls: { health: `${common}_health` },
    };
    const health = locateDatabase({ ...choice, subgraph: 'health' });
    const council = locateDatabase({ ...choice, subgraph: 'council' });
    expect(health).toEqual({ kind: 'postgresql', url: `${common}_health` });
    expect(council).toEqual({ kind: 'postgresql', url: common });
    expect(sameLocation(health, council)).toBe(false);
    expect(sameLocation(council, { kind: 'postgresql', url: common })).toBe(true);
  });

  it.each(['mysql://reader:Sesame99@db/x', 'reader:Sesame99@db', ''])(
    'refuses an address that is not one of PostgreSQL, without repeating it: %p',
    (databaseUrl) => {
      const locate = (): unknown =>
        locateDatabase({ subgraph: 'health', dataDir: '.', databaseUrl });
      expect(locate).toThrow(StartError);
      expect(locate).toThrow('The database address of health is not of the form postgresql://');
      expect(locate).not.toThrow(/Sesame99/);
    },
  );
});
