import type { Language } from '../../../service/settings/schema-words.ts';
import type { ChainFault } from '../../../specs/ledger.ts';
import type { Outage, Withdrawal } from '../../../specs/outages.ts';
import type { LedgerUnreadable } from './ledgers-at.ts';
import type { WithdrawalRefusal } from './withdraw.ts';

/** All that the program says, in one language. */
export interface LedgerWords {
  usage: string[];
  unknown(flag: string): string;
  noAction(word: string): string;
  noPlace: string;
  unreadable(place: string, reason: string): string;
  reasons: Record<LedgerUnreadable['reason'], string>;
  whole(name: string, entries: number): string;
  last(seq: number, at: string, hash: string): string;
  altered(name: string, line: number, seq: number | null): string;
  before(lines: number): string;
  faults: Record<ChainFault, string>;
  outages(name: string, count: number): string;
  statuses: Record<Outage['status'], string>;
  messageIn: 'message' | 'mensaje';
  recovered(count: number): string;
  unaccounted(count: number, estimated: boolean): string;
  howToWithdraw: string;
  withdrawn(outage: string, records: number): string;
  withdrawal(said: Withdrawal): string;
  refusals: Record<WithdrawalRefusal, string>;
}

export const ledgerWords: Record<Language, LedgerWords> = {
  es: {
    usage: [
      'npm run ledger -- verify LUGAR…   comprueba que ningún asiento se haya alterado',
      'npm run ledger -- list LUGAR…     muestra las interrupciones, las más recientes primero',
      'npm run ledger -- withdraw INTERRUPCIÓN LUGAR --by ÁREA --reason MOTIVO',
      '                                  asienta que lo que falta se retiró a propósito, y la cierra',
      'LUGAR es un archivo, una carpeta, o la dirección http://…/jal/ledger de un conector.',
      '--lang en: in English.',
    ],
    unknown: (flag) => `No se entiende ${flag}. Se puede:`,
    noAction: (word) => (word ? `No se entiende ${word}. Se puede:` : 'Falta decir qué. Se puede:'),
    noPlace: 'Falta decir qué bitácora. Se puede:',
    unreadable: (place, reason) => `${place}: ${reason}`,
    reasons: {
      NOT_THERE: 'no existe.',
      NO_LEDGER: 'en esta carpeta no hay ninguna bitácora (*.ledger.ndjson).',
      NOT_ANSWERED: 'no respondió como responde la bitácora de un conector.',
      NO_FILE_RIGHTS: 'no se puede abrir; hace falta permiso de lectura.',
    },
    whole: (name, entries) =>
      `${name}: íntegra, ${entries} ${entries === 1 ? 'asiento' : 'asientos'}, ninguno alterado.`,
    last: (seq, at, hash) =>
      `El último es el ${seq}, del ${at}, con la huella ${hash}. Anótela: así se ve después si se cortó el final.`,
    altered: (name, line, seq) =>
      `${name}: ALTERADA. El primer asiento alterado está en el renglón ${line}${seq === null ? '' : ` (asiento ${seq})`}.`,
    before: (lines) =>
      lines === 0
        ? 'Desde el primer renglón, nada de esta bitácora prueba algo.'
        : `Los ${lines} renglones anteriores están como se escribieron; de ahí en adelante nada lo prueba.`,
    faults: {
      NOT_JSON: 'el renglón no es JSON; se dañó o se escribió sobre él.',
      NOT_AN_ENTRY: 'el renglón no es un asiento de bitácora.',
      WRONG_HASH: 'su contenido no concuerda con su huella: cambió después de escribirse.',
      WRONG_SEQ: 'su número no sigue al anterior: se quitaron, agregaron o movieron asientos.',
      REWRITTEN: 'el asiento siguiente guarda otra huella de él: se reescribió con huella nueva.',
    },
    outages: (name, count) =>
      `${name}: ${count} ${count === 1 ? 'interrupción' : 'interrupciones'}.`,
    statuses: { OPEN: 'ABIERTA', RETURNED: 'REGRESÓ, SIN CUADRAR', CLOSED: 'CERRADA' },
    messageIn: 'mensaje',
    recovered: (count) => `Recuperados después: ${count}.`,
    unaccounted: (count, estimated) =>
      `Sin justificar: ${count}${estimated ? ', estimados por su propia historia' : ''}.`,
    howToWithdraw:
      'Falta algo: la interrupción (su id), la carpeta o el archivo de la bitácora, --by y --reason. Se puede:',
    withdrawn: (outage, records) =>
      `${outage}: se asentó que ${records} ${records === 1 ? 'registro se retiró' : 'registros se retiraron'} a propósito. La interrupción queda cerrada.`,
    withdrawal: ({ records, by, reason }) =>
      `Retirados a propósito: ${records}, según ${by}: ${reason}`,
    refusals: {
      BAD_BY:
        '--by debe ser el área o el cargo que lo decide, de 3 a 100 caracteres en un renglón. No se asentó nada.',
      BAD_REASON: '--reason debe tener de 10 a 500 caracteres en un renglón. No se asentó nada.',
      PRIVATE:
        'Lo que se asienta es público: no debe llevar RFC, CURP, correos ni teléfonos. No se asentó nada.',
      NO_LEDGER: 'Ahí no está la bitácora de esa entidad. No se asentó nada.',
      HELD: 'El conector de esa entidad está en marcha. Deténgalo y vuelva a intentar; no se asentó nada.',
      NO_OUTAGE:
        'La bitácora no tiene esa interrupción. `list` muestra las que hay. No se asentó nada.',
      OPEN: 'La fuente aún no entrega: no se sabe qué falta. No se asentó nada.',
      CLOSED: 'A esa interrupción no le falta nada. No se asentó nada.',
    },
  },
  en: {
    usage: [
      'npm run ledger -- verify PLACE…   checks that no entry was altered',
      'npm run ledger -- list PLACE…     shows the outages, the newest first',
      'npm run ledger -- withdraw OUTAGE PLACE --by OFFICE --reason REASON',
      '                                  enters that what is missing was withdrawn on purpose, and closes it',
      'PLACE is a file, a folder, or the address http://…/jal/ledger of a connector.',
      '--lang es: en español.',
    ],
    unknown: (flag) => `${flag} is not understood. There is:`,
    noAction: (word) => (word ? `${word} is not understood. There is:` : 'To do what? There is:'),
    noPlace: 'Which ledger? There is:',
    unreadable: (place, reason) => `${place}: ${reason}`,
    reasons: {
      NOT_THERE: 'there is no such file or folder.',
      NO_LEDGER: 'there is no ledger (*.ledger.ndjson) in this folder.',
      NOT_ANSWERED: 'it did not answer as the ledger of a connector does.',
      NO_FILE_RIGHTS: 'it cannot be opened; the right to read it is missing.',
    },
    whole: (name, entries) =>
      `${name}: whole, ${entries} ${entries === 1 ? 'entry' : 'entries'}, none altered.`,
    last: (seq, at, hash) =>
      `The last one is ${seq}, of ${at}, with the hash ${hash}. Note it: it shows later whether the end was cut off.`,
    altered: (name, line, seq) =>
      `${name}: ALTERED. The first altered entry is on line ${line}${seq === null ? '' : ` (entry ${seq})`}.`,
    before: (lines) =>
      lines === 0
        ? 'From the first line on, nothing in this ledger proves anything.'
        : `The ${lines} lines before are as they were written; nothing proves what follows.`,
    faults: {
      NOT_JSON: 'the line is not JSON; it was damaged or written over.',
      NOT_AN_ENTRY: 'the line is no entry of a ledger.',
      WRONG_HASH: 'its content does not agree with its hash: it was changed after it was written.',
      WRONG_SEQ: 'its number does not follow the one before: entries were removed, added or moved.',
      REWRITTEN: 'the next entry holds another hash of it: it was rewritten with a new one.',
    },
    outages: (name, count) => `${name}: ${count} ${count === 1 ? 'outage' : 'outages'}.`,
    statuses: { OPEN: 'OPEN', RETURNED: 'RETURNED, NOT SETTLED', CLOSED: 'CLOSED' },
    messageIn: 'message',
    recovered: (count) => `Recovered afterwards: ${count}.`,
    unaccounted: (count, estimated) =>
      `Unaccounted for: ${count}${estimated ? ', estimated by its own history' : ''}.`,
    howToWithdraw:
      'Something is missing: the outage (its id), the folder or file of the ledger, --by and --reason. There is:',
    withdrawn: (outage, records) =>
      `${outage}: entered that ${records} ${records === 1 ? 'record was' : 'records were'} withdrawn on purpose. The outage is closed.`,
    withdrawal: ({ records, by, reason }) =>
      `Withdrawn on purpose: ${records}, as ${by} says: ${reason}`,
    refusals: {
      BAD_BY:
        '--by must be the office or role that decides, 3 to 100 characters on one line. Nothing was entered.',
      BAD_REASON: '--reason must have 10 to 500 characters on one line. Nothing was entered.',
      PRIVATE:
        'What is entered is public: it must have no RFC, CURP, e-mail address or telephone number. Nothing was entered.',
      NO_LEDGER: 'The ledger of that state is not there. Nothing was entered.',
      HELD: 'The connector of that state runs. Stop it and try again; nothing was entered.',
      NO_OUTAGE:
        'The ledger does not have that outage. `list` shows those it has. Nothing was entered.',
      OPEN: 'The source does not deliver yet: what is missing is not known. Nothing was entered.',
      CLOSED: 'Nothing is missing after that outage. Nothing was entered.',
    },
  },
};
