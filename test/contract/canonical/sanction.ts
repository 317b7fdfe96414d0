import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import { emptyResolution, noTerms } from '../../../connectors/normalise/empty-parts.ts';
import { emptySanction } from '../../../connectors/normalise/empty-records.ts';
import type {
  PsancionadoRow,
  SanctionDocument,
  SsancionadoRow,
} from '../../../examples/demo/services/data/records.ts';
import type { TipoSancion } from '../../../specs/graphql/sanctions.generated.ts';
import { codedOf, entryOf, institutionOf, momentOf, textOf } from './parts.ts';

type SanctionRow = SsancionadoRow | PsancionadoRow;

/** What records of officials and of private parties tell alike. */
export function sanctionOf(row: SanctionRow, catalogue: Catalogue<TipoSancion>) {
  return {
    ...emptySanction,
    fechaCaptura: momentOf(row),
    institucionDependencia: institutionOf(row.institucionDependencia),
    nivelOrdenGobierno: 'ESTATAL' as const,
    autoridadSancionadora: textOf(row.autoridadSancionadora),
    expediente: textOf(row.expediente),
    tipoSancion: row.tipoSancion.map((kind) => ({
      ...entryOf(kind, catalogue),
      descripcion: null,
      ...noTerms,
    })),
    causaMotivoHechos: textOf(row.causaMotivoHechos),
    resolucion: resolutionOf(row.resolucion),
    multa: fineOf(row),
    inhabilitacion: debarmentOf(row),
    documentos: (row.documentos ?? []).map(documentOf),
  };
}

function fineOf({ multa }: SanctionRow) {
  return multa ? { monto: multa.monto, moneda: codedOf(multa.moneda) } : null;
}

function debarmentOf({ inhabilitacion }: SanctionRow) {
  if (!inhabilitacion) return null;
  const { plazo, fechaInicial, fechaFinal } = inhabilitacion;
  return {
    plazo: textOf(plazo),
    fechaInicial: textOf(fechaInicial),
    fechaFinal: textOf(fechaFinal),
  };
}

/** A resolution of which everything is blank is none. */
function resolutionOf(
  resolution: Partial<
    Record<'sentido' | 'url' | 'fechaResolucion' | 'fechaNotificacion', string>
  > = {},
) {
  const told = Object.entries(resolution).flatMap(([name, text]) => {
    return textOf(text) === null ? [] : [[name, textOf(text)]];
  });
  return told.length === 0 ? null : { ...emptyResolution, ...Object.fromEntries(told) };
}

function documentOf({ id, tipo, titulo, descripcion, url, fecha }: SanctionDocument) {
  return { id, tipo: textOf(tipo), titulo, descripcion, url, fecha };
}
