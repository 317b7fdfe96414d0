import type { StateCode } from '../states.ts';
import { captureDate, captureTimestamp } from './capture-date.ts';
import { GENDER, OFFENCES_OF_OFFICIALS, SANCTIONS_OF_OFFICIALS } from './catalogues.ts';
import { createClerk } from './clerk.ts';
import { addDays } from './dates.ts';
import { createOfficial, identifiers, writeName } from './identity.ts';
import { institutionsOf } from './institutions.ts';
import { plantedSanction, retoldSanction } from './planted.ts';
import { POSTS } from './posts.ts';
import { recordId } from './record-ids.ts';
import type { Institution, SsancionadoRow } from './records.ts';
import { resolutionUrl, sanctionDocuments, sanctionTerms } from './sanction.ts';

/** Who is planted is meant to be found, and of these faults no name is public. */
function faultOf(drawn: Offence, isPlanted: boolean): Offence {
  const isHidden = ['NAD', 'IDSP', 'ANG'].includes(drawn.clave);
  return isPlanted && isHidden ? OFFENCES_OF_OFFICIALS.find(({ clave }) => clave === 'AG')! : drawn;
}

type Offence = (typeof OFFENCES_OF_OFFICIALS)[number];

const CAUSES = [
  'Omitió presentar la declaración de modificación patrimonial en el plazo legal.',
  'No entregó la documentación comprobatoria del gasto.',
  'Autorizó pagos sin contar con la recepción de los bienes.',
  'Abuso de autoridad',
  'Faltó a sus labores sin causa justificada.',
  'Intervino en la adjudicación de un contrato a favor de un familiar.',
  'Utilizó un vehículo oficial para fines particulares.',
];

/** The n-th row of a state's register of sanctioned officials. */
export function ssancionadoRow(
  state: StateCode,
  row: number,
  institutions: readonly Institution[],
): SsancionadoRow {
  const first = retoldSanction(state, row);
  if (first)
    return retell(ssancionadoRow(first.state, first.row, institutionsOf(first.state)), state, row);
  const clerk = createClerk(state, 'ssancionados', row);
  const { random } = clerk;
  const plant = plantedSanction(state, row);
  const person = plant?.person ?? createOfficial(clerk, state, row);
  const captured = plant ? '2025-08-04' : captureDate(random);
  const resolved = addDays(captured, -random.integer(5, 60));
  const kinds = plant ? SANCTIONS_OF_OFFICIALS.slice(0, 1) : random.some(SANCTIONS_OF_OFFICIALS, 2);
  const months = plant ? 60 : random.pick([3, 6, 12, 18, 24, 36, 60, 120]);
  const expediente = `PAR/${random.integer(1, 480)}/${resolved.slice(0, 4)}`;

  return {
    id: recordId(state, 'ssancionados', row),
    fechaCaptura: captureTimestamp(random, state, captured),
    ...clerk.optional('expediente', 0.95, expediente),
    institucionDependencia: { ...random.byRank(institutions) },
    servidorPublicoSancionado: {
      ...identifiers(clerk, person, plant ? 1 : 0.9),
      ...writeName(clerk, person),
      ...clerk.perhaps(0.85, { genero: clerk.coded(GENDER[person.sex]) }),
      puesto: clerk.write(random.byRank(POSTS)),
      ...clerk.optional('nivel', 0.5, String(random.integer(1, 25))),
    },
    ...clerk.optional('autoridadSancionadora', 0.9, clerk.write('Órgano Interno de Control')),
    tipoFalta: clerk.coded(faultOf(random.byRank(OFFENCES_OF_OFFICIALS), plant !== undefined)),
    tipoSancion: kinds.map(clerk.coded),
    causaMotivoHechos: clerk.write(random.byRank(CAUSES)),
    ...clerk.perhaps(0.9, {
      resolucion: {
        fechaResolucion: resolved,
        ...clerk.optional('url', 0.5, resolutionUrl(expediente)),
      },
    }),
    ...sanctionTerms(clerk, kinds, resolved, months),
    ...clerk.optional('observaciones', 0.15, clerk.write('Sanción impugnada ante el Tribunal.')),
    ...clerk.perhaps(0.3, { documentos: sanctionDocuments(expediente, resolved) }),
  };
}

/** As a second register has it that was not kept up. */
function retell(first: SsancionadoRow, state: StateCode, row: number): SsancionadoRow {
  const { inhabilitacion } = first;
  return {
    ...first,
    id: recordId(state, 'ssancionados', row),
    autoridadSancionadora: 'Tribunal de Justicia Administrativa',
    ...(inhabilitacion?.fechaFinal !== undefined && {
      inhabilitacion: { ...inhabilitacion, fechaFinal: addDays(inhabilitacion.fechaFinal, 366) },
    }),
  };
}
