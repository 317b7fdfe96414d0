import { readSchema } from '../../../specs/records/read-schema.ts';
import type { Upstream } from '../../http/upstream.ts';
import { compileCheck } from '../../normalise/check.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Page } from '../dialect.ts';
import { askForFewer } from '../smaller-page.ts';
import { overlappingPages, type Slice } from '../overlapping-pages.ts';
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
 * The pages of S2. `start` counts rows from 1. The service has no argument to sort by; as long as it keeps
 * its rows in whatever order, none slips between two overlapping pages.
 */
export async function* readBuyerPages(
  source: SourceSettings<GraphqlOptions>,
  upstream: Upstream,
): AsyncGenerator<Page, void> {
  const ask = createAsker<Answer>(source, question, upstream);
  const fetchSlice = async (start: number, longest: number): Promise<Slice> => {
    // Services may give fewer than are asked for.
    const { data } = await ask({ filtros: {}, first: longest, start: start + 1 });
    const { totalCount: total, pageInfo, results: rows } = data.servidor_publico;
    return { rows, total, hasNext: pageInfo.hasNextPage, start };
  };
  const asked = source.limits.pageSize;
  const { answer: first, size } = await askForFewer(asked, (longest) => fetchSlice(0, longest));
  const width = first.rows.length;
  yield* overlappingPages(first, (place, end) =>
    fetchSlice(Math.max(place, end - width + 1), size),
  );
}
