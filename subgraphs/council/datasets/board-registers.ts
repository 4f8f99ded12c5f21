import {
  careSystemTemplate,
  systemGovernanceTemplate,
  wellbeingBoardTemplate,
  wellbeingSeatTemplate,
} from '../../../schema/templates/board-templates.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { registerDatasets } from '../../shared/imports/register.js';
import { nextDay } from '../../shared/periods/calendar-date.js';
import { seatValues } from './place-registers.js';

const wellbeingBoards = registerDatasets({
  id: 'placegraph/wellbeing-boards',
  template: wellbeingBoardTemplate,
  facts: (row) => [
    {
      table: 'wellbeing_board',
      values: {
        borough_code: row.cell('Borough code'),
        basis: 'REGISTER',
        name: row.cell('Board name'),
        strategy_url: row.cell('Strategy page'),
        source: row.cell('Source'),
      },
    },
  ],
});

const wellbeingSeats = registerDatasets({
  id: 'placegraph/wellbeing-board-seats',
  template: wellbeingSeatTemplate,
  examples: '8578592f827de8a04d783a069f558ff882e970362f95d14f041a385ad02f6f0f',
  facts: (row) => [
    {
      table: 'board_seat',
      values: { board: 'WELLBEING', board_id: row.cell('Borough code'), ...seatValues(row) },
    },
  ],
});

const careSystems = registerDatasets({
  id: 'placegraph/integrated-care-systems',
  template: careSystemTemplate,
  verified: 'cd47cd6922c2af127550cb133edd8728cee7f3da22cc0f0bd5ef5f2d59bd7e7a',
  facts: (row) => {
    const lastDay = row.cell('Last day');
    return [
      {
        table: 'care_system',
        values: {
          icb_code: row.cell('Board code'),
          name: row.cell('System name'),
          borough_codes: row.list('Borough codes').join(' '),
          source: row.cell('Source'),
          valid_from: row.cell('First day'),
          valid_to: lastDay === null ? null : nextDay(lastDay),
        },
      },
    ];
  },
});

const governance = registerDatasets({
  id: 'placegraph/system-governance',
  template: systemGovernanceTemplate,
  examples: 'a5df041f008b083cd6095eaf6eaef696d28bd3dce2fc014975fe8cd6df1129db',
  faults: (row) =>
    row.cell('Status') !== 'AGREED' && row.cell('Agreed on') !== null
      ? [{ column: 'Agreed on', problem: 'has a day, though the status is not AGREED' }]
      : [],
  facts: (row) => [
    {
      table: 'system_governance',
      values: {
        icb_code: row.cell('Board code'),
        strand: row.cell('Strand'),
        status: row.cell('Status'),
        agreed_on: row.cell('Agreed on'),
        document_url: row.cell('Document page'),
        local_government_seats: row.cell('Local government seats'),
        source: row.cell('Source'),
      },
    },
  ],
});

/** Registers of Health and Wellbeing Boards and of integrated care systems. */
export const boardRegisters: readonly PublishedDataset[] = [
  ...wellbeingBoards,
  ...wellbeingSeats,
  ...careSystems,
  ...governance,
];
