import { readSchema } from '../../../specs/records/read-schema.ts';
import type { Upstream } from '../../http/upstream.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { compileCheck } from '../../normalise/check.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Page } from '../dialect.ts';
import type { RestOptions } from './options.ts';
import { registerOf } from './registers.ts';

interface Envelope {
  pagination: {
    totalRows: number | string;
    pageSize?: number | string | null;
    hasNextPage?: boolean | null;
  };
  results: unknown[];
}

const checkEnvelope = compileCheck(readSchema('pdn-rest-v1/envelope'));

/** A page by its number, from 1, among pages of one size. */
export interface NumberedPage {
  page: number;
  pageSize: number;
}

/** Asks for one page. Without a sort the services page in storage order, which is not stable. */
export function requestPage(
  source: SourceSettings<RestOptions>,
  { page, pageSize }: NumberedPage,
  upstream: Upstream,
  query: { id?: string } = {},
): Promise<unknown> {
  const sort = Object.fromEntries(registerOf(source).sortKeys.map((key) => [key, 'asc']));
  const body = { page, pageSize, sort, query };
  const request = { method: 'POST', url: source.options.url, body } as const;
  return upstream.requestJson(request, (answer) => void checkedEnvelope(answer));
}

/**
 * Reads the answer to `requestPage`.
 * @throws UpstreamFailure `WRONG_SHAPE` when it is no page.
 */
export function readPage(answer: unknown, asked: NumberedPage): Page {
  const { pagination, results } = checkedEnvelope(answer);
  const { pageSize, hasNextPage } = pagination;
  const total = Number(pagination.totalRows);
  // Some services cut the page shorter than asked; where they leave out hasNextPage, theirs counts.
  const hasNext = hasNextPage ?? asked.page * (Number(pageSize) || asked.pageSize) < total;
  return { rows: results, total, hasNext };
}

function checkedEnvelope(answer: unknown): Envelope {
  const [fault] = checkEnvelope(answer);
  if (fault) throw new UpstreamFailure('WRONG_SHAPE', fault.path);
  return answer as Envelope;
}
