import type { StateCode } from '../states.ts';
import { captureDate, captureTimestamp } from './capture-date.ts';
import { OFFENCES_OF_PARTIES, SANCTIONS_OF_PARTIES } from './catalogues.ts';
import { createClerk } from './clerk.ts';
import { addDays } from './dates.ts';
import { writeSomebody } from './identity.ts';
import { recordId } from './record-ids.ts';
import type { Institution, PsancionadoRow } from './records.ts';
import { resolutionUrl, sanctionDocuments, sanctionTerms } from './sanction.ts';
import { createSanctionedParty } from './sanctioned-party.ts';

const CONTRACTS = [
  'Adquisición de medicamentos y material de curación',
  'Pavimentación de calles con concreto hidráulico',
  'Suministro de despensas',
  'Servicio de limpieza y vigilancia',
  'Equipamiento de aulas',
  'Arrendamiento de vehículos',
];
const CAUSES = [
  'Presentó información falsa en el procedimiento de licitación.',
  'No cumplió el contrato por causas imputables a la empresa.',
  'Entregó bienes de calidad inferior a la contratada.',
  'Acordó precios con otros licitantes.',
];

/** The n-th row of a state's register of sanctioned companies and private persons. */
export function psancionadoRow(
  state: StateCode,
  row: number,
  institutions: readonly Institution[],
): PsancionadoRow {
  const clerk = createClerk(state, 'psancionados', row);
  const { random } = clerk;
  const captured = captureDate(random);
  const resolved = addDays(captured, -random.integer(5, 200));
  const kinds = random.some(SANCTIONS_OF_PARTIES, 2);
  const months = random.pick([3, 6, 12, 30, 36, 60]);
  const expediente = `SAN.${random.integer(1, 300)}/${resolved.slice(0, 4)}`;

  return {
    id: recordId(state, 'psancionados', row),
    fechaCaptura: captureTimestamp(random, state, captured),
    ...clerk.optional('expediente', 0.95, expediente),
    institucionDependencia: { ...random.byRank(institutions) },
    particularSancionado: createSanctionedParty(clerk, state),
    ...clerk.optional('objetoContrato', 0.7, clerk.write(random.pick(CONTRACTS))),
    autoridadSancionadora: clerk.write('Secretaría de la Contraloría'),
    ...clerk.optional('tipoFalta', 0.9, clerk.write(random.byRank(OFFENCES_OF_PARTIES))),
    tipoSancion: kinds.map(clerk.coded),
    causaMotivoHechos: clerk.write(random.pick(CAUSES)),
    ...clerk.optional('acto', 0.6, clerk.write('Contrataciones')),
    ...clerk.perhaps(0.7, { responsableSancion: writeSomebody(clerk, state) }),
    ...clerk.perhaps(0.9, {
      resolucion: {
        ...clerk.optional('sentido', 0.7, clerk.write('Sancionatoria')),
        ...clerk.optional('url', 0.5, resolutionUrl(expediente)),
        fechaNotificacion: addDays(resolved, 3),
      },
    }),
    ...sanctionTerms(clerk, kinds, resolved, months),
    ...clerk.optional('observaciones', 0.15, clerk.write('Resolución firme.')),
    ...clerk.perhaps(0.3, { documentos: sanctionDocuments(expediente, resolved) }),
  };
}
