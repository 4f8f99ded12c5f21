import type { PeriodRange } from '../../shared/periods/label.js';
import type { Boundaries } from '../boundaries/boundaries.js';
import { boundariesOfNetwork } from '../boundaries/network.js';
import { rebaseFigures } from '../boundaries/rebase.js';
import { registersOf, type Registers } from '../boundaries/registers.js';
import { boundariesBySuccession } from '../boundaries/succession.js';
import type { HealthContext } from '../context.js';
import type { OrganisationModel, SeriesModel } from '../models.js';

/** What the registers say of organisations and those before them: two statements for all of a turn. */
async function readRegisters(codes: readonly string[], context: HealthContext): Promise<Registers> {
  const { successionTree, organisation } = context.health;
  const edges = (await Promise.all(codes.map((code) => successionTree.load(code)))).flat();
  const named = new Set([...codes, ...edges.map((edge) => edge.predecessorOdsCode)]);
  const found = await Promise.all([...named].map((code) => organisation.load(code)));
  return registersOf(
    edges,
    found.filter((known) => known !== null),
  );
}

async function boundariesOf(
  { areaCode: code, kind }: OrganisationModel,
  day: string,
  context: HealthContext,
): Promise<Boundaries> {
  if (kind !== 'PRIMARY_CARE_NETWORK') {
    return boundariesBySuccession(code, day, await readRegisters([code], context));
  }
  const spells = await context.health.networkSpells.load(code);
  const practices = spells.map(({ practice }) => practice);
  const registers = await readRegisters([...new Set([code, ...practices])], context);
  return boundariesOfNetwork(code, day, spells, registers);
}

/**
 * A series of an organisation as it is on a day. Whatever the number of series, one statement a relation:
 * memberships, successions, organisations, figures.
 */
export function rebasedSeries(
  series: SeriesModel,
  organisation: OrganisationModel,
  day: string,
  periods: PeriodRange | null,
  context: HealthContext,
): SeriesModel {
  return {
    ...series,
    find: async (breakdown) => {
      const boundaries = await boundariesOf(organisation, day, context);
      const figures = await Promise.all(
        boundaries.sources.map((areaCode) =>
          context.figures.series.load({
            areaCode,
            indicatorId: series.indicator.id,
            breakdown,
            from: periods?.from ?? null,
            to: periods?.to ?? null,
          }),
        ),
      );
      return rebaseFigures(boundaries, figures.flat(), series.indicator);
    },
  };
}
