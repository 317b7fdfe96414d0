import type { Language } from '../../../service/settings/schema-words.ts';
import type { Damage } from '../../store/damage.ts';
import type { BackupFailure } from '../make-backup.ts';

/** All that the programs say, in one language. */
export interface BackupWords {
  usage: string[];
  unknown(text: string): string;
  noState: string;
  noStore(state: string, folder: string): string;
  noStores(folder: string): string;
  noBackup(state: string, folder: string): string;
  badFile(file: string): string;
  held(state: string): string;
  made(state: string, at: string, megabytes: number): string;
  notMade(state: string, reason: string): string;
  reasons: Record<BackupFailure, string>;
  restored(state: string, what: string, aside: string): string;
  backupOf(at: string): string;
  fileOf(file: string, lastSweep: string | null): string;
  sound(state: string): string;
  /** Of an earlier version of the program. */
  soundOlder(state: string, found: number, known: number): string;
  damaged(state: string, damage: string): string;
  otherVersion(state: string, found: number, known: number): string;
  damages: Record<Damage, string>;
}

export const backupWords: Record<Language, BackupWords> = {
  es: {
    usage: [
      'npm run backup [-- JAL …]                 respalda ahora los almacenes, también con el conector en marcha',
      'npm run restore -- JAL [--from ARCHIVO]   pone el respaldo más reciente que esté bien; el conector debe estar detenido',
      'npm run verify [-- JAL …]                 lee los almacenes completos y dice si están bien',
      'Las carpetas son CONNECTOR_DATA_DIR y CONNECTOR_BACKUP_DIR. --lang en: in English.',
    ],
    unknown: (text) => `No se entiende ${text}. Se puede:`,
    noState: 'Falta decir qué entidad, por ejemplo JAL. Se puede:',
    noStore: (state, folder) => `${state}: no tiene almacén en ${folder}.`,
    noStores: (folder) =>
      `En ${folder} no hay ningún almacén. ¿Es ésa la carpeta CONNECTOR_DATA_DIR?`,
    noBackup: (state, folder) =>
      `${state}: no hay ningún respaldo en buen estado en ${folder}. No se tocó nada.`,
    badFile: (file) => `${file} no existe o no es un almacén en buen estado. No se tocó nada.`,
    held: (state) =>
      `${state}: su conector está en marcha. Deténgalo y vuelva a intentar; no se tocó nada.`,
    made: (state, at, megabytes) =>
      `${state}: respaldado a las ${at}, leído de vuelta y en buen estado, ${megabytes} MB.`,
    notMade: (state, reason) => `${state}: NO se respaldó: ${reason}`,
    reasons: {
      STORE_DAMAGED:
        'el almacén está dañado; al reiniciar, el conector lo aparta y pone el respaldo anterior.',
      OTHER_VERSION:
        'el almacén es de otra versión de este programa: respáldelo con el programa que lo escribió.',
      NO_SPACE: 'no hay espacio en la carpeta de respaldos.',
      NOT_WRITABLE: 'no se puede escribir en la carpeta de respaldos.',
      BEING_MADE: 'otro programa lo está respaldando ahora mismo.',
      FAILED: 'la copia falló.',
    },
    backupOf: (at) => `del respaldo de ${at}`,
    fileOf: (file, lastSweep) =>
      `de ${file}, ${lastSweep === null ? 'que no tiene lecturas' : `cuya última lectura es de ${lastSweep}`}`,
    restored: (state, what, aside) =>
      `${state}: restaurado ${what}. El almacén anterior quedó en ${aside}. Las fuentes quedan STALE hasta que el conector las lea completas.`,
    sound: (state) => `${state}: en buen estado.`,
    soundOlder: (state, found, known) =>
      `${state}: en buen estado, de una versión anterior de este programa (esquema ${found}; ésta usa ${known}). Se migra la próxima vez que arranque el conector.`,
    damaged: (state, damage) => `${state}: DAÑADO: ${damage}`,
    otherVersion: (state, found, known) =>
      `${state}: el almacén es de otra versión de este programa (esquema ${found}; ésta conoce hasta el ${known}). Use el programa que lo escribió, o un respaldo hecho por esta versión. No se cambió nada.`,
    damages: {
      NOT_A_DATABASE: 'el archivo no es una base de datos.',
      STRUCTURE: 'sus páginas se contradicen.',
      CHECKSUM: 'un renglón no es el que se escribió.',
      SEARCH: 'un registro no se encontraría por lo que dice.',
      COUNT: 'una fuente guarda otro número de registros del que dice.',
    },
  },
  en: {
    usage: [
      'npm run backup [-- JAL …]               backs the stores up now, also while the connector runs',
      'npm run restore -- JAL [--from FILE]    puts the newest good backup in place; the connector must be stopped',
      'npm run verify [-- JAL …]               reads the stores through and tells whether they are good',
      'The folders are CONNECTOR_DATA_DIR and CONNECTOR_BACKUP_DIR.',
    ],
    unknown: (text) => `${text} is not understood. There is:`,
    noState: 'Say which state, such as JAL. There is:',
    noStore: (state, folder) => `${state} has no store in ${folder}.`,
    noStores: (folder) => `There is no store in ${folder}. Is that the folder CONNECTOR_DATA_DIR?`,
    noBackup: (state, folder) =>
      `${state}: there is no good backup in ${folder}. Nothing was touched.`,
    badFile: (file) => `${file} does not exist or is no good store. Nothing was touched.`,
    held: (state) => `${state}: its connector runs. Stop it and try again; nothing was touched.`,
    made: (state, at, megabytes) =>
      `${state}: backed up at ${at}, read back and good, ${megabytes} MB.`,
    notMade: (state, reason) => `${state}: NOT backed up: ${reason}`,
    reasons: {
      STORE_DAMAGED:
        'the store is damaged; when it restarts, the connector sets it aside and puts the last backup in its place.',
      OTHER_VERSION:
        'the store is of another version of this program: back it up with the program that wrote it.',
      NO_SPACE: 'there is no room in the folder of the backups.',
      NOT_WRITABLE: 'the folder of the backups cannot be written.',
      BEING_MADE: 'another program is backing it up right now.',
      FAILED: 'the copy failed.',
    },
    backupOf: (at) => `from the backup of ${at}`,
    fileOf: (file, lastSweep) =>
      `from ${file}, ${lastSweep === null ? 'which has no sweep' : `whose last sweep ended at ${lastSweep}`}`,
    restored: (state, what, aside) =>
      `${state}: restored ${what}. The store before is now ${aside}. Its sources are STALE until the connector has read them whole.`,
    sound: (state) => `${state}: good.`,
    soundOlder: (state, found, known) =>
      `${state}: good, of an earlier version of this program (schema ${found}; this one uses ${known}). It is migrated the next time the connector starts.`,
    damaged: (state, damage) => `${state}: DAMAGED: ${damage}`,
    otherVersion: (state, found, known) =>
      `${state}: the store is of another version of this program (schema ${found}; this one knows up to ${known}). Use the program that wrote it, or a backup that this version made. Nothing was changed.`,
    damages: {
      NOT_A_DATABASE: 'the file is no database.',
      STRUCTURE: 'its pages contradict each other.',
      CHECKSUM: 'a row is not the one that was written.',
      SEARCH: 'a record would not be found by what it says.',
      COUNT: 'a source holds another number of records than it says.',
    },
  },
};
