import type { SavedOperation } from './saved-operations.ts';

/**
 * The browser's storage under a name of its own for each set of saved operations. The editor
 * prefers the tabs it remembers to those it is given; a new set has to be seen nevertheless.
 */
export function versionedStorage(
  storage: Storage,
  operations: readonly SavedOperation[],
): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'> {
  const prefix = `placegraph:${digest(JSON.stringify(operations))}:`;
  const ownKeys = () => Object.keys(storage).filter((key) => key.startsWith(prefix));
  return {
    getItem: (key) => storage.getItem(prefix + key),
    setItem: (key, value) => storage.setItem(prefix + key, value),
    removeItem: (key) => storage.removeItem(prefix + key),
    clear: () => ownKeys().forEach((key) => storage.removeItem(key)),
    get length() {
      return ownKeys().length;
    },
  };
}

/** FNV-1a, 32 bits: tells versions apart, secures nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
