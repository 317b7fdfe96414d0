import type { SpicRow } from '../data/records.ts';
import type { RegisterDefinition } from './register-definition.ts';
import { withoutIdentifiers } from './without-identifiers.ts';

/** S2, officials who take part in public procurement. */
export const spicDefinition: RegisterDefinition<SpicRow> = {
  columns: {
    nombres: (row) => row.nombres,
    primerApellido: (row) => row.primerApellido,
    segundoApellido: (row) => row.segundoApellido,
    curp: (row) => row.curp,
    rfc: (row) => row.rfc,
    institucionDependencia: (row) => row.institucionDependencia.nombre,
    puesto: (row) => row.puesto.nombre,
  },
  searchable: [
    'nombres',
    'primerApellido',
    'segundoApellido',
    'curp',
    'rfc',
    'institucionDependencia',
  ],
  sortable: ['nombres', 'primerApellido', 'segundoApellido', 'institucionDependencia', 'puesto'],
  codes: { tipoProcedimiento: (row) => row.tipoProcedimiento.map(({ clave }) => clave) },
  rfcSolicitanteIn: 'query',
  institution: (row) => row.institucionDependencia,
  publicPart: (row) => ({
    ...withoutIdentifiers(row),
    superiorInmediato: row.superiorInmediato && withoutIdentifiers(row.superiorInmediato),
  }),
};
