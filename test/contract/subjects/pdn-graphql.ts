import { pdnGraphql } from '../../../connectors/dialects/pdn-graphql/index.ts';
import { OFFENCES_OF_OFFICIALS } from '../../../examples/demo/services/data/catalogues.ts';
import type { SpicRow, SsancionadoRow } from '../../../examples/demo/services/data/records.ts';
import { startGraphqlService } from '../../../examples/demo/services/graphql/graphql-service.ts';
import { graphqlTokenOf } from '../../../examples/demo/services/graphql/graphql-token.ts';
import {
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import { sancionesServidores, tiposFalta } from '../../../specs/catalogues/sanctions.ts';
import { emptyResolution, noTerms } from '../../../connectors/normalise/empty-parts.ts';
import { isNoGrave } from '../canonical/gravity.ts';
import { bareEntryOf, entryOf, institutionOf, textOf } from '../canonical/parts.ts';
import { slowMs } from '../fault-codes.ts';
import { buyers, officialSanctions } from '../register.ts';
import { sourceFrom } from '../sources.ts';
import type { Subject } from '../subject.ts';
import { listsIn, rowsOf } from './state-service.ts';

const notShown = 'the service has no such field';

const acts = ['CONTRATACIONES', 'CONCESIONES', 'ENAJENACIONES', 'DICTAMENES'];

const buyersRegister = buyers({
  name: 'servidor_publico',
  faults: {
    duplicateIds: { code: null, because: 'the row it hides stands on the page before, too' },
  },
  differences: {
    genero: {
      because: 'the service shows its code alone',
      told: ({ genero }: SpicRow) => (genero ? { clave: genero.clave, valor: null } : null),
    },
    tipoArea: {
      because: 'the service shows codes alone, so the labels are those of the catalogue',
      told: ({ tipoArea = [] }: SpicRow) => tipoArea.map((area) => bareEntryOf(area, tiposArea)),
    },
    nivelResponsabilidad: {
      because: 'the service shows the first alone, by its code',
      told: ({ nivelResponsabilidad = [] }: SpicRow) =>
        nivelResponsabilidad.slice(0, 1).map((level) => bareEntryOf(level, nivelesResponsabilidad)),
    },
    tipoProcedimiento: {
      because: 'the service shows the first alone, and calls it an act',
      told: ({ tipoProcedimiento }: SpicRow) =>
        tipoProcedimiento
          .slice(0, 1)
          .map(({ clave }) => entryOf({ clave, valor: acts[clave - 1] ?? '' }, tiposProcedimiento)),
    },
    observaciones: { because: notShown, told: () => null },
  },
});

const words: Readonly<Record<string, string>> = { SE: 'SANCION ECONOMICA' };

const sanctionsRegister = officialSanctions({
  name: 'sancionados',
  providerIdOf: null,
  faults: { endlessPaging: { code: null, because: 'it announces no page, but counts its rows' } },
  differences: {
    fechaCaptura: { because: notShown, told: () => null },
    genero: { because: notShown, told: () => null },
    documentos: { because: notShown, told: () => [] },
    puesto: {
      because: 'the service has no field for its level',
      told: ({ servidorPublicoSancionado: { puesto } }: SsancionadoRow) => ({
        nombre: textOf(puesto),
        nivel: null,
      }),
    },
    institucionDependencia: {
      because: 'the service has no field for its code',
      told: (row: SsancionadoRow) => ({
        ...institutionOf(row.institucionDependencia),
        clave: null,
      }),
    },
    tipoFalta: {
      because: 'the service shows its label alone, which is never blank',
      told: ({ tipoFalta: { clave } }: SsancionadoRow) => {
        const { valor } = OFFENCES_OF_OFFICIALS.find((offence) => offence.clave === clave)!;
        const fault = entryOf({ clave, valor }, tiposFalta);
        return [{ ...fault, descripcion: null, normatividad: [] }];
      },
    },
    tipoSancion: {
      because: 'the service shows the first alone, by a word of its own',
      told: ({ tipoSancion: [first] }: SsancionadoRow) => {
        const valor = words[first!.clave] ?? '';
        const kind = entryOf({ clave: first!.clave, valor }, sancionesServidores);
        return [{ ...kind, descripcion: null, ...noTerms }];
      },
    },
    resolucion: {
      because: 'the service shows its date alone, and calls it that of the notification',
      told: ({ resolucion }: SsancionadoRow) =>
        resolucion ? { ...emptyResolution, fechaNotificacion: resolucion.fechaResolucion } : null,
    },
    multa: {
      because: 'the service shows the code of its currency alone',
      told: ({ multa }: SsancionadoRow) =>
        multa ? { monto: multa.monto, moneda: { clave: multa.moneda.clave, valor: null } } : null,
    },
    inhabilitacion: {
      because: 'the service has no field for its term',
      told: ({ inhabilitacion }: SsancionadoRow) => {
        if (!inhabilitacion) return null;
        const { fechaInicial, fechaFinal } = inhabilitacion;
        return { plazo: null, fechaInicial: fechaInicial ?? null, fechaFinal: fechaFinal ?? null };
      },
    },
    observaciones: {
      because: 'the service shows them with a debarment alone',
      told: (row: SsancionadoRow) =>
        isNoGrave(row) && row.inhabilitacion ? textOf(row.observaciones) : null,
    },
  },
});

/** On a service that asks for its token everywhere. */
export const graphqlSubject: Subject = {
  name: 'pdn-graphql',
  dialect: pdnGraphql,
  registers: { buyers: buyersRegister, sanctions: sanctionsRegister },
  forms: ['GraphQL'],
  async start(data) {
    const options = { code: 'COL', port: 0, slowMs, openBuyers: false } as const;
    const service = await startGraphqlService({ ...options, data: structuredClone(data) });
    const paths: Readonly<Record<string, string>> = { buyers: 's2', sanctions: 's3' };
    return {
      ...rowsOf(service),
      source: (key) =>
        sourceFrom(
          {
            id: key,
            dialect: 'pdn-graphql',
            register: graphqlSubject.registers[key]!.name,
            url: `${service.url}/${paths[key]}/graphql`,
          },
          { token: graphqlTokenOf('COL') },
        ),
      sent: async (_, bodies) =>
        listsIn(
          bodies,
          ({ data: { servidor_publico, results } }) => servidor_publico?.results ?? results,
        ),
    };
  },
  faults: {
    rejectedCredentials: { code: 'UNAUTHORIZED', because: 'its token never changes' },
    driftedSchema: { code: 'WRONG_SHAPE', because: 'a field that is not there is an error' },
  },
  credentials: { refused: 'UNAUTHORIZED' },
};
