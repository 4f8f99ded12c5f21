import { recordedIn } from '../../../shared/releases/recorded.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { Fact } from '../../../shared/imports/fact.js';
import type { CouncilTables } from '../../tables.js';
import { localAuthorityNames } from '../../../shared/areas/local-authority-names.js';

const act = 'Health and Social Care Act 2012, section 194';

/** Seats that section 194(2) demands of every board; who else sits on it is for each council. */
const minimum = [
  {
    title: 'Councillor (at least one)',
    organisation: 'Council',
    origin: 'COUNCIL',
    elected: 'yes',
  },
  {
    title: 'Director of adult social services',
    organisation: 'Council',
    origin: 'COUNCIL',
    elected: 'no',
  },
  {
    title: "Director of children's services",
    organisation: 'Council',
    origin: 'COUNCIL',
    elected: 'no',
  },
  {
    title: 'Director of public health',
    organisation: 'Council',
    origin: 'COUNCIL',
    elected: 'no',
  },
  {
    title: 'Representative of the local Healthwatch organisation',
    organisation: 'Healthwatch',
    origin: 'RESIDENT',
    elected: 'no',
  },
  {
    title: 'Representative of the integrated care board',
    organisation: 'Integrated care board',
    origin: 'NHS',
    elected: 'no',
  },
] as const;

function* factsOf(borough: { readonly code: string; readonly name: string }): Generator<Fact> {
  yield {
    table: 'wellbeing_board',
    source: borough.code,
    values: {
      borough_code: borough.code,
      basis: 'STATUTE',
      name: `${borough.name} Health and Wellbeing Board`,
      source: `${act}: every such authority has a board; the name is derived from its own`,
    },
  };
  for (const seat of minimum) {
    yield {
      table: 'board_seat',
      source: borough.code,
      values: {
        board: 'WELLBEING',
        board_id: borough.code,
        ...seat,
        chair: 'no',
        statutory: 'yes',
        source: `${act}(2): statutory minimum, not the actual membership`,
      },
    };
  }
}

/** The Health and Wellbeing Board that statute gives each borough, with the seats it must have. */
export const statutoryBoards: ModelledDataset<CouncilTables> = {
  kind: 'modelled',
  id: 'placegraph/statutory-wellbeing-boards',
  title: 'Health and Wellbeing Boards and their statutory seats, derived from the list of boroughs',
  inputs: [localAuthorityNames.id],
  async *compute(released) {
    const boroughs = await released.tables
      .selectFrom('area as a')
      .select(['a.code', 'a.name'])
      .where('a.kind', '=', 'BOROUGH')
      .where(recordedIn(released, 'a'))
      .orderBy('a.code')
      .execute();
    for (const borough of boroughs) yield* factsOf(borough);
  },
};
