import { badUserInput } from '../../../../specs/arguments.ts';
import type { StateCode } from '../../../../specs/graphql/network.generated.ts';
import type { Registry } from '../../../registry.ts';
import { formatFindingId } from '../finding-id.ts';
import type { Walks } from './keep-walks.ts';
import { coverageOfWalk } from './walk-coverage.ts';
import { progressOf } from './walk-progress.ts';
import type { Finding, Walk, WalkArguments } from './walk.ts';

interface SanctionedBuyersArguments {
  inForceOn?: string | null;
  minBand: WalkArguments['minBand'];
  states?: readonly StateCode[] | null;
  sanctionStates?: readonly StateCode[] | null;
  maxAgeSeconds: number;
}

interface ConflictsArguments {
  inForceOn?: string | null;
  states?: readonly StateCode[] | null;
  maxAgeSeconds: number;
}

/** How walks are begun and told. */
export function walkResolvers(walks: Walks, registry: Registry) {
  /** Those asked for, in one order, so that equal questions are one walk. */
  const inOrder = (states: readonly StateCode[] | null | undefined) => {
    if (states?.length === 0)
      throw badUserInput(
        'Name at least one state, or leave the list out.',
        'Indique al menos una entidad, u omita la lista.',
      );
    const asked = new Set(states ?? registry.stateCodes);
    return registry.stateCodes.filter((code) => asked.has(code));
  };
  const join = (asked: WalkArguments, maxAgeSeconds: number) => {
    if (maxAgeSeconds < 0)
      throw badUserInput(
        '`maxAgeSeconds` must be 0 or more.',
        '`maxAgeSeconds` debe ser 0 o mayor.',
      );
    return walks.join(asked, maxAgeSeconds);
  };

  const walk = {
    status: (one: Walk) => {
      if (one.endedAt !== null) return 'ENDED';
      return walks.isGoing(one) ? 'WALKING' : 'WAITING';
    },
    progress: (one: Walk) => progressOf(one, registry),
    coverage: (one: Walk) => (one.endedAt === null ? null : coverageOfWalk(one, registry)),
    findings: ({ findings }: Walk, page: { first: number; after?: string | null }) =>
      pageOf(findings, page),
  };

  return {
    Query: {
      sanctionedBuyers: (_: unknown, asked: SanctionedBuyersArguments) =>
        join(
          {
            kind: 'SANCTIONED_BUYERS',
            inForceOn: asked.inForceOn ?? null,
            minBand: asked.minBand,
            sanctionStates: inOrder(asked.sanctionStates),
            states: inOrder(asked.states),
          },
          asked.maxAgeSeconds,
        ),
      conflicts: (_: unknown, asked: ConflictsArguments) => {
        const states = inOrder(asked.states);
        const common = { inForceOn: asked.inForceOn ?? null, minBand: 'PROBABLE' as const };
        return join(
          { kind: 'CONFLICTS', ...common, sanctionStates: states, states },
          asked.maxAgeSeconds,
        );
      },
      walk: (_: unknown, { id }: { id: string }) => walks.byId(id),
    },
    Walk: {
      __resolveType: ({ asked }: Walk) =>
        asked.kind === 'CONFLICTS' ? 'ConflictsWalk' : 'SanctionedBuyersWalk',
    },
    SanctionedBuyersWalk: walk,
    ConflictsWalk: walk,
    SanctionedBuyer: {
      id: ({ sanctionId, otherId }: Finding) => formatFindingId(sanctionId, otherId),
      buyerId: ({ otherId }: Finding) => otherId,
      sanction: ({ sanctionId }: Finding) => ({ id: sanctionId }),
      buyer: ({ otherId }: Finding) => ({ id: otherId }),
    },
    Conflict: {
      ids: idsOf,
      sanctions: (finding: Finding) => idsOf(finding).map((id) => ({ id })),
      agrees: ({ compared }: Finding) => compared?.agrees ?? [],
      fields: ({ compared }: Finding) => compared?.differs ?? [],
    },
  };
}

function idsOf({ sanctionId, otherId }: Finding): string[] {
  return [sanctionId, otherId];
}

const maxPageSize = 100;

/** Findings are only ever added at the end, so a place among them is a cursor that holds. */
function pageOf(
  findings: readonly Finding[],
  { first, after = null }: { first: number; after?: string | null },
) {
  if (first < 0 || first > maxPageSize) {
    throw badUserInput(
      `\`first\` must be between 0 and ${maxPageSize}; page on with \`after\`.`,
      `\`first\` debe estar entre 0 y ${maxPageSize}; pida las páginas siguientes con \`after\`.`,
    );
  }
  if (after !== null && !/^\d{1,6}$/.test(after)) {
    throw badUserInput(
      '`after` is not a cursor of a walk. Give the `endCursor` of a page of it.',
      '`after` no es un cursor de este recorrido. Dé el `endCursor` de una de sus páginas.',
    );
  }
  const from = Number(after ?? 0);
  const nodes = findings.slice(from, from + first);
  const end = from + nodes.length;
  return {
    nodes,
    pageInfo: { endCursor: String(end), hasNextPage: end < findings.length },
    totalCount: findings.length,
  };
}
