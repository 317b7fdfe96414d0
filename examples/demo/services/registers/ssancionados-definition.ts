import type { SsancionadoRow } from '../data/records.ts';
import type { RegisterDefinition } from './register-definition.ts';
import { withoutIdentifiers } from './without-identifiers.ts';

const SEARCHABLE = [
  'nombres',
  'primerApellido',
  'segundoApellido',
  'rfc',
  'curp',
  'institucionDependencia',
];

/** S3, sanctioned officials. */
export const ssancionadosDefinition: RegisterDefinition<SsancionadoRow> = {
  columns: {
    nombres: (row) => row.servidorPublicoSancionado.nombres,
    primerApellido: (row) => row.servidorPublicoSancionado.primerApellido,
    segundoApellido: (row) => row.servidorPublicoSancionado.segundoApellido,
    rfc: (row) => row.servidorPublicoSancionado.rfc,
    curp: (row) => row.servidorPublicoSancionado.curp,
    institucionDependencia: (row) => row.institucionDependencia.nombre,
  },
  searchable: SEARCHABLE,
  sortable: SEARCHABLE,
  codes: { tipoSancion: (row) => row.tipoSancion.map(({ clave }) => clave) },
  rfcSolicitanteIn: 'query',
  institution: (row) => row.institucionDependencia,
  publicPart: (row) => ({
    ...row,
    servidorPublicoSancionado: withoutIdentifiers(row.servidorPublicoSancionado),
  }),
};
