import { describe, expect, it } from '@jest/globals';
import { indicators } from '../../schema/indicators/registry.js';
import { searchIndicators } from '../../schema/indicators/search.js';
import { pageOfList, pageRequest } from '../../subgraphs/shared/pagination/page.js';

const idsOf = (query: Parameters<typeof searchIndicators>[0]) =>
  searchIndicators(query).map(({ id }) => id);

describe('a search of the registry', () => {
  it('finds by a word of the title or definition, in upper or lower case', () => {
    expect(idsOf({ search: 'School Readiness' })).toContain('council.school-readiness');
    expect(idsOf({ search: 'temporary' })).toContain(
      'council.households-in-temporary-accommodation',
    );
  });

  it('finds by a synonym that stands in neither', () => {
    const found = indicators.find(({ id }) => id === 'council.school-readiness');
    expect(`${found?.title ?? ''} ${found?.definition ?? ''}`).not.toContain('EYFS');
    expect(idsOf({ search: 'eyfs' })).toContain('council.school-readiness');
  });

  it('wants every word, in any order', () => {
    const both = idsOf({ search: 'accommodation temporary' });
    expect(both).toContain('council.households-in-temporary-accommodation');
    expect(both).toEqual(idsOf({ search: ' temporary   accommodation ' }));
    expect(both.length).toBeLessThan(idsOf({ search: 'accommodation' }).length);
    expect(idsOf({ search: 'temporary zebra' })).toEqual([]);
  });

  it('keeps to a sector', () => {
    const found = idsOf({ search: 'care', sector: 'finance' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((id) => id.startsWith('finance.'))).toBe(true);
    expect(idsOf({ search: 'care' }).some((id) => id.startsWith('council.'))).toBe(true);
  });

  it('gives all that are asked for by id in the order of ids, and nothing for an empty list', () => {
    const ids = ['health.registered-patients', 'council.population', 'council.no-such'];
    expect(idsOf({ ids })).toEqual(['council.population', 'health.registered-patients']);
    expect(idsOf({ ids: [] })).toEqual([]);
    expect(idsOf({})).toHaveLength(indicators.length);
  });

  it('comes in pages that leave nothing out', () => {
    const collected: string[] = [];
    let after: string | null = null;
    do {
      const found = searchIndicators({ sector: 'council' });
      const request = pageRequest({ first: 7, after });
      const { nodes, pageInfo } = pageOfList(found, request, ({ id }) => id);
      collected.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(collected).toEqual(idsOf({ sector: 'council' }));
  });
});

describe('the registry', () => {
  it('has no sector without an entry that a plain word finds', () => {
    for (const sector of ['health', 'council', 'finance'] as const) {
      expect(
        idsOf({ sector, search: 'number' }).length + idsOf({ sector, search: 'per' }).length,
      ).toBeGreaterThan(0);
    }
  });

  it('says for each entry what it means, in which unit and how small numbers are kept', () => {
    for (const indicator of indicators) {
      expect(indicator.id).toMatch(/^(health|council|finance)\.[a-z0-9-]+$/);
      expect(indicator.title.length).toBeGreaterThan(3);
      expect(indicator.definition).toMatch(/\.$/);
      expect(indicator.fiveP.length).toBeGreaterThan(0);
    }
  });
});
