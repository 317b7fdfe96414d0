import {
  gravedadOf,
  sancionesServidores,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type {
  Gravedad,
  TipoFaltaClave,
  TipoSancionClave,
} from '../../../specs/graphql/sanctions.generated.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readAmount } from '../../normalise/amount.ts';
import { readClosedCode } from '../../normalise/bare-code.ts';
import { readCodeList } from '../../normalise/code-list.ts';
import { readDate } from '../../normalise/dates.ts';
import { readDebarment } from '../../normalise/debarment.ts';
import { emptyResolution, noTerms } from '../../normalise/empty-parts.ts';
import { emptySanction } from '../../normalise/empty-records.ts';
import { hideReserved } from '../../normalise/hide-reserved.ts';
import { at, type Place } from '../../normalise/place.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';
import { readDayFirst } from './day-first.ts';
import { readCodeOrLabel, readInstitution, readPost } from './parts.ts';

/** S3, `results`: a sanctioned public servant. */
export function readOfficialSanction(row: Place, { level }: SourceSettings): ReadRecord {
  const debarment = at(row, 'inhabilitacion');
  const notified = at(at(row, 'resolucion'), 'fecha_notificacion');
  const tipoFalta = readFaults(row);
  const whole = {
    ...emptySanction,
    formato: 'SERVIDORES_PUBLICOS_SANCIONADOS' as const,
    subject: 'OFFICIAL' as const,
    nombres: readRequiredText(at(row, 'nombres'), 'name'),
    primerApellido: readRequiredText(at(row, 'primer_apellido'), 'name'),
    segundoApellido: readText(at(row, 'segundo_apellido'), 'name'),
    puesto: readPost(at(row, 'puesto')),
    institucionDependencia: readInstitution(at(row, 'institucion_dependencia')),
    nivelOrdenGobierno: level,
    autoridadSancionadora: readText(at(row, 'autoridad_sancionadora')),
    expediente: readCode(at(row, 'expediente')),
    gravedad: gravityOf(tipoFalta),
    tipoFalta,
    tipoSancion: readSanctionTypes(at(row, 'tipo_sancion')),
    causaMotivoHechos: readRequiredText(at(row, 'causa')),
    resolucion: unlessEmpty({
      ...emptyResolution,
      fechaNotificacion: readDayFirst(notified, readDate),
    }),
    multa: readFine(at(row, 'multa')),
    inhabilitacion: readDebarment(
      {
        plazo: null,
        from: at(debarment, 'fecha_inicial'),
        until: at(debarment, 'fecha_final'),
      },
      (date) => readDayFirst(date, readDate),
    ),
    observaciones: readText(at(debarment, 'observaciones')),
  };
  return { ...hideReserved(whole), fechaCaptura: null };
}

/** How grave the fault of a row is, whatever else stands in it. */
export function gravityOfRow(row: unknown): Gravedad {
  return gravityOf(readFaults({ value: row, path: '', notes: [] }));
}

function gravityOf(faults: readonly TipoFaltaClave[]): Gravedad {
  return gravedadOf(faults.map(({ clave }) => clave));
}

function readFaults(row: Place): TipoFaltaClave[] {
  return readCodeList(at(row, 'tipo_falta'), (code) =>
    readClosedCode(code, tiposFalta, 'OTRO'),
  ).map((coded) => ({ ...coded, descripcion: null, normatividad: [] }));
}

function readSanctionTypes(words: Place): TipoSancionClave[] {
  return readCodeList(words, (word) => readClosedCode(word, sancionesServidores, 'OTRO')).map(
    (coded) => ({ ...coded, descripcion: null, ...noTerms }),
  );
}

function readFine(fine: Place) {
  return unlessEmpty({
    monto: readAmount(at(fine, 'monto')),
    moneda: readCodeOrLabel(at(fine, 'moneda'), /^[A-Z]{3}$/),
  });
}
