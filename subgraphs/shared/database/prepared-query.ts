import {
  ValueNode,
  type Compilable,
  type CompiledQuery,
  type Expression,
  type Kysely,
} from 'kysely';
import type { Released } from '../releases/recorded.js';
import { rowsOf } from './direct-statements.js';
import { keepPrepared } from './prepared-texts.js';

/** A value that a prepared query is given each time it is asked, where its text has a parameter. */
export class Given<Value> implements Expression<Value> {
  constructor(readonly read: (values: readonly unknown[]) => Value) {}

  /** A part of what is given. */
  part<Part>(part: (value: Value) => Part): Given<Part> {
    return new Given((values) => part(this.read(values)));
  }

  /** What is read of each item of a list that is given. */
  each<Item, Part>(this: Given<readonly Item[]>, part: (item: Item) => Part): Given<Part[]> {
    return new Given((values) => this.read(values).map(part));
  }

  get expressionType(): Value | undefined {
    return undefined;
  }

  toOperationNode(): ValueNode {
    return ValueNode.create(this);
  }
}

type AllGiven<Values extends readonly unknown[]> = {
  [Place in keyof Values]: Given<Values[Place]>;
};

/**
 * A query whose text is made once for a database: what differs from one asking to the next are the values of its
 * parameters, among them the release as of which it reads. Lists are given whole, so that their length does
 * not matter: `any(${codes}::text[])`.
 */
export function prepared<Tables, Values extends readonly unknown[], Row>(
  build: (released: Released<Tables>, ...given: AllGiven<Values>) => Compilable<Row>,
): (released: Released<Tables>, ...values: Values) => Promise<Row[]> {
  const compiled = new WeakMap<Kysely<Tables>, CompiledQuery<Row>>();

  function compile(tables: Kysely<Tables>): CompiledQuery<Row> {
    // The release is the first value; `Released` calls it a number, for whoever reads the query.
    const release = new Given(([number]) => number) as unknown as number;
    const places = Array.from({ length: build.length - 1 }, (_, place) => place + 1);
    const given = places.map((place) => new Given((values) => values[place]));
    const query = build({ tables, release }, ...(given as AllGiven<Values>)).compile();
    keepPrepared(query.sql);
    compiled.set(tables, query);
    return query;
  }

  return ({ tables, release }, ...values) => {
    const query = compiled.get(tables) ?? compile(tables);
    const all = [release, ...values];
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof Given ? (parameter as Given<unknown>).read(all) : parameter,
    );
    return rowsOf(tables, query, parameters);
  };
}
