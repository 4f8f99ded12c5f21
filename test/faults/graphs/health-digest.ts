import { createHash } from 'node:crypto';
import { definitions } from '../../../subgraphs/definitions.js';
import type { Subgraph } from '../../../subgraphs/shared/create-subgraph.js';
import type { Database } from '../../../subgraphs/shared/database/database.js';

const figures = `observations { id exact display missingReason revision revisions { id exact }
  statuses provenance { release kind rowKey } }`;

/** Questions that reach what the files of the tests change: published and modelled, of places and boards. */
const query = `{
  _entities(representations: [
    { __typename: "Borough", gssCode: "E09000001" }, { __typename: "Borough", gssCode: "E09000030" }
  ]) { ... on Borough { health { figures(indicators: ["health.gp-fte", "health.patients-per-gp"]) { ${figures} } } } }
  integratedCareBoard(odsCode: "QMJ") { figures(indicators: ["health.gp-fte"]) { ${figures} } }
  practice(odsCode: "E83003") { figures(indicators: ["health.gp-appointments"]) { ${figures} } }
}`;

/** Every figure that stands, and how often each was stated. */
const standing = `select md5(string_agg(row(indicator_id, area_code, period, breakdown, level, value,
    marker, numerator, denominator, revision)::text, ' ' order by indicator_id, area_code, period, breakdown, level)) as hash
  from health.observation where release_to is null`;

/** SHA-256 of what the health sector answers, and of all figures that stand in it. */
export async function healthDigest(database: Database): Promise<string> {
  const subgraph: Subgraph = definitions.health.create(database);
  await subgraph.releases.refresh();
  const { data, errors } = await subgraph.execute({ query });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  const rows = await database.connection((connection) => connection.query(standing));
  return createHash('sha256')
    .update(JSON.stringify([data, rows]))
    .digest('hex');
}
