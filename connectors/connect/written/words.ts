import type { Language } from '../../../service/settings/schema-words.ts';

/** The comments of the written files that no schema holds. */
export const writtenWords = {
  es: {
    head: (state: string) => [
      `Conector de ${state}. Lo escribió npm run connect, y se puede corregir a mano.`,
      'Todos los ajustes, con sus valores por omisión: npm run connector -- --settings',
    ],
    secretsAt: (file: string) => `Aquí no va ningún secreto: sus valores están en ${file}.`,
    unmapped: (columns: string) => `Columnas sin asignar: ${columns}`,
    others: (names: string) => `Otros ajustes de esta fuente: ${names}`,
    secretsHead: [
      'Secretos del conector: sólo usted debe poder leer este archivo; no lo suba a ningún repositorio.',
      'Antes de arrancar el conector: set -a; . ESTE-ARCHIVO; set +a',
    ],
    generated: 'Se generó aquí. Es lo que se entrega a la PDN; en el YAML sólo está su hash.',
    toFillIn: 'Quite el # de este renglón y escriba entre los apóstrofos el secreto que le dieron.',
    written: (file: string) => `Se escribió ${file}`,
    writtenSecrets: (file: string) => `Se escribió ${file}, que sólo usted puede leer`,
    shownOnce: 'Secretos nuevos, para la PDN. No se vuelven a mostrar; quedan en ese archivo:',
    unwritable: (file: string, code: string) => `No se pudo escribir ${file} (${code}).`,
  },
  en: {
    head: (state: string) => [
      `Connector of ${state}. Written by npm run connect; it may be edited by hand.`,
      'All settings, with their defaults: npm run connector -- --settings --en',
    ],
    secretsAt: (file: string) => `No secret stands here: their values are in ${file}.`,
    unmapped: (columns: string) => `Columns that are not mapped: ${columns}`,
    others: (names: string) => `Other settings of this source: ${names}`,
    secretsHead: [
      'Secrets of the connector: only you should be able to read this file; keep it out of repositories.',
      'Before you start the connector: set -a; . THIS-FILE; set +a',
    ],
    generated: 'Generated here. This is what the PDN is given; the YAML holds its hash alone.',
    toFillIn:
      'Remove the # of this line and write the secret that you were given between the quotes.',
    written: (file: string) => `Written: ${file}`,
    writtenSecrets: (file: string) => `Written: ${file}, which only you can read`,
    shownOnce: 'New secrets, for the PDN. They are not shown again; that file keeps them:',
    unwritable: (file: string, code: string) => `${file} could not be written (${code}).`,
  },
} satisfies Record<Language, object>;
