import { sancionesServidores, tiposFalta } from '../../../specs/catalogues/sanctions.ts';
import type {
  TipoFaltaClave,
  TipoSancionClave,
} from '../../../specs/graphql/sanctions.generated.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readCoded, readCodedList } from '../../normalise/coded.ts';
import { readDate } from '../../normalise/dates.ts';
import { withDebarment } from '../../normalise/debarment-kind.ts';
import { debarmentAt, readDebarment } from '../../normalise/debarment.ts';
import { emptyResolution, noTerms } from '../../normalise/empty-parts.ts';
import { emptySanction } from '../../normalise/empty-records.ts';
import { readGravity, type ReadGravity } from '../../normalise/gravity.ts';
import { hideReserved } from '../../normalise/hide-reserved.ts';
import { readInstitution, readPost } from '../../normalise/institution.ts';
import { readMoney } from '../../normalise/money.ts';
import { partAt } from '../../normalise/part.ts';
import { at, type Place } from '../../normalise/place.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../../normalise/text.ts';
import type { Debarment } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';

/** S3, `results`: a sanctioned public servant. */
export function readOfficialSanction(row: Place, { level }: SourceSettings): ReadRecord {
  const whole = debarmentAt(row, 'inhabilitacion');
  const inhabilitacion = readDebarment(
    {
      plazo: readText(at(whole, 'plazo')),
      from: at(whole, 'fecha_inicial'),
      until: at(whole, 'fecha_final'),
      whole,
    },
    readDate,
  );
  const resolution = partAt(row, 'resolucion', () => 'fecha_notificacion');
  const fine = partAt(row, 'multa', () => 'monto');
  const { gravedad, isDoubted, tipoFalta } = readFaultsAndGravity(row);
  const sanction = {
    ...emptySanction,
    formato: 'SERVIDORES_PUBLICOS_SANCIONADOS' as const,
    subject: 'OFFICIAL' as const,
    nombres: readRequiredText(at(row, 'nombres'), 'name'),
    primerApellido: readRequiredText(at(row, 'primer_apellido'), 'name'),
    segundoApellido: readText(at(row, 'segundo_apellido'), 'name'),
    puesto: readPost(row, 'puesto', { isNameUsual: true }),
    institucionDependencia: readInstitution(row, 'institucion_dependencia'),
    nivelOrdenGobierno: level,
    autoridadSancionadora: readText(at(row, 'autoridad_sancionadora')),
    expediente: readCode(at(row, 'expediente')),
    gravedad,
    tipoFalta,
    tipoSancion: readSanctionTypes(at(row, 'tipo_sancion'), inhabilitacion),
    causaMotivoHechos: readRequiredText(at(row, 'causa')),
    resolucion: unlessEmpty({
      ...emptyResolution,
      fechaNotificacion: readDate(at(resolution, 'fecha_notificacion')),
    }),
    multa: readMoney(at(fine, 'monto'), at(fine, 'moneda')),
    inhabilitacion,
    observaciones: readText(at(whole, 'observaciones')),
  };
  return { ...hideReserved(sanction, {}, isDoubted), fechaCaptura: null };
}

/** How serious the fault of a row is, whatever else stands in it. */
export function gravityOfRow(row: Place): ReadGravity {
  return readFaultsAndGravity({ ...row, notes: [] });
}

/** Members that the service may add, in which it states how serious a fault is. */
const statements = ['gravedad', 'tipo_gravedad', 'gravedad_falta', 'es_grave', 'falta_grave'];

function readFaultsAndGravity(row: Place): ReadGravity & { tipoFalta: TipoFaltaClave[] } {
  const faults = at(row, 'tipo_falta');
  const tipoFalta = readCodedList(faults, tiposFalta, (fault) => {
    const coded = readCoded(fault, tiposFalta, 'OTRO');
    return coded && { ...coded, descripcion: null, normatividad: [] };
  });
  const stated = statements.map((name) => at(row, name));
  const facts = readText({ ...at(row, 'causa'), notes: [] });
  return { tipoFalta, ...readGravity({ tipoFalta, faults, stated, facts }) };
}

function readSanctionTypes(place: Place, debarment: Debarment | null): TipoSancionClave[] {
  const sanctions = readCodedList(place, sancionesServidores, (word) => {
    const coded = readCoded(word, sancionesServidores, 'OTRO');
    return coded && { ...coded, descripcion: null, ...noTerms };
  });
  return withDebarment(sanctions, debarment, { place, catalogue: sancionesServidores });
}
