import type { PsancionadoRow, SanctionedParty } from '../data/records.ts';
import type { RegisterDefinition } from './register-definition.ts';
import { withoutIdentifiers } from './without-identifiers.ts';

/** S3, sanctioned companies and private persons. */
export const psancionadosDefinition: RegisterDefinition<PsancionadoRow> = {
  columns: {
    nombreRazonSocial: (row) => row.particularSancionado.nombreRazonSocial,
    rfc: (row) => row.particularSancionado.rfc,
    institucionDependencia: (row) => row.institucionDependencia.nombre,
    expediente: (row) => row.expediente,
  },
  searchable: ['nombreRazonSocial', 'rfc', 'institucionDependencia', 'expediente'],
  sortable: ['nombreRazonSocial', 'rfc', 'institucionDependencia'],
  codes: {
    tipoSancion: (row) => row.tipoSancion.map(({ clave }) => clave),
    tipoPersona: (row) => [row.particularSancionado.tipoPersona],
  },
  rfcSolicitanteIn: 'body',
  institution: (row) => row.institucionDependencia,
  publicPart: (row) => ({ ...row, particularSancionado: publicParty(row.particularSancionado) }),
};

/** A company's own data is public, that of the people behind it and of private persons is not. */
function publicParty(party: SanctionedParty): object {
  const { tipoPersona, directorGeneral, apoderadoLegal } = party;
  if (tipoPersona === 'F') {
    return {
      ...withoutIdentifiers(party),
      telefono: undefined,
      domicilioMexico: undefined,
      domicilioExtranjero: undefined,
    };
  }
  return {
    ...party,
    directorGeneral: directorGeneral && withoutIdentifiers(directorGeneral),
    apoderadoLegal: apoderadoLegal && withoutIdentifiers(apoderadoLegal),
  };
}
