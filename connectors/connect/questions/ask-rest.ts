import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { sourceSchemaOf } from '../../settings/source-schema.ts';
import type { Answers } from '../answers.ts';
import type { Given } from '../flags/given.ts';
import { existing, filesOf } from '../written/write-new.ts';
import type { Asker } from './asker.ts';
import { checkSetting } from './check-setting.ts';
import { questionWords } from './words.ts';

/** Asks what has a usual answer: what the source is called, whether it is published, where it is written. */
export async function askRest(answers: Answers, given: Given, asker: Asker): Promise<Answers> {
  const { language, dialect, source } = answers;
  const say = questionWords[language];
  const { name, level } = sourceSchemaOf(dialect).properties!;
  const named = { ...source };
  if (!('name' in given.source)) {
    const check = checkSetting(name!, language);
    named.name = await asker.text({ message: say.name, usual: source.name, check });
  }
  if (!('level' in given.source)) {
    const choices = level!.enum!.map((value) => ({ value: String(value), name: String(value) }));
    named.level = await asker.choose({ message: say.level, choices, usual: source.level });
  }
  return {
    ...answers,
    source: named,
    isPublished: given.publish ?? (given.existing ? false : await asker.yesNo(say.publish, false)),
    out: given.out ?? (await askFile(answers, asker)),
  };
}

function askFile({ out, force, language }: Answers, asker: Asker): Promise<string> {
  const say = questionWords[language];
  return asker.text({
    message: say.out,
    usual: out,
    check(answer) {
      if (answer === '') return say.value;
      if (!existsSync(dirname(answer))) return say.noSuchFolder;
      return force || existing(filesOf(answer)).length === 0 ? null : say.exists;
    },
  });
}
