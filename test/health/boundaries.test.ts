import { describe, expect, it } from '@jest/globals';
import { indicatorOf } from '../../schema/indicators/registry.js';
import { boundariesOfNetwork } from '../../subgraphs/health/boundaries/network.js';
import { rebaseFigures } from '../../subgraphs/health/boundaries/rebase.js';
import { registersOf } from '../../subgraphs/health/boundaries/registers.js';
import { boundariesBySuccession } from '../../subgraphs/health/boundaries/succession.js';
import type { ReleaseRow } from '../../subgraphs/shared/releases/known-releases.js';
import type {
  NetworkSpellModel,
  Figure,
  OrganisationModel,
  SuccessionModel,
} from '../../subgraphs/health/models.js';

// Organisations of no register: A1, B2, C3 and so on.

function edge(
  predecessorOdsCode: string,
  successorOdsCode: string,
  date: string,
  kind: SuccessionModel['kind'] = 'MERGER',
): SuccessionModel {
  return { predecessorOdsCode, successorOdsCode, date, kind, source: 'a register' };
}

function life(areaCode: string, valid_from: string | null, valid_to: string | null = null) {
  return { areaCode, valid_from, valid_to } as OrganisationModel;
}

const patients = indicatorOf('health.registered-patients');

function figure(area_code: string, value: string | null, more: Partial<Figure> = {}): Figure {
  return {
    indicator: patients,
    indicator_id: patients.id,
    area_code,
    period: 'S2025-03-01',
    breakdown: '',
    level: '',
    value,
    numerator: null,
    denominator: null,
    interval_lower: null,
    interval_upper: null,
    marker: value === null ? 'x' : null,
    statuses: '',
    note: null,
    method: null,
    inputs: '',
    row_key: 'L2',
    release: { release_id: 1 } as ReleaseRow,
    release_from: 1,
    release_to: null,
    revision: 1,
    ...more,
  };
}

/** The value of an organisation on a day, or the reason why there is none. */
function rebased(
  code: string,
  day: string,
  edges: readonly SuccessionModel[],
  lives: readonly OrganisationModel[],
  figures: readonly Figure[],
) {
  const boundaries = boundariesBySuccession(code, day, registersOf(edges, lives));
  const [found] = rebaseFigures(boundaries, figures, patients);
  return found?.value ?? found?.note?.replace(/^Not re-based to the boundaries of [^:]*: /, '');
}

const DAY = '2026-01-01';
const both = [figure('A1', '100'), figure('B2', '20')];

describe('an organisation that followed others', () => {
  it('is what those were that became part of it, over however many steps', () => {
    const edges = [edge('B2', 'A1', '2025-05-01', 'ACQUISITION'), edge('A1', 'C3', '2025-09-01')];
    const lives = [life('A1', '2000-01-01', '2025-09-01'), life('C3', '2025-09-01')];
    expect(rebased('C3', DAY, edges, lives, both)).toBe('120');
    expect(rebased('A1', '2025-06-01', edges, lives, both)).toBe('120');
    expect(rebased('A1', '2025-04-01', edges, lives, both)).toBe('100');
  });

  it('counts one that is told apart after it closed, and no empty row of it', () => {
    const edges = [edge('B2', 'A1', '2025-02-01', 'ACQUISITION')];
    expect(rebased('A1', DAY, edges, [], both)).toBe('120');
    expect(rebased('A1', DAY, edges, [], [figure('A1', '100'), figure('B2', null)])).toBe('100');
  });

  it('keeps the figure that its publisher gives for a time before it', () => {
    const edges = [edge('A1', 'C3', '2025-09-01'), edge('B2', 'C3', '2025-09-01')];
    const figures = [...both, figure('C3', '121')];
    expect(rebased('C3', DAY, edges, [life('C3', '2025-09-01')], figures)).toBe('121');
  });

  it.each([
    [
      'a part was divided',
      [edge('B2', 'A1', '2025-05-01'), edge('B2', 'C3', '2025-05-01')],
      'divided',
    ],
    ['it came of a split', [edge('B2', 'A1', '2025-05-01', 'SPLIT')], 'divided'],
    [
      'no source says how it followed',
      [edge('B2', 'A1', '2025-05-01', 'REPLACEMENT')],
      'no source says how',
    ],
  ])('has no figure where %s', (_case, edges, reason) => {
    expect(rebased('A1', DAY, edges, [], both)).toContain(reason);
  });

  it('has no figure of a period within which it changed', () => {
    const edges = [edge('B2', 'A1', '2025-03-15', 'ACQUISITION')];
    const march = both.map((part) => ({ ...part, period: 'M2025-03' }));
    expect(rebased('A1', DAY, edges, [], march)).toContain('within the period');
  });

  it('has no figure where it opened later and no register says what it followed', () => {
    const network = boundariesOfNetwork(
      'N1',
      DAY,
      [{ network: 'N1', practice: 'A1', from: '2025-06-01', to: null }],
      registersOf([], [life('A1', '2025-06-01')]),
    );
    const [found] = rebaseFigures(network, [figure('N1', '5')], patients);
    expect(found?.note).toContain('no register says what it followed');
  });
});

describe('a hidden part', () => {
  it('hides the whole', () => {
    const edges = [edge('B2', 'A1', '2025-05-01', 'ACQUISITION')];
    const boundaries = boundariesBySuccession('A1', DAY, registersOf(edges, []));
    const hidden = figure('B2', null, { marker: 'c', statuses: 'SUPPRESSED' });
    expect(rebaseFigures(boundaries, [figure('A1', '100'), hidden], patients)).toMatchObject([
      {
        value: null,
        marker: 'c',
        statuses: 'SECONDARY_SUPPRESSED',
        note: expect.stringContaining('would give away what is hidden of B2'),
      },
    ]);
  });
});

describe('a network one of whose practices took over another', () => {
  const spells: readonly NetworkSpellModel[] = [
    { network: 'N1', practice: 'A1', from: '2019-07-01', to: null },
  ];

  it('has the figures of both, of the newest release of a part', () => {
    const registers = registersOf([edge('B2', 'A1', '2025-05-01', 'ACQUISITION')], []);
    const network = boundariesOfNetwork('N1', DAY, spells, registers);
    const figures = [
      figure('N1', '100'),
      figure('A1', '100'),
      figure('B2', '20', {
        release: { release_id: 7 } as ReleaseRow,
        release_from: 7,
      }),
    ];
    expect(rebaseFigures(network, figures, patients)).toMatchObject([
      {
        area_code: 'N1',
        value: '120',
        release_from: 7,
        inputs:
          'health.registered-patients:A1:S2025-03-01 health.registered-patients:B2:S2025-03-01',
      },
    ]);
  });
});
