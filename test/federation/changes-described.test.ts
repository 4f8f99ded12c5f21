import { describe, expect, it } from '@jest/globals';
import type { FoundChange } from '../../subgraphs/shared/changes/change-page.js';
import { describeRecord } from '../../subgraphs/shared/changes/describe-shared.js';

type Row = FoundChange['before'];

const change = (before: Row, after: Row): FoundChange => ({
  table: 'example',
  key: ['X'],
  before,
  after,
  release: {
    release_id: 2,
    dataset_id: 'example/lines',
    recorded_at: '2026-01-01T00:00:00Z',
    before: '2025-01-01',
    changed: 1,
    title: 'Lines',
    publisher: 'Nobody',
    edition: 'second',
    kind: 'PUBLISHED',
    released_on: null,
    facts_new: 0,
    facts_revised: 1,
    facts_withdrawn: 0,
  },
});

describe('a line of a register of which nothing else is known', () => {
  it('has another code where its own code differs', () => {
    const found = describeRecord(
      change(
        { la_number: '202', gss_code: 'E09000907' },
        { la_number: '202', gss_code: 'E09000997' },
      ),
    );
    expect(found).toMatchObject({
      kind: 'CODE_CHANGED',
      from: { display: 'E09000907' },
      to: { display: 'E09000997' },
    });
  });

  it('has moved where it belongs to something else', () => {
    const found = describeRecord(
      change(
        { lsoa_code: 'E01000001', ward_code: 'E05009288' },
        { lsoa_code: 'E01000001', ward_code: 'E05009289' },
      ),
    );
    expect(found).toMatchObject({ kind: 'MOVED', to: { display: 'E05009289' } });
  });

  it('is revised alone where it speaks of a period, or where a code is first stated or left out', () => {
    const listed = { practice_code: 'E83003', period: 'S2025-12-01' };
    const ofPeriod = describeRecord(
      change({ ...listed, pcn_code: 'U1' }, { ...listed, pcn_code: 'U2' }),
    );
    const stated = describeRecord(
      change({ id: 'X', borough_code: null }, { id: 'X', borough_code: 'E09000007' }),
    );
    const leftOut = describeRecord(
      change({ id: 'X', site_code: 'A1' }, { id: 'X', site_code: null }),
    );
    expect([ofPeriod, stated, leftOut].map(({ kind }) => kind)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(ofPeriod.detail).toBe('pcn code: U1 → U2');
  });
});
