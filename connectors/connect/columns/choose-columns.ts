import type { Language } from '../../../service/settings/schema-words.ts';
import { fields } from '../../tabular/fields.ts';
import type { Asker } from '../questions/asker.ts';
import { assign, missingFields, type ColumnMap } from './column-map.ts';
import { columnWords } from './words.ts';

/** Answers that no column and no field is called. */
const none = '\u0000';
const sameForAll = '\u0001';

/** Lets somebody correct a map of columns, then asks for what is required and missing. */
export async function chooseColumns(
  map: ColumnMap,
  asker: Asker,
  { language, show }: { language: Language; show: () => void },
): Promise<void> {
  const say = columnWords[language];
  for (;;) {
    show();
    const choice = await asker.choose({
      message: say.isRight,
      choices: [
        { value: 'accept', name: say.accept },
        { value: 'correct', name: say.correct },
      ],
    });
    if (choice === 'accept') break;
    await correctColumn(map, asker, language);
  }
  // An answer may take a column away from another field.
  for (let [field] = missingFields(map); field !== undefined; [field] = missingFields(map)) {
    await findField(map, field, asker, language);
  }
}

async function correctColumn(map: ColumnMap, asker: Asker, language: Language): Promise<void> {
  const say = columnWords[language];
  const heading = await asker.find({ message: say.whichColumn, choices: named(map.headings) });
  const known = Object.keys(fields[map.register]!);
  const field = await asker.find({
    message: say.whichField(heading),
    choices: [...named(known), { value: none, name: say.noField }],
  });
  assign(map, heading, field === none ? null : field);
}

async function findField(
  map: ColumnMap,
  field: string,
  asker: Asker,
  language: Language,
): Promise<void> {
  const say = columnWords[language];
  const answer = await asker.find({
    message: say.whereIs(field),
    choices: [
      ...named(map.headings),
      { value: sameForAll, name: say.sameForAll },
      { value: none, name: say.noColumn },
    ],
  });
  if (answer === none) {
    map.absent.add(field);
  } else if (answer === sameForAll) {
    const check = (told: string) => (told === '' ? say.aValue : null);
    map.constants.set(field, await asker.text({ message: say.value(field), check }));
  } else {
    assign(map, answer, field);
  }
}

function named(names: readonly string[]) {
  return names.map((name) => ({ value: name, name }));
}
