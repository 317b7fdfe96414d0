import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import type { TipoSancion } from '../../../specs/graphql/sanctions.generated.ts';
import type {
  PsancionadoRow,
  SsancionadoRow,
} from '../../../examples/demo/services/data/records.ts';
import { bareEntryOf } from '../canonical/parts.ts';

type Row = SsancionadoRow | PsancionadoRow;

/** The codes of version 2 by those of version 1; whatever has none is OTRO, with its words. */
export type Penalties = Readonly<Record<string, TipoSancion>>;

const madeUp = 'the service makes up what version 1 does not tell of it';

/** How version 2 tells of sanctions, their terms, and what of them stands for all. */
export function penaltyDifferences<Of extends Row>(
  penalties: Penalties,
  catalogue: Catalogue<TipoSancion>,
) {
  const kindsOf = ({ tipoSancion }: Of) => ({
    known: new Set(tipoSancion.flatMap(({ clave }) => penalties[clave] ?? [])),
    others: tipoSancion.filter(({ clave }) => !(clave in penalties)),
  });
  const payment = ({ multa }: Of) => ({
    monto: multa ? Math.round(multa.monto) : null,
    moneda: multa ? { clave: multa.moneda.clave, valor: null } : null,
  });
  const period = ({ inhabilitacion }: Of) => ({
    plazo: expect.stringMatching(/^\d+ (año|mes|día)/),
    fechaInicial: inhabilitacion!.fechaInicial,
    fechaFinal: inhabilitacion!.fechaFinal,
  });
  const termsOf = (clave: TipoSancion, row: Of): object => {
    if (clave === 'INHABILITACION') return period(row);
    return clave === 'SANCION_ECONOMICA' ? payment(row) : {};
  };
  return {
    tipoSancion: {
      because: `version 2 has one of each kind, with its terms; ${madeUp}`,
      told(row: Of) {
        const { known, others } = kindsOf(row);
        return [
          ...[...known].map((clave) => ({
            clave,
            valor: catalogue.labelOf(clave),
            ...termsOf(clave, row),
          })),
          ...others.map((kind) => bareEntryOf(kind, catalogue)),
        ].map((sanction) => expect.objectContaining(sanction));
      },
    },
    multa: {
      because: 'version 2 has whole numbers, and codes of currencies alone',
      told: (row: Of) =>
        row.multa && kindsOf(row).known.has('SANCION_ECONOMICA') ? payment(row) : null,
    },
    inhabilitacion: {
      because: 'version 2 counts the term in years, months and days',
      told: (row: Of) => (kindsOf(row).known.has('INHABILITACION') ? period(row) : null),
    },
    documentos: { because: 'version 2 has no such field', told: () => [] },
    origenProcedimiento: {
      because: 'version 1 does not tell it',
      told: () => expect.objectContaining({ clave: expect.any(String) }),
    },
  };
}
