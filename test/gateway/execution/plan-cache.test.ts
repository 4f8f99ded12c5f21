import { describe, expect, it } from '@jest/globals';
import { PlanCache } from '../../../gateway/execution/plan-cache.js';
import type { PreparedOperation } from '../../../gateway/execution/prepared-operation.js';

function plan(): PreparedOperation {
  return { stages: [], aboutSchema: () => ({}), write: () => false };
}

describe('the cache of plans', () => {
  it('prepares an operation once, also for requests that come while it is being prepared', async () => {
    const plans = new PlanCache(2);
    let prepared = 0;
    const prepare = async () => {
      prepared += 1;
      await Promise.resolve();
      return plan();
    };
    const [one, other] = await Promise.all([plans.get('a', prepare), plans.get('a', prepare)]);
    expect(other).toBe(one);
    expect(plans.get('a', prepare)).toBe(one);
    expect(prepared).toBe(1);
    expect(plans.facts()).toEqual({ hits: 2, misses: 1, size: 1 });
  });

  it('keeps no more than it is told, and not the one that was asked for longest ago', async () => {
    const plans = new PlanCache(2);
    for (const key of ['a', 'b', 'a', 'c']) await plans.get(key, () => Promise.resolve(plan()));
    expect(plans.facts()).toEqual({ hits: 1, misses: 3, size: 2 });
    await plans.get('a', () => Promise.reject(new Error('kept')));
    await expect(plans.get('b', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });

  it('does not keep what could not be prepared', async () => {
    const plans = new PlanCache(2);
    const fail = () => Promise.reject(new Error('no way'));
    await expect(plans.get('a', fail)).rejects.toThrow('no way');
    await plans.get('a', () => Promise.resolve(plan()));
    expect(plans.facts()).toEqual({ hits: 0, misses: 2, size: 1 });
  });
});
