import { digestOf } from '../../../specs/canonical.ts';
import { readSchema } from '../../../specs/records/read-schema.ts';
import type { Upstream } from '../../http/upstream.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { compileCheck } from '../../normalise/check.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Page } from '../dialect.ts';
import { askForFewer } from '../smaller-page.ts';
import type { Question } from './ask.ts';
import { createAsker } from './asker.ts';
import type { GraphqlOptions } from './options.ts';

interface Answer {
  data: { results: unknown[]; total: string | number };
}

const question: Question = {
  query: `query (
    $filtros: FiltrosInput
    $limit: Int
    $offset: Int
    $ordenCampo: ORDEN_CAMPO
    $ordenSentido: ORDEN_SENTIDO
  ) {
    results(
      filtros: $filtros
      limit: $limit
      offset: $offset
      ordenCampo: $ordenCampo
      ordenSentido: $ordenSentido
    ) {
      nombres
      primer_apellido
      segundo_apellido
      institucion_dependencia { nombre siglas }
      autoridad_sancionadora
      expediente
      resolucion { fecha_notificacion }
      tipo_sancion
      tipo_falta
      inhabilitacion { fecha_inicial fecha_final observaciones }
      multa { monto moneda }
      causa
      puesto
    }
    total(filtros: $filtros)
  }`,
  // It sorts by one field only; of those that it is known to have, this tells most.
  constants: { ordenCampo: 'primer_apellido', ordenSentido: 'asc' },
  check: compileCheck(readSchema('pdn-graphql/sancionados-page')),
};

/**
 * The pages of S3, officials. Rows have no ids, so a row that comes twice because others moved would
 * pass for two. Therefore each request begins with the last row of the one before, which has to come
 * again.
 */
export async function* readSanctionPages(
  source: SourceSettings<GraphqlOptions>,
  upstream: Upstream,
): AsyncGenerator<Page, void> {
  const ask = createAsker<Answer>(source, question, upstream);
  let limit = Math.max(2, source.limits.pageSize);
  let read = 0;
  let last: string | null = null;
  for (;;) {
    const offset = Math.max(0, read - 1);
    const { answer, size } = await askForFewer(limit, (most) =>
      ask({ filtros: {}, limit: most, offset }),
    );
    limit = size;
    const { data } = answer;
    const rows = data.results.slice(read - offset);
    if (last !== null && digestOf(data.results[0] ?? null) !== last) {
      throw new UpstreamFailure('INCONSISTENT', 'rows moved between pages');
    }
    const total = Number(data.total);
    read += rows.length;
    const hasNext = read < total;
    yield { rows, total, hasNext };
    if (!hasNext) return;
    last = digestOf(data.results.at(-1) ?? null);
  }
}
