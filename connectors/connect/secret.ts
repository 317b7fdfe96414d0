import { parseArgs } from 'node:util';
import type { Language } from '../../service/settings/schema-words.ts';
import { hashSecret, hashToken, randomToken } from '../publish/oauth/hash.ts';
import { createAsker } from './questions/asker.ts';
import type { Terminal } from './terminal.ts';

const words = {
  es: {
    usage: [
      'npm run secret                 un secreto nuevo y su hash, para un usuario o un cliente',
      'npm run secret -- --token      un token fijo nuevo y su hash',
      'npm run secret -- --hash       el hash de un secreto que se escribe o llega por la entrada',
    ],
    wrong: (word: string) => `No se entiende ${word}. Se puede:`,
    lone: 'una palabra suelta',
    asked: 'Secreto, que no se muestra:',
    secret: 'Secreto, que no se vuelve a mostrar:',
    hash: 'Su hash, para el YAML:',
    empty: 'No llegó ningún secreto por la entrada.',
    tooLong: 'Un secreto tiene a lo más 500 caracteres.',
  },
  en: {
    usage: [
      'npm run secret                 a new secret and its hash, for a user or a client',
      'npm run secret -- --token      a new fixed token and its hash',
      'npm run secret -- --hash       the hash of a secret that is typed or comes by the input',
    ],
    wrong: (word: string) => `${word} is not understood. There is:`,
    lone: 'a lone word',
    asked: 'Secret, which is not shown:',
    secret: 'Secret, which is not shown again:',
    hash: 'Its hash, for the YAML file:',
    empty: 'No secret came by the input.',
    tooLong: 'A secret has 500 characters at most.',
  },
} satisfies Record<Language, object>;

const options = {
  hash: { type: 'boolean', default: false },
  token: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'es' },
} as const;

const maxLength = 500;

/**
 * `npm run secret`: makes a secret for the `publish` member of a state's settings. One that there is
 * already comes by the input, never as an argument, which would stay in the history of the shell.
 * @returns the exit code: 0, or 2 where it was asked for something else.
 */
export async function makeSecret(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { values, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const language = values.lang === 'en' ? 'en' : 'es';
  const say = words[language];
  const print = (lines: string[]) => void terminal.output.write(`${lines.join('\n')}\n`);
  const refuse = (lines: string[]) => {
    terminal.errors.write(`${lines.join('\n')}\n`);
    return 2;
  };
  // Who gives a secret as an argument must not see it repeated.
  const wrong = tokens.find((token) => token.kind !== 'option' || !(token.name in options));
  if (wrong) {
    const word = wrong.kind === 'option' ? wrong.rawName : say.lone;
    return refuse([say.wrong(word), ...say.usage]);
  }
  if (values.help) {
    print(say.usage);
    return 0;
  }
  const hashOf = values.token ? async (token: string) => hashToken(token) : hashSecret;
  if (!values.hash) {
    const secret = randomToken();
    print([say.secret, secret, say.hash, await hashOf(secret)]);
    return 0;
  }
  const secret = terminal.isInteractive
    ? await createAsker(terminal, language).secret(say.asked)
    : await readSecret(terminal.input);
  if (secret === '') return refuse([say.empty]);
  if (secret.length > maxLength) return refuse([say.tooLong]);
  print([await hashOf(secret)]);
  return 0;
}

/** All that comes, without the line break at its end; no more than tells that it is too long. */
async function readSecret(input: NodeJS.ReadableStream): Promise<string> {
  input.setEncoding('utf8');
  let text = '';
  for await (const part of input) {
    text += String(part);
    if (text.length > maxLength + 2) break;
  }
  return text.replace(/\r?\n$/, '');
}
