import { stringify } from 'yaml';
import type { Language } from '../../service/settings/schema-words.ts';
import type { SourceSettings } from '../settings.ts';
import type { Written } from './written/write-state.ts';

const words = {
  es: {
    title: 'Qué sigue:',
    fillIn: (file: string, variables: string) =>
      `Escriba en ${file} el valor de ${variables}, entre apóstrofos y sin el # del principio.`,
    secrets: 'Cargue los secretos en el ambiente, en cada terminal que abra:',
    start: 'Arranque el conector y déjelo corriendo:',
    doctor: 'En otra terminal, revíselo todo:',
    registry:
      'Regístrelo en el gateway; quien lo opera agrega a su registro, con la dirección de usted:',
    publish: 'Publíquelo en la PDN: entréguele estas direcciones y las credenciales de arriba:',
    unpublished:
      'Para publicarlo también como lo pide la PDN, repita con --publish --force; los secretos ya escritos se conservan.',
  },
  en: {
    title: 'What comes next:',
    fillIn: (file: string, variables: string) =>
      `Write the value of ${variables} in ${file}, between the quotes and without the # at the start.`,
    secrets: 'Load the secrets into the environment, in each terminal that you open:',
    start: 'Start the connector and let it run:',
    doctor: 'In another terminal, have all of it examined:',
    registry:
      'Register it in the gateway; whoever operates it adds to its registry, with your address:',
    publish: 'Publish it to the PDN: hand over these addresses and the credentials above:',
    unpublished:
      'To publish it as the PDN asks for it too, repeat with --publish --force; secrets that are written stay.',
  },
} satisfies Record<Language, object>;

/** Where a connector may be reached, until there is an address. */
const address = 'https://conector.ejemplo.gob.mx';

const publishedPaths = {
  S2: ['/v1/spic'],
  S3: ['/v1/ssancionados', '/v1/psancionados', '/items/…'],
} as const;

/** What is left to do once the settings of a source are written. `variables` hold the secrets that they need. */
export function nextSteps(
  source: SourceSettings,
  { out, secretsFile }: Pick<Written, 'out' | 'secretsFile'>,
  { isPublished, variables }: { isPublished: boolean; variables: readonly string[] },
  language: Language,
): string {
  const say = words[language];
  const doctorLanguage = language === 'en' ? ' --lang en' : '';
  const steps: [what: string, lines: string[]][] = [
    [say.start, [`npm run connector -- ${quoted(out)}`]],
    [say.doctor, [`npm run doctor -- --config ${quoted(out)}${doctorLanguage}`]],
    [say.registry, registryEntry(source).trimEnd().split('\n')],
    isPublished ? [say.publish, publishedAddresses(source)] : [say.unpublished, []],
  ];
  if (variables.length > 0 && secretsFile) {
    steps.unshift(
      [say.fillIn(secretsFile, variables.join(', ')), []],
      [say.secrets, [`set -a; . ${quoted(inFolder(secretsFile))}; set +a`]],
    );
  }
  const numbered = steps.flatMap(([what, lines], index) => [
    `${index + 1}. ${what}`,
    ...lines.map((line) => `   ${line}`),
  ]);
  return [say.title, ...numbered].join('\n');
}

/** The entry of a state in the registry of the gateway. */
function registryEntry({ state, key: id, system, level, name }: SourceSettings): string {
  const url = `${address}/${state.toLowerCase()}`;
  return stringify({ shards: [{ state, url, sources: [{ id, system, level, name }] }] });
}

function publishedAddresses({ system }: SourceSettings): string[] {
  return ['/oauth/token', ...publishedPaths[system]].map((path) => address + path);
}

/** A shell looks for what it is to read in its PATH unless there is a slash. */
function inFolder(path: string): string {
  return path.includes('/') ? path : `./${path}`;
}

/** For a shell. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
