import type { Database } from './shared/database/database.js';
import { sameLocation, type DatabaseLocation } from './shared/database/location.js';
import { openDatabase } from './shared/database/open.js';

/** Databases by where they are: subgraphs at one place share one, for the embedded engine has one opener. */
export class Databases {
  readonly #open: { readonly location: DatabaseLocation; readonly database: Database }[] = [];

  /** Those that are open, and where. */
  get open(): readonly { readonly location: DatabaseLocation; readonly database: Database }[] {
    return this.#open;
  }

  /** The database at a location, opened at first use. */
  async at(location: DatabaseLocation): Promise<Database> {
    const found = this.#open.find((other) => sameLocation(other.location, location));
    if (found) return found.database;
    const database = await openDatabase(location);
    this.#open.push({ location, database });
    return database;
  }

  /** Rejects when one of them is unreachable. */
  async ping(): Promise<void> {
    await Promise.all(this.#open.map(({ database }) => database.ping()));
  }

  /** Lets go of all of them. */
  async close(): Promise<void> {
    await Promise.all(this.#open.map(({ database }) => database.close()));
  }
}
