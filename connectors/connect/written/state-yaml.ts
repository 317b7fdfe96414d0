import { Document, isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { stateByCode } from '../../../specs/catalogues/states.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import type { SettingsSchema } from '../../../service/settings/schema.ts';
import { accountSchema, tokenSchema } from '../../settings/credentials-schema.ts';
import { sourceSchemaOf } from '../../settings/source-schema.ts';
import { stateSchema } from '../../settings/state-schema.ts';
import type { Answers } from '../answers.ts';
import type { StateYaml } from './state-entry.ts';
import { writtenWords } from './words.ts';

const lineLength = 100;

/** What the file says beside its settings. */
export interface YamlNotes {
  /** The file beside it that holds the secrets; null where there are none. */
  secretsFile: string | null;
  /** Columns of the table that hold nothing for the record. */
  unmapped: readonly string[];
}

/** A state's YAML file: each setting stands under what its schema says of it. */
export function stateDocument(
  entry: StateYaml,
  { state, dialect, language }: Pick<Answers, 'state' | 'dialect' | 'language'>,
  { secretsFile, unmapped }: YamlNotes,
): Document {
  const say = writtenWords[language];
  const document = new Document(entry);
  const contents = document.contents as unknown as YAMLMap;
  const explain = (path: (string | number)[], schema: SettingsSchema, indent: number) => {
    const node = document.getIn(path);
    if (isMap(node)) explainMembers(node, schema, { language, indent });
  };

  explain([], stateSchema, 0);
  for (const { key } of contents.items.slice(1)) if (isScalar(key)) key.spaceBefore = true;
  for (const [name, account] of Object.entries(entry.credentials ?? {})) {
    explain(['credentials', name], 'token' in account ? tokenSchema : accountSchema, 4);
  }
  const schema = sourceSchemaOf(dialect);
  explain(['sources', 0], schema, 4);
  const source = document.getIn(['sources', 0]) as YAMLMap;
  const columns = source.get('columns');
  if (isMap(columns) && unmapped.length > 0) {
    columns.comment = comment(say.unmapped(unmapped.join(' · ')), 6);
  }
  const others = Object.keys(schema.properties!).filter((name) => !source.has(name));
  source.comment = comment(say.others(others.join(', ')), 4);

  const head = [...say.head(stateByCode(state).name)];
  if (secretsFile !== null) head.push(say.secretsAt(secretsFile));
  document.commentBefore = head.map((line) => ` ${line}`).join('\n');
  return document;
}

/** The same file with one source more, and what this one needs: its account, and who may read what is published. */
export function addToDocument(document: Document, added: Document): Document {
  const sources = document.get('sources') as YAMLSeq;
  sources.add(added.getIn(['sources', 0]));
  for (const name of ['credentials', 'publish']) {
    const [part, present] = [added.get(name), document.get(name)];
    if (!isMap(part)) continue;
    if (!isMap(present)) document.set(name, part);
    else for (const { key, value } of part.items) if (!present.has(key)) present.set(key, value);
  }
  return document;
}

export function yamlText(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

/** Puts what a schema says of the members of a mapping above them. */
function explainMembers(
  mapping: YAMLMap,
  schema: SettingsSchema,
  { language, indent }: { language: Language; indent: number },
): void {
  mapping.items.forEach(({ key, value }: Pair, index) => {
    const member = schema.properties?.[String(key)];
    if (!member || !isScalar(key)) return;
    const text = language === 'es' ? member.descripcion : member.description;
    // Above the first member of a list's entry there is no place of its own.
    const node = index === 0 && indent > 0 ? mapping : key;
    if (text) node.commentBefore = comment(text, indent);
    if (isMap(value)) {
      value.flow = member.isSecret === true;
      if (!value.flow) explainMembers(value, member, { language, indent: indent + 2 });
    }
    for (const item of isSeq(value) && member.items?.properties ? value.items : []) {
      if (isMap(item)) item.flow = true;
    }
  });
}

/** A comment in lines that are not too long for the page. */
function comment(text: string, indent: number): string {
  const longest = lineLength - indent - 2;
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line.length + word.length + 1 > longest) lines.push(` ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}
