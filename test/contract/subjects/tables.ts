import type {
  PsancionadoRow,
  SpicRow,
  SsancionadoRow,
} from '../../../examples/demo/services/data/records.ts';
import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import {
  sancionesParticulares,
  sancionesServidores,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type { TipoSancion } from '../../../specs/graphql/sanctions.generated.ts';
import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import { noTerms } from '../../../connectors/normalise/empty-parts.ts';
import { bareEntryOf, nameOf } from '../canonical/parts.ts';
import { companyOf } from '../canonical/private-sanction.ts';
import {
  buyers,
  officialSanctions,
  privateSanctions,
  type Difference,
  type Presentation,
  type Register,
} from '../register.ts';

const codesAlone = 'a table has codes alone, so the labels are those of the catalogue';
const noColumn = 'a table has no column of it';

/**
 * The registers as flat tables, which databases have and files publish.
 * @param others what sets these tables apart.
 */
export function tableRegisters(
  others: Presentation<{ fechaCaptura: string }>['differences'] = {},
): Record<string, Register> {
  return {
    spic: buyers({
      name: 'spic',
      differences: {
        genero: codeAlone((row: SpicRow) => row.genero),
        tipoArea: {
          because: codesAlone,
          told: ({ tipoArea = [] }: SpicRow) =>
            tipoArea.map((area) => bareEntryOf(area, tiposArea)),
        },
        nivelResponsabilidad: {
          because: codesAlone,
          told: ({ nivelResponsabilidad = [] }: SpicRow) =>
            nivelResponsabilidad.map((level) => bareEntryOf(level, nivelesResponsabilidad)),
        },
        tipoProcedimiento: {
          because: codesAlone,
          told: ({ tipoProcedimiento }: SpicRow) =>
            tipoProcedimiento.map((kind) => bareEntryOf(kind, tiposProcedimiento)),
        },
        superiorInmediato: {
          because: 'a table has no column for the level of the post',
          told({ superiorInmediato: superior }: SpicRow) {
            if (!superior) return null;
            const nombre = superior.puesto?.nombre;
            return { ...nameOf(superior), puesto: nombre ? { nombre, nivel: null } : null };
          },
        },
        ...others,
      },
    }),
    ssancionados: officialSanctions({
      name: 'ssancionados',
      differences: {
        ...penalties<SsancionadoRow>(sancionesServidores),
        genero: codeAlone((row: SsancionadoRow) => row.servidorPublicoSancionado.genero),
        tipoFalta: {
          because: codesAlone,
          told: ({ tipoFalta }: SsancionadoRow) => [
            { ...bareEntryOf(tipoFalta, tiposFalta), descripcion: null, normatividad: [] },
          ],
        },
        ...others,
      },
    }),
    psancionados: privateSanctions({
      name: 'psancionados',
      differences: {
        ...penalties<PsancionadoRow>(sancionesParticulares),
        empresa: {
          because: 'a table has an address on one line, which nobody can take apart',
          told: ({ particularSancionado: { domicilioExtranjero: _, ...party } }: PsancionadoRow) =>
            party.tipoPersona === 'M' ? companyOf(party) : null,
        },
        ...others,
      },
    }),
  };
}

function codeAlone<Row>(read: (row: Row) => { clave: string } | undefined): Difference<Row> {
  return {
    because: 'a table has its code alone',
    told(row) {
      const clave = read(row)?.clave;
      return clave === undefined ? null : { clave, valor: null };
    },
  };
}

function penalties<Row extends SsancionadoRow | PsancionadoRow>(catalogue: Catalogue<TipoSancion>) {
  return {
    tipoSancion: {
      because: codesAlone,
      told: ({ tipoSancion }: Row) =>
        tipoSancion.map((kind) => ({
          ...bareEntryOf(kind, catalogue),
          descripcion: null,
          ...noTerms,
        })),
    },
    multa: {
      because: codesAlone,
      told: ({ multa }: Row) =>
        multa ? { monto: multa.monto, moneda: { clave: 'MXN', valor: 'PESO MEXICANO' } } : null,
    },
    documentos: { because: noColumn, told: () => [] },
  };
}
