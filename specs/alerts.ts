/** What somebody has to look after at a state's connector. The list is closed. */
export const alertKinds = [
  'PUBLICATION_DROPPED',
  'OUTAGE_UNACCOUNTED',
  'STORE_SET_ASIDE',
  'BACKUP_OVERDUE',
  'CERTIFICATE_ENDS',
  'CREDENTIALS_END',
  'CONTRACT_ENDS',
  'LICENCE_ENDS',
] as const;

export type AlertKind = (typeof alertKinds)[number];

/** One of them, as `GET /{state}/alerts` tells it. */
export interface Alert {
  kind: AlertKind;
  /** Null where it is of the whole state. */
  source: string | null;
  /** What it is about, by the name that the settings or the ledger give it: an outage, a file, a contract. */
  subject: string | null;
  since: string;
  /** The day on which something ends, where that is what it tells; it may have passed. */
  endsOn: string | null;
  /** Numbers that it rests on, by name. */
  facts: Readonly<Record<string, number>>;
}

/** Most alerts that a state tells at once. */
export const maxAlerts = 500;

/** What each means, and what is to be done. */
const texts: Readonly<Record<AlertKind, { message: string; mensaje: string }>> = {
  PUBLICATION_DROPPED: {
    message:
      'The source publishes much less than its own history lets expect. Ask its provider whether capture, or the service, has stopped in part.',
    mensaje:
      'La fuente publica mucho menos de lo que su propia historia permite esperar. Pregunte al proveedor si la captura o el servicio se detuvo en parte.',
  },
  OUTAGE_UNACCOUNTED: {
    message:
      'The source is back after an outage and has not delivered all that it owes. Ask its provider for the records; `outages` lists them.',
    mensaje:
      'La fuente volvió tras una interrupción y no ha entregado todo lo que debe. Pida los registros al proveedor; `outages` los enumera.',
  },
  STORE_SET_ASIDE: {
    message:
      'A store was replaced; the one before lies beside it. Find out what damaged it, keep it elsewhere, and delete it here.',
    mensaje:
      'Se sustituyó un almacén; el anterior quedó a un lado. Averigüe qué lo dañó, guárdelo en otro lugar y bórrelo de ahí.',
  },
  BACKUP_OVERDUE: {
    message:
      'There is no good backup as young as planned. Look whether its folder can be written and has room, and run `npm run backup`.',
    mensaje:
      'No hay un respaldo bueno tan reciente como se planeó. Revise que su carpeta se pueda escribir y tenga espacio, y ejecute `npm run backup`.',
  },
  CERTIFICATE_ENDS: {
    message:
      'The TLS certificate of a service ends soon, or has ended. Ask its provider to renew it.',
    mensaje:
      'El certificado TLS de un servicio termina pronto o ya terminó. Pida al proveedor que lo renueve.',
  },
  CREDENTIALS_END: {
    message: 'Credentials end soon, or have ended. Ask the provider for new ones.',
    mensaje: 'Unas credenciales terminan pronto o ya terminaron. Pida otras al proveedor.',
  },
  CONTRACT_ENDS: {
    message:
      'The support contract of the service ends soon, or has ended. Renew it before it does.',
    mensaje: 'El contrato de soporte del servicio termina pronto o ya terminó. Renuévelo antes.',
  },
  LICENCE_ENDS: {
    message: 'A licence that the service needs ends soon, or has ended. Renew it before it does.',
    mensaje: 'Una licencia que el servicio necesita termina pronto o ya terminó. Renuévela antes.',
  },
};

export function textsOf(kind: AlertKind): { message: string; mensaje: string } {
  return texts[kind];
}
