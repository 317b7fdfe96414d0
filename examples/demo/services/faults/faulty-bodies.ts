import type { Response } from 'express';
import type { Fault } from './faults.ts';

type Send = (response: Response, json: string) => void;

/** New names for old fields, as after an upgrade that nobody announced. */
const DRIFT = {
  nombres: 'nombre_completo',
  primerApellido: 'apellido_paterno',
  segundoApellido: 'apellido_materno',
  nombreRazonSocial: 'razon_social',
  institucionDependencia: 'ente_publico',
};

const send: Send = (response, json) => void response.type('json').end(json);

/** Faults in how an answer is written and sent. */
const FAULTY_SENDS: Partial<Record<Fault, Send>> = {
  truncated(response, json) {
    send(response, json.slice(0, json.length / 2));
  },

  reset(response, json) {
    response.type('json').set('Content-Length', String(Buffer.byteLength(json)));
    response.write(json.slice(0, json.length / 2), () => response.socket?.resetAndDestroy());
  },

  driftedSchema(response, json) {
    const renamed = Object.entries(DRIFT).reduce(
      (text, [from, to]) => text.replaceAll(`"${from}":`, `"${to}":`),
      json,
    );
    send(response, renamed);
  },

  latin1(response, json) {
    response.type('json').end(Buffer.from(json, 'latin1'));
  },
};

/** Sends an answer as JSON, wrongly if the fault says so. */
export function sendWith(fault: Fault | null, response: Response, answer: unknown): void {
  const sendIt = (fault && FAULTY_SENDS[fault]) ?? send;
  sendIt(response, JSON.stringify(answer));
}
