import DataLoader from 'dataloader';

/** Finds what some keys have, in their order. */
export type Batch<Key, Value> = (keys: readonly Key[]) => Promise<ArrayLike<Value | Error>>;

/**
 * Loads values by their keys for one request: whatever is asked for in one turn becomes one batch, and nothing is
 * asked for twice. It costs next to nothing until it is used, because a request is given some thirty of
 * them and uses a few.
 */
export class Loader<Key, Value> {
  #loader: DataLoader<Key, Value, unknown> | undefined;

  /** `nameKey` tells keys apart that are objects. */
  constructor(
    private readonly batch: Batch<Key, Value>,
    private readonly nameKey?: (key: Key) => string,
  ) {}

  load(key: Key): Promise<Value> {
    this.#loader ??= this.nameKey
      ? new DataLoader(this.batch, { cacheKeyFn: this.nameKey })
      : new DataLoader<Key, Value, unknown>(this.batch);
    return this.#loader.load(key);
  }

  /** Values in the order of the keys. @throws the first failure */
  all(keys: readonly Key[]): Promise<Value[]> {
    return Promise.all(keys.map((key) => this.load(key)));
  }
}
