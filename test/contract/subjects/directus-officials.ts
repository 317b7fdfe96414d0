import { OFFENCES_OF_OFFICIALS } from '../../../examples/demo/services/data/catalogues.ts';
import type { SsancionadoRow } from '../../../examples/demo/services/data/records.ts';
import { itemIdOf } from '../../../examples/demo/services/directus/keys.ts';
import {
  gravedadOf,
  sancionesServidores,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type { TipoFalta } from '../../../specs/graphql/sanctions.generated.ts';
import { isNoGrave } from '../canonical/gravity.ts';
import { bareEntryOf, textOf } from '../canonical/parts.ts';
import { sexOf } from '../canonical/sex.ts';
import { officialSanctions } from '../register.ts';
import { officeDifferences, postDifferences } from './directus-office.ts';
import { penaltyDifferences, type Penalties } from './directus-penalties.ts';

const ofGrave: Penalties = {
  D: 'DESTITUCION',
  I: 'INHABILITACION',
  IRSC: 'SANCION_ECONOMICA',
  M: 'SANCION_ECONOMICA',
  S: 'SUSPENSION',
  SE: 'SANCION_ECONOMICA',
};
const ofNoGrave: Penalties = { D: 'DESTITUCION', I: 'INHABILITACION', S: 'SUSPENSION' };

function registerOf(gravity: 'GRAVE' | 'NO_GRAVE') {
  const isGrave = gravity === 'GRAVE';
  const name = isGrave ? 'faltas_administrativas_graves' : 'faltas_administrativas_no_graves';
  return officialSanctions({
    name,
    includes: (row) => isNoGrave(row) !== isGrave,
    providerIdOf: ({ id }) => itemIdOf('COL', 'ssancionados', id),
    faults: isGrave
      ? {}
      : { driftedSchema: { code: null, because: 'only names drift, and these are reserved' } },
    differences: {
      ...officeDifferences,
      ...postDifferences,
      ...penaltyDifferences<SsancionadoRow>(isGrave ? ofGrave : ofNoGrave, sancionesServidores),
      formato: { because: 'it is one of 2024', told: () => name.toUpperCase() },
      gravedad: { because: 'in version 2 the collection tells it', told: () => gravity },
      genero: {
        because: 'version 2 has words of its own for a sex',
        told: ({ servidorPublicoSancionado: { genero } }: SsancionadoRow) => sexOf(genero),
      },
      puesto: {
        because: 'the service tells its level by its name',
        told: ({ servidorPublicoSancionado: { puesto } }: SsancionadoRow) => ({
          nombre: textOf(puesto),
          nivel: expect.any(String),
        }),
      },
      tipoFalta: {
        because: 'version 2 has other codes, a description, and rules that the service makes up',
        told: faultsOf,
      },
      resolucion: {
        because: 'version 2 has more of it, but no address where the fault is not serious',
        told: ({ resolucion }: SsancionadoRow) =>
          expect.objectContaining({
            titulo: 'RESOLUCION DEFINITIVA',
            fechaResolucion: textOf(resolucion?.fechaResolucion),
            url: isGrave ? textOf(resolucion?.url) : null,
          }),
      },
    },
  });
}

const codes: Readonly<Record<string, TipoFalta>> = {
  IDSP: 'DECLARACIONES',
  NAD: 'CUMPLIR_FUNCIONES',
};
const words: Readonly<Record<string, string>> = {
  ASEX: 'ACOSO_SEXUAL',
  HSEX: 'HOSTIGAMIENTO_SEXUAL',
};

/** What has no code in version 2 is called OTRO, with its words, by which it is known again. */
function faultsOf({ tipoFalta: { clave: code }, causaMotivoHechos }: SsancionadoRow) {
  const { clave, valor } = bareEntryOf({ clave: codes[code] ?? code }, tiposFalta);
  const label = OFFENCES_OF_OFFICIALS.find((offence) => offence.clave === code)!.valor;
  const hasCode = code in codes || gravedadOf([clave]) === 'GRAVE';
  return [
    {
      clave,
      valor: hasCode ? valor : (words[code] ?? label),
      descripcion: textOf(causaMotivoHechos),
      normatividad: expect.any(Array),
    },
  ];
}

export const directusOfficials = {
  graves: registerOf('GRAVE'),
  'no-graves': registerOf('NO_GRAVE'),
};
