import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { readSubgraphSdl } from '../../../specs/graphql/sdl.ts';
import { parseRecordId } from '../../../specs/ids.ts';
import { explain, lead } from '../../../specs/matching/explain.ts';
import type { FoundMatch, MatchDates } from '../../../specs/matching/wire.ts';
import {
  asPersonOrCompany,
  writtenSubjectOf,
  type NamingFields,
} from '../../../specs/matching/written-subject.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import type { Subject } from './part-subjects.ts';
import { askMatches, type MatchArguments } from './ask-matches.ts';
import { formatFindingId } from './finding-id.ts';
import { findPair } from './find-pair.ts';
import type { MergedMatches } from './match-in-states.ts';
import { createRecordMatches, type RecordArguments } from './record-matches.ts';
import type { Walks } from './walk/keep-walks.ts';
import { walkResolvers } from './walk/resolvers.ts';
import type { StepAccess } from './walk/take-step.ts';
import { wasInForce } from './was-in-force.ts';

const warnings = { warning: lead.en, advertencia: lead.es };
const sayWarnings = { warning: () => lead.en, advertencia: () => lead.es };

/** What of a buyer its matches depend on. */
interface BuyerFields extends NamingFields {
  id: string;
  provenance: { fechaCaptura: string | null };
}

/** The same of a sanction. */
interface SanctionFields extends NamingFields {
  id: string;
  inhabilitacion: { fechaInicial?: string | null; fechaFinal?: string | null } | null;
}

const nothingAsked = {
  ...{ isEvaluable: false, findings: [], exactNames: 0, leftOut: 0, compared: 0 },
  ...{ isCut: false, uncountedStates: [], coverage: null },
};

/** A finding, and of the record that it was found for what it depends on. */
type Finding = FoundMatch & { asked?: { id: string; dates: Partial<MatchDates> } };

/** The `crosscheck` subgraph: who is in several registers, asked where the data is. */
export function buildCrosscheckSchema(access: StepAccess, walks: Walks): GraphQLSchema {
  const recordMatches = createRecordMatches(access);
  const matchesOf = async (
    record: NamingFields & { id: string },
    asked: RecordArguments & { system: 'S2' | 'S3'; dates: Partial<MatchDates> },
    query: QueryContext,
  ) => {
    const recorded = writtenSubjectOf(record);
    if (!recorded) return { ...nothingAsked, ...warnings };
    const subject = asPersonOrCompany(recorded) as Subject;
    const { system, dates, ...args } = asked;
    const own = { id: record.id, system: system === 'S2' ? 'S3' : 'S2', subject } as const;
    const { matches, ...found } = await recordMatches(own, system, args, query);
    const findings = matches.map((match): Finding => ({
      ...match,
      asked: { id: record.id, dates },
    }));
    return { ...found, ...warnings, isEvaluable: true, findings };
  };

  const ofWalks = walkResolvers(walks, access.registry);
  const explanation = ({ features }: Pick<FoundMatch, 'features'>) =>
    explain(features).map(({ code, weight, en, es }) => ({
      ...{ code, weight, text: en, texto: es },
    }));
  const resolvers = {
    ...ofWalks,
    SanctionedBuyersWalk: { ...ofWalks.SanctionedBuyersWalk, ...sayWarnings },
    ConflictsWalk: { ...ofWalks.ConflictsWalk, ...sayWarnings },
    SanctionedBuyer: { ...ofWalks.SanctionedBuyer, explanation },
    Conflict: { ...ofWalks.Conflict, explanation },
    Query: {
      ...ofWalks.Query,
      sanctionedBuyer: (_: unknown, { id }: { id: string }, query: QueryContext) =>
        findPair(id, access, query),
      match: async (_: unknown, asked: MatchArguments, query: QueryContext) => ({
        ...(await askMatches(asked, access, query)),
        ...warnings,
      }),
    },
    Buyer: {
      __resolveReference: (buyer: BuyerFields) => buyer,
      sanctionMatches: (buyer: BuyerFields, args: RecordArguments, query: QueryContext) =>
        matchesOf(
          buyer,
          { ...args, system: 'S3', dates: { captured: buyer.provenance.fechaCaptura } },
          query,
        ),
    },
    Sanction: {
      __resolveReference: (sanction: SanctionFields) => sanction,
      buyerMatches: (sanction: SanctionFields, args: RecordArguments, query: QueryContext) => {
        const { fechaInicial: from = null, fechaFinal: until = null } =
          sanction.inhabilitacion ?? {};
        return matchesOf(sanction, { ...args, system: 'S2', dates: { from, until } }, query);
      },
    },
    MatchesOfOne: { findings: ({ matches }: MergedMatches) => matches },
    MatchFinding: {
      recordId: ({ id }: Finding) => id,
      exactName: ({ isExactName = null }: { isExactName?: boolean | null }) => isExactName,
      bearers: ({ features }: Finding) =>
        features.find(({ code }) => code === 'COMMON_NAME' || code === 'RARE_NAME')?.bearers ??
        null,
      buyer: ({ id }: Finding) => recordOf(id, 'S2'),
      sanction: ({ id }: Finding) => recordOf(id, 'S3'),
      sanctionedBuyerId: ({ id, asked }: Finding) => {
        if (!asked) return null;
        const isOfSanction = parseRecordId(id)?.system === 'S3';
        return isOfSanction ? formatFindingId(id, asked.id) : formatFindingId(asked.id, id);
      },
      wasInForce: ({ dates, asked }: Finding) =>
        asked ? wasInForce({ ...dates, ...asked.dates }) : null,
      explanation,
    },
  };
  return buildSubgraphSchema([{ typeDefs: parse(readSubgraphSdl('crosscheck')), resolvers }]);
}

function recordOf(id: string, system: string): { id: string } | null {
  return parseRecordId(id)?.system === system ? { id } : null;
}
