import { londonAuthorities } from '../../../subgraphs/shared/codes/codes.js';
import { csvOf, boroughFigures, type FileKind } from './file-kind.js';

const header = ['ltla24_code', 'ltla24_name', 'total_patients', 'total_gp_fte', 'patients_per_gp'];

function rowOf(code: string, place: number, round: number) {
  const patients = 200_000 + 100 * place + round;
  return [code, `Borough ${String(place)}`, patients, 100, patients / 100];
}

/** General practitioners and patients by borough; three rows are of other places. */
export const gpWorkforce: FileKind = {
  dataset: 'nhs-england/gp-workforce-by-borough',
  name: 'gp-workforce.csv',
  good: (round) =>
    csvOf([
      header,
      ...[...londonAuthorities, 'E07000223', 'E08000003', 'E06000043'].map((code, place) =>
        rowOf(code, place, round),
      ),
    ]),
  question: boroughFigures('health', ['health.gp-fte', 'health.patients-per-gp']),
};
