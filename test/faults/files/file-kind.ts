import type { ImportRequest } from '../../../subgraphs/shared/imports/run/import-request.js';
import type { Question } from '../graphs/served-graph.js';

/** Files of one dataset in the publisher's layout, each round with other figures. */
export interface FileKind {
  /** Id of the dataset. */
  readonly dataset: string;
  readonly name: string;
  good(round: number): Buffer;
  /** A question whose answer changes with the round. */
  readonly question: Question;
}

/** What an import of a round is asked with: its edition is named alike however its file was spoilt. */
export function requestOf({ dataset }: FileKind, round: number): Partial<ImportRequest> {
  return { dataset, edition: `round ${String(round)}`, releasedOn: '2026-11-20' };
}

const shown =
  'observations { id exact display missingReason revision provenance { release rowKey } }';

/** Figures of the first boroughs by indicator, as a sector knows them. */
export function boroughFigures(
  sector: 'health' | 'council',
  indicators: readonly string[],
): Question {
  return {
    query: `query ($areas: [ID!]!, $indicators: [ID!]!) {
      boroughs(gssCodes: $areas) { ${sector} { figures(indicators: $indicators) { ${shown} } } }
    }`,
    variables: { areas: ['E09000001', 'E09000002', 'E09000003', 'E09000004'], indicators },
  };
}

/** Appointments of a board or practice in the month of the tests, re-based to the boundaries of a day. */
export function appointmentsOf(field: string, rebasedTo: string | null): Question {
  return {
    query: `query ($rebasedTo: Date) {
      ${field} { figures(
        indicators: ["health.gp-appointments"], rebasedTo: $rebasedTo
        periods: { from: "2025-10-01", to: "2025-10-01" }
      ) { ${shown.replace('rowKey', 'kind')} observations { lineage { figure inputs } } } }
    }`,
    variables: { rebasedTo },
  };
}

/** Rows as CSV with line feeds. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): Buffer {
  return Buffer.from(rows.map((row) => `${row.join(',')}\n`).join(''));
}
