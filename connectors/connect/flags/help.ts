import { expectedBy, type Language } from '../../../service/settings/schema-words.ts';
import type { SettingsSchema } from '../../../service/settings/schema.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import { dialects } from '../../dialects/index.ts';
import { flagsOf, type Flag } from './flags.ts';

const words = {
  es: {
    usage: 'npm run connect -- [banderas]   Sin banderas, pregunta todo.',
    general: [
      ['--lang es|en', 'Idioma de las preguntas y de los comentarios.'],
      [
        '--dialect NOMBRE',
        `Cómo se lee la fuente: ${dialects.map(({ name }) => name).join(', ')}.`,
      ],
      ['--out ARCHIVO', 'El YAML que se escribe; junto a él, si hay secretos, un archivo .env.'],
      ['--publish', 'Publicarla también como la pide la PDN; --no-publish, no.'],
      ['--yes', 'No preguntar nada: lo que no se dice toma su valor usual.'],
      ['--add', 'Agregar el registro al YAML de la entidad, que ya existe.'],
      [
        '--force',
        'Sobrescribir los archivos que ya existen; los secretos ya escritos se conservan.',
      ],
    ],
    entry: 'NOMBRE=VALOR',
    value: 'VALOR',
    perDialect: 'Además, las de cada dialecto: npm run connect -- --help --dialect NOMBRE',
  },
  en: {
    usage: 'npm run connect -- [flags]   Without flags, everything is asked.',
    general: [
      ['--lang es|en', 'Language of the questions and of the comments.'],
      ['--dialect NAME', `How the source is read: ${dialects.map(({ name }) => name).join(', ')}.`],
      ['--out FILE', 'The YAML file to write; beside it, if there are secrets, an .env file.'],
      ['--publish', 'Publish it as the PDN asks for it too; --no-publish does not.'],
      ['--yes', 'Ask nothing: what is not told is as usual.'],
      ['--add', "Add the register to the state's YAML file, which exists."],
      ['--force', 'Overwrite files that exist; secrets that are written there stay.'],
    ],
    entry: 'NAME=VALUE',
    value: 'VALUE',
    perDialect: 'And those of each dialect: npm run connect -- --help --lang en --dialect NAME',
  },
} satisfies Record<Language, object>;

/** All flags with their meaning: of one dialect, or those that all have. */
export function helpText(dialect: Dialect | null, language: Language): string {
  const say = words[language];
  const flags = dialect ? flagsOf(dialect) : commonFlags();
  const lines = flags.map(({ name, isEntry, schema }) => [
    `--${name} ${isEntry ? say.entry : say.value}`,
    `${meaningOf(schema, language)} (${expectedBy(schema, language)})`,
  ]);
  const all = [...say.general, ...lines] as [flag: string, meaning: string][];
  const width = Math.max(...all.map(([flag]) => flag.length));
  return [
    say.usage,
    '',
    ...all.map(([flag, meaning]) => `  ${flag.padEnd(width)}  ${meaning}`),
    ...(dialect ? [] : ['', say.perDialect]),
  ].join('\n');
}

/** The flags that mean the same whatever the dialect. */
function commonFlags(): Flag[] {
  const [first, ...others] = dialects.map(flagsOf);
  const isSame = (flag: Flag) => (other: Flag) => JSON.stringify(flag) === JSON.stringify(other);
  return first!.filter((flag) => others.every((flags) => flags.some(isSame(flag))));
}

function meaningOf(schema: SettingsSchema, language: Language): string {
  return (language === 'es' ? schema.descripcion : schema.description) ?? '';
}
