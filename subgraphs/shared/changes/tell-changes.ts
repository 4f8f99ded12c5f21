import type { FigureContext } from '../figures/loaders.js';
import type { SubgraphDefinition } from '../subgraph-definition.js';
import { changeId, type FoundChange } from './change-page.js';
import type { ChangeKind, DescribedChange } from './change-model.js';
import { describeFigure, describeRecord, sharedDescriptions } from './describe-shared.js';
import { codeColumns } from './change-filter.js';

type Told = Pick<SubgraphDefinition<never, never>, 'name' | 'tables' | 'changes'>;

function plainKind({ before, after }: FoundChange): ChangeKind {
  if (before === null) return 'NEW';
  return after === null ? 'WITHDRAWN' : 'REVISED';
}

async function describe(
  definition: Told,
  change: FoundChange,
  context: FigureContext,
): Promise<DescribedChange> {
  const id = (change.after ?? change.before)?.['indicator_id'];
  if (change.table === 'observation' && id != null) {
    const indicator = await context.figures.indicators.find(id);
    return indicator ? describeFigure(change, indicator) : {};
  }
  const own = definition.changes?.[change.table] ?? sharedDescriptions[change.table];
  return (own ?? describeRecord)(change);
}

function codesOf(definition: Told, { table, before, after }: FoundChange): readonly string[] {
  const columns = codeColumns(definition.tables.find(({ name }) => name === table) ?? emptyTable);
  const texts = [before, after].flatMap((row) => columns.map((column) => row?.[column] ?? ''));
  return [
    ...new Set(texts.flatMap((text) => text.split(' ')).filter((code) => code !== '')),
  ].sort();
}

const emptyTable = { name: '', key: [], content: [], carried: [], validity: 'columns' } as const;

/** A change as the schema's `Change`. */
export async function tellChange(definition: Told, change: FoundChange, context: FigureContext) {
  const { release, table, key, before, after } = change;
  const described = await describe(definition, change, context);
  const row = after ?? before ?? {};
  return {
    id: changeId(definition.name, release.release_id, { table, key }),
    kind: plainKind(change),
    subject: 'RECORD',
    sector: definition.name.toUpperCase(),
    releaseId: release.release_id,
    datasetId: release.dataset_id,
    recordedAt: release.recorded_at,
    register: table,
    key: key.join(':'),
    indicatorId: row['indicator_id'] ?? null,
    areaCodes: codesOf(definition, change),
    period: table === 'observation' ? row['period'] : null,
    from: null,
    to: null,
    percentage: null,
    detail: null,
    ...described,
  };
}
