import type { SettingsSchema } from '../../../service/settings/schema.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import { accountSchema, tokenSchema } from '../../settings/credentials-schema.ts';
import { sourceSchemaOf } from '../../settings/source-schema.ts';
import { stateSchema } from '../../settings/state-schema.ts';

/** A flag that gives a setting. */
export interface Flag {
  /** Without its dashes, such as `token-url`. */
  name: string;
  /** Of the state itself, of its source, or of the account or token that the source asks for. */
  part: 'state' | 'source' | 'account';
  /** Where the setting stands in this part. */
  path: string[];
  schema: SettingsSchema;
  /** Whether it is given as `name=value`, once for each entry of a map. */
  isEntry: boolean;
  /** Whether it may be given several times. */
  isList: boolean;
}

/** Settings that no flag gives: one is a flag of its own, the other follows from the account. */
const untold = new Set(['dialect', 'credentials']);

/** Of either kind; what both have is one flag. */
const credentials: SettingsSchema = {
  properties: { ...accountSchema.properties, ...tokenSchema.properties },
};

/** The flags for a source of this dialect. Secrets have flags that say where they are kept. */
export function flagsOf(dialect: Dialect): Flag[] {
  return [
    ...flagsUnder({ properties: { state: stateSchema.properties!['state']! } }, 'state'),
    ...flagsUnder(sourceSchemaOf(dialect), 'source').filter(({ path }) => !untold.has(path[0]!)),
    ...flagsUnder(credentials, 'account'),
  ];
}

function flagsUnder(schema: SettingsSchema, part: Flag['part'], under: string[] = []): Flag[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]): Flag[] => {
    const path = [...under, name];
    const isEntry = typeof member.additionalProperties === 'object';
    const isList = isEntry || [member.type].flat().includes('array');
    const flag = { name: kebab(name), part, path, schema: member, isEntry, isList };
    if (member.isSecret) {
      return ['env', 'file'].map((kept) => ({
        ...flag,
        name: `${flag.name}-${kept}`,
        path: [...path, kept],
        schema: { ...member.properties![kept]!, ...inWordsOf(member, kept) },
      }));
    }
    if (member.properties) return flagsUnder(member, part, path);
    return [isEntry ? { ...flag, name: flag.name.replace(/s$/, '') } : flag];
  });
}

/** `Password. Environment variable.` */
function inWordsOf(secret: SettingsSchema, kept: string): SettingsSchema {
  const { description, descripcion } = secret.properties![kept]!;
  return {
    description: `${secret.description} ${description}`,
    descripcion: `${secret.descripcion} ${descripcion}`,
  };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
