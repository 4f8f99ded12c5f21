/** Opens the database given, fills it with the few figures of the tests, and closes it. */
import process from 'node:process';
import type { DatabaseLocation } from '../../../subgraphs/shared/database/location.js';
import { openDatabase } from '../../../subgraphs/shared/database/open.js';
import { fillSmall } from './small-figures.js';

const database = await openDatabase(JSON.parse(process.argv[2] ?? '') as DatabaseLocation);
await fillSmall(database);
await database.close();
