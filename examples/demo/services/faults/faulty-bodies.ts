import type { Response } from 'express';
import type { Fault } from './faults.ts';
import { transferWith } from './faulty-transfers.ts';

/** New names for old fields, as after an upgrade that nobody announced. */
const DRIFT = {
  nombres: 'nombre_completo',
  primerApellido: 'apellido_paterno',
  segundoApellido: 'apellido_materno',
  nombreRazonSocial: 'razon_social',
  institucionDependencia: 'ente_publico',
};

const write = (json: string) => Buffer.from(json);

/** Faults in how an answer is written. */
const FAULTY_TEXTS: Partial<Record<Fault, (json: string) => Buffer>> = {
  driftedSchema(json) {
    const renamed = Object.entries(DRIFT).reduce(
      (text, [from, to]) => text.replaceAll(`"${from}":`, `"${to}":`),
      json,
    );
    return write(renamed);
  },

  latin1: (json) => Buffer.from(json, 'latin1'),
};

/** Sends an answer as JSON, wrongly if the fault says so. */
export function sendWith(fault: Fault | null, response: Response, answer: unknown): void {
  const bytes = ((fault && FAULTY_TEXTS[fault]) ?? write)(JSON.stringify(answer));
  transferWith(fault, response.type('json'), bytes);
}
