import {
  delegationTemplate,
  placePartnershipTemplate,
  placePriorityTemplate,
  placeSeatTemplate,
} from '../../../schema/templates/place-templates.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { registerDatasets, type RegisterRow } from '../../shared/imports/register.js';
import { addMonths, nextDay } from '../../shared/periods/calendar-date.js';

/** The names of the columns of a seat. */
type SeatColumn =
  'Seat' | 'Origin' | 'Organisation' | 'Elected' | 'Chair' | 'From' | 'To' | 'Source';

/** The values of a seat that a register states, on whatever board. */
export function seatValues(row: Pick<RegisterRow<SeatColumn>, 'cell'>) {
  const lastDay = row.cell('To');
  return {
    title: row.cell('Seat'),
    organisation: row.cell('Organisation'),
    origin: row.cell('Origin'),
    elected: row.cell('Elected'),
    chair: row.cell('Chair'),
    statutory: 'no',
    source: row.cell('Source'),
    valid_from: row.cell('From'),
    valid_to: lastDay === null ? null : nextDay(lastDay),
  };
}

const partnerships = registerDatasets({
  id: 'placegraph/place-partnerships',
  template: placePartnershipTemplate,
  verified: '13de9f58c8d095ccd6f0defe98fbe722efa819986374fb4ee6289c0446deb687',
  facts: (row) => [
    {
      table: 'place_partnership',
      values: {
        id: row.cell('Place id'),
        name: row.cell('Place name'),
        borough_codes: row.list('Borough codes').join(' '),
        borough_led: row.cell('Borough-led'),
        source: row.cell('Source'),
      },
    },
  ],
});

const seats = registerDatasets({
  id: 'placegraph/place-board-seats',
  template: placeSeatTemplate,
  examples: '03427fee495e27f1d46eb663d33c025b0e0123977707159dae3e3721cd4a6490',
  facts: (row) => [
    {
      table: 'board_seat',
      values: { board: 'PLACE', board_id: row.cell('Place id'), ...seatValues(row) },
    },
  ],
});

const delegations = registerDatasets({
  id: 'placegraph/delegations',
  template: delegationTemplate,
  examples: '0fe8985889d71cdae3608bcdc1a9324d8a8b8a78224351495b58a1b9f1e231a1',
  faults: (row) =>
    row.cell('Level') !== 'PLACE' && row.cell('Reason not local') === null
      ? [{ column: 'Reason not local', problem: 'is blank, though the level is not PLACE' }]
      : [],
  facts: (row) => [
    {
      table: 'delegation',
      values: {
        place_id: row.cell('Place id'),
        function: row.cell('Function'),
        level: row.cell('Level'),
        reason_not_local: row.cell('Reason not local'),
        source: row.cell('Source'),
        valid_from: row.cell('Since'),
      },
    },
  ],
});

/** A priority is for twelve months at most, from the day on which it was agreed. */
function isWithinTwelveMonths(agreedOn: string, dueOn: string): boolean {
  return dueOn > agreedOn && dueOn <= addMonths(agreedOn, 12);
}

const priorities = registerDatasets({
  id: 'placegraph/place-priorities',
  template: placePriorityTemplate,
  examples: 'bf387926879868cef0254544a76e336324beb3b4ba99f3ec4274bc3b53c7de5a',
  faults: (row) =>
    isWithinTwelveMonths(row.cell('Agreed on') ?? '', row.cell('Due on') ?? '')
      ? []
      : [
          {
            column: 'Due on',
            problem: `is "${row.cell('Due on') ?? ''}"; expected a day within 12 months after "Agreed on"`,
          },
        ],
  facts: (row) => [
    {
      table: 'place_priority',
      values: {
        id: row.cell('Priority id'),
        place_id: row.cell('Place id'),
        title: row.cell('Priority'),
        agreed_on: row.cell('Agreed on'),
        due_on: row.cell('Due on'),
        jointly_owned: row.cell('Jointly owned'),
        indicators: row.list('Indicators').join(' '),
        area_code: row.cell('Area code'),
        baseline_period: row.cell('Baseline period'),
        target: row.cell('Target'),
        inequality_focus: row.cell('Inequality focus'),
        source: row.cell('Source'),
      },
    },
  ],
});

/** Registers of place partnerships, their boards, delegations and priorities. */
export const placeRegisters: readonly PublishedDataset[] = [
  ...partnerships,
  ...seats,
  ...delegations,
  ...priorities,
];
