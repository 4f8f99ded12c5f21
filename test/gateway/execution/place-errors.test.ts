import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { placeFailure } from '../../../gateway/execution/running/place-errors.js';

const failure = {
  message: 'The subgraph finance is unavailable.',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'finance' },
};

describe('the error at a place that stays empty', () => {
  it('is one that the server passes on as it is', () => {
    const error = placeFailure(failure, ['boroughs', 0, 'perHead']);
    expect(error).toBeInstanceOf(GraphQLError);
    expect(error.toJSON()).toEqual({ ...failure, path: ['boroughs', 0, 'perHead'] });
    expect(JSON.parse(JSON.stringify(error))).toEqual(error.toJSON());
  });

  it('is another one at each place', () => {
    const first = placeFailure(failure, ['boroughs', 0, 'perHead']);
    const second = placeFailure(failure, ['boroughs', 1, 'perHead']);
    expect(first.path).toEqual(['boroughs', 0, 'perHead']);
    expect(second.path).toEqual(['boroughs', 1, 'perHead']);
  });
});
