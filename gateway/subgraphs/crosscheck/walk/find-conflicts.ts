import { parseRecordId, sourceIdOfRecord } from '../../../../specs/ids.ts';
import type { StateCode } from '../../../../specs/graphql/network.generated.ts';
import { compareSanctions, type ToldSanction } from '../../../../specs/matching/same-sanction.ts';
import { resolveRecords } from '../../../shards/record-entities.ts';
import type { QueryContext, ShardedSubgraph } from '../../../shards/sharded-data-source.ts';
import { compileAnswer, nullable, recordId } from '../answer-schemas.ts';
import type { Finding } from './walk.ts';

const fields = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Sanction {
      id expediente autoridadSancionadora gravedad
      institucionDependencia { nombre }
      tipoFalta { clave }
      tipoSancion { clave }
      resolucion { fechaResolucion fechaNotificacion }
      multa { monto }
      inhabilitacion { plazo fechaInicial fechaFinal }
    }
  }
}`;

const text = nullable({ type: 'string', maxLength: 5000 });
const part = (properties: Record<string, object>) =>
  nullable({ type: 'object', properties, required: Object.keys(properties) });
const coded = {
  type: 'array',
  maxItems: 200,
  items: { type: 'object', properties: { clave: { type: 'string' } }, required: ['clave'] },
};
const sanction = {
  type: 'object',
  properties: {
    ...{
      id: recordId,
      expediente: text,
      autoridadSancionadora: text,
      gravedad: { type: 'string' },
    },
    institucionDependencia: part({ nombre: { type: 'string', maxLength: 5000 } }),
    tipoFalta: coded,
    tipoSancion: coded,
    resolucion: part({ fechaResolucion: text, fechaNotificacion: text }),
    multa: part({ monto: nullable({ type: 'number' }) }),
    inhabilitacion: part({ plazo: text, fechaInicial: text, fechaFinal: text }),
  },
};
const isSanction = compileAnswer<ToldSanction & { id: string }>({
  ...sanction,
  required: Object.keys(sanction.properties),
});

export interface FoundConflicts {
  findings: Finding[];
  /** States whose records could not be fetched, so that nothing is known of their pairs. */
  dark: StateCode[];
}

/** Of pairs of sanctions of one person or company, those that two sources tell of one sanction, differently. */
export async function findConflicts(
  pairs: readonly Finding[],
  sanctions: ShardedSubgraph,
  query: QueryContext,
): Promise<FoundConflicts> {
  const between = pairs.filter(
    ({ sanctionId, otherId }) => sourceIdOfRecord(sanctionId) !== sourceIdOfRecord(otherId),
  );
  const ids = between.flatMap(({ sanctionId, otherId }) => [sanctionId, otherId]);
  const { told, dark } = await fetchSanctions([...new Set(ids)], sanctions, query);
  const findings = between.flatMap((pair) => {
    const [one, other] = [told.get(pair.sanctionId), told.get(pair.otherId)];
    const compared = one && other ? compareSanctions(one, other) : null;
    const isConflict = compared !== null && compared.differs.length > 0;
    return isConflict ? [{ ...pair, wasInForce: null, compared }] : [];
  });
  return { findings, dark };
}

async function fetchSanctions(
  ids: readonly string[],
  sanctions: ShardedSubgraph,
  query: QueryContext,
): Promise<{ told: Map<string, ToldSanction>; dark: StateCode[] }> {
  const placed = ids.map((id, index) => ({
    index,
    representation: { __typename: 'Sanction', id },
  }));
  const entities: unknown[] = [];
  const operation = { text: fields, variables: {}, isLive: false };
  const dark = new Set<StateCode>();
  await resolveRecords(placed, entities, operation, query, sanctions, (_, [index]) =>
    dark.add(parseRecordId(ids[Number(index)]!)!.state),
  );
  const told = new Map(
    entities.flatMap((entity) => (isSanction(entity) ? [[entity.id, entity] as const] : [])),
  );
  return { told, dark: [...dark] };
}
