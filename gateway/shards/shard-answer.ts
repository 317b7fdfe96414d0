import { Ajv } from 'ajv';
import { ShardFailure } from '../clients/shard-failure.ts';
import {
  failureCodes,
  sourceStatuses,
  type FailureCode,
  type SourceStatus,
} from '../../specs/outcomes.ts';
import { toldRemarksSchema, type ToldRemark } from '../../specs/file-remarks.ts';
import { compareSortKeys, isCursor, recordIdIn, type Order } from '../../specs/order.ts';
import type { Level, StateCode, Verdict } from '../../specs/graphql/network.generated.ts';
import { added } from './shard-query.ts';

/** What a connector said of one of its sources. */
export interface ToldOutcome {
  source: { id: string; name: string; level: Level } | null;
  status: SourceStatus;
  asOf: string | null;
  total: number | null;
  /** Absent where the connector is older than the field. */
  undetermined?: number | null;
  quarantined: number | null;
  /** As `undetermined`. */
  fileRemarks?: ToldRemark[] | null;
  lastSuccessAt: string | null;
  retryAfter: string | null;
  error: { code: FailureCode } | null;
}

/** One page of one shard, checked. Row i of every column has the sort key `keys[i]`. */
export interface ShardPage {
  keys: string[];
  columns: Map<string, unknown[]>;
  hasNext: boolean;
  told: { verdict: Verdict; sources: ToldOutcome[] } | null;
}

interface RawPage {
  [added.rows]: { cursor: string }[];
  [added.pageInfo]: { hasNextPage: boolean };
  [added.coverage]?: { verdict: Verdict; sources: ToldOutcome[] };
}

const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const moment = { type: 'string', maxLength: 40 };
const count = { type: 'integer', minimum: 0 };

const answerSchema = {
  type: 'object',
  required: ['data'],
  properties: {
    data: {
      type: 'object',
      required: [added.field],
      properties: {
        [added.field]: {
          type: 'object',
          required: [added.rows, added.pageInfo],
          properties: {
            [added.rows]: {
              type: 'array',
              items: {
                type: 'object',
                required: ['cursor'],
                properties: { cursor: { type: 'string' } },
              },
            },
            [added.pageInfo]: {
              type: 'object',
              required: ['hasNextPage'],
              properties: { hasNextPage: { type: 'boolean' } },
            },
            [added.coverage]: {
              type: 'object',
              required: ['verdict', 'sources'],
              properties: {
                verdict: { enum: ['COMPLETE', 'PARTIAL', 'INCONCLUSIVE', 'FAILED'] },
                sources: { type: 'array', maxItems: 500, items: { $ref: '#/definitions/outcome' } },
              },
            },
          },
        },
      },
    },
  },
  definitions: {
    outcome: {
      type: 'object',
      required: ['source', 'status', 'asOf', 'total', 'quarantined', 'lastSuccessAt', 'error'],
      properties: {
        source: nullable({
          type: 'object',
          required: ['id', 'name', 'level'],
          properties: {
            id: { type: 'string', maxLength: 60 },
            name: { type: 'string', maxLength: 300 },
            level: { enum: ['FEDERAL', 'ESTATAL', 'MUNICIPAL'] },
          },
        }),
        status: { enum: sourceStatuses },
        asOf: nullable(moment),
        total: nullable(count),
        undetermined: nullable(count),
        quarantined: nullable(count),
        fileRemarks: toldRemarksSchema,
        lastSuccessAt: nullable(moment),
        retryAfter: nullable(moment),
        error: nullable({
          type: 'object',
          required: ['code'],
          properties: { code: { enum: failureCodes } },
        }),
      },
    },
  },
};

const isAnswer = new Ajv({ strict: true, allowUnionTypes: true }).compile<{
  data: Record<typeof added.field, RawPage>;
}>(answerSchema);

/** What a shard was asked, to hold its answer against. */
interface AskedPage {
  state: StateCode;
  rowKeys: ReadonlySet<string>;
  order: Order;
  first: number;
  after: string | null;
}

/**
 * Checks an answer of a connector before anything of it is used.
 * @throws ShardFailure WRONG_SHAPE when it is not what was asked: other columns, more rows than asked,
 * rows out of order, not after the cursor or of another state, or any GraphQL error.
 */
export function readShardPage(answer: unknown, asked: AskedPage): ShardPage {
  if (!isAnswer(answer) || 'errors' in answer) throw new ShardFailure('WRONG_SHAPE');
  const page = answer.data[added.field];
  const keys = page[added.rows].map(({ cursor }) => cursor);
  const columns = new Map<string, unknown[]>();
  for (const key of asked.rowKeys) {
    const column = (page as unknown as Record<string, unknown>)[key];
    if (column === undefined) continue; // skipped by a directive
    if (!Array.isArray(column) || column.length !== keys.length)
      throw new ShardFailure('WRONG_SHAPE');
    columns.set(key, column);
  }
  const hasNext = page[added.pageInfo].hasNextPage;
  const endless = hasNext && keys.length === 0 && asked.first > 0;
  if (endless || keys.length > asked.first || !areKeysOf(asked, keys)) {
    throw new ShardFailure('WRONG_SHAPE');
  }
  return { keys, columns, hasNext, told: page[added.coverage] ?? null };
}

/** Each key is a cursor of this order, after the one before, and of a record of the shard's own state. */
function areKeysOf({ state, order, after }: AskedPage, keys: readonly string[]): boolean {
  let previous = after;
  return keys.every((key) => {
    const follows = previous === null || compareSortKeys(previous, key, order) < 0;
    previous = key;
    return follows && isCursor(key, order) && recordIdIn(key).startsWith(`${state}.`);
  });
}
