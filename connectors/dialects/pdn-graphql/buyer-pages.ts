import { readSchema } from '../../../specs/records/read-schema.ts';
import type { Upstream } from '../../http/upstream.ts';
import { compileCheck } from '../../normalise/check.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Page } from '../dialect.ts';
import type { Question } from './ask.ts';
import { createAsker } from './asker.ts';
import type { GraphqlOptions } from './options.ts';

interface Answer {
  data: {
    servidor_publico: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean };
      results: unknown[];
    };
  };
}

const question: Question = {
  query: `query ($filtros: Filtros, $first: Int, $start: Int) {
    servidor_publico(filtros: $filtros, first: $first, start: $start) {
      totalCount
      pageInfo { hasNextPage }
      results {
        id
        fecha_captura
        ejercicio_fiscal
        periodo_ejercicio { fecha_inicial fecha_final }
        id_ramo
        ramo
        nombrecompleto
        nombres
        primer_apellido
        segundo_apellido
        genero
        dependencia { siglas nombre clave }
        puesto { nombre nivel }
        tipo_area
        nivel_responsabilidad
        tipo_procedimiento
        tipo_actos
        superior_inmediato {
          nombres
          primer_apellido
          segundo_apellido
          puesto { nombre nivel }
        }
      }
    }
  }`,
  constants: {},
  check: compileCheck(readSchema('pdn-graphql/servidor_publico-page')),
};

/**
 * The pages of S2. `start` counts rows from 1. The service has no argument to sort by, so rows may move
 * between two pages: they have ids, by which a sweep finds out that one came twice and another never.
 */
export async function* readBuyerPages(
  source: SourceSettings<GraphqlOptions>,
  upstream: Upstream,
): AsyncGenerator<Page, void> {
  const ask = createAsker<Answer>(source, question, upstream);
  const first = source.limits.pageSize;
  for (let start = 1; ;) {
    const { data } = await ask({ filtros: {}, first, start });
    const { totalCount: total, pageInfo, results: rows } = data.servidor_publico;
    yield { rows, total, hasNext: pageInfo.hasNextPage };
    if (!pageInfo.hasNextPage) return;
    // Fewer than were asked for, where the service caps them.
    start += rows.length;
  }
}
