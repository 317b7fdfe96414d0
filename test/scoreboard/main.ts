// `npm run match:score`: how well the matcher does on labelled pairs, beside a baseline, and writes the page.
// With `-- --pairs FILE`, on pairs of somebody else's, of which each that it gets wrong is shown and explained.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CmpStr } from 'cmpstr';
import { createRandom } from '../../examples/demo/services/data/random.ts';
import { companyKeys, personKeys } from '../../specs/matching/blocking.ts';
import { explain } from '../../specs/matching/explain.ts';
import { frequenciesOf } from '../../specs/matching/frequencies.ts';
import {
  matchCompanies,
  readCompany,
  type WrittenCompany,
} from '../../specs/matching/match-companies.ts';
import { matchPeople, readPerson, type WrittenPerson } from '../../specs/matching/match-people.ts';
import { wordsOf } from '../../specs/matching/words.ts';
import { companyRules } from './company-pairs.ts';
import type { Half } from './hard/names.ts';
import { hardPeopleRules } from './hard/people.ts';
import { fitsTable, pageOf } from './page.ts';
import { makePairs, type Pair, type PairRule } from './pairs.ts';
import { peopleRules } from './people-pairs.ts';
import { readPairs } from './read-pairs.ts';
import { fitOf, isMatch, isStrong, judge, type Judged } from './score.ts';

const perRule = { tuning: 120, heldBack: 80 } as const;
const frequencies = frequenciesOf(null);
const metric = CmpStr.create({ metric: 'jaroWinkler' });

const { values } = parseArgs({ options: { pairs: { type: 'string' } } });
if (values.pairs === undefined) await writeScoreboard();
else await scoreGiven(values.pairs);

async function writeScoreboard(): Promise<void> {
  const folder = fileURLToPath(new URL('by-hand/', import.meta.url));
  const given = await Promise.all(readdirSync(folder).map((name) => readPairs(join(folder, name))));
  const byHand = {
    people: given.flatMap(({ people }) => people),
    companies: given.flatMap(({ companies }) => companies),
  };
  const page = pageOf([
    {
      name: 'People',
      ...partsOf(peopleRules, judgePeople),
      byHand: judgePeople(byHand.people),
      hard: {
        tuning: hardPart('development', perRule.tuning),
        heldBack: hardPart('held back', perRule.heldBack),
      },
    },
    {
      name: 'Companies',
      ...partsOf(companyRules, judgeCompanies),
      byHand: judgeCompanies(byHand.companies),
      hard: null,
    },
  ]);
  process.stdout.write(page);
  writeFileSync(new URL('../../docs/match-scoreboard.md', import.meta.url), page);
}

function partsOf<Written>(
  rules: readonly PairRule<Written>[],
  judgeAll: (pairs: readonly Pair<Written>[]) => Judged[],
) {
  const part = (seed: keyof typeof perRule) =>
    judgeAll(makePairs(rules, perRule[seed], createRandom(seed)));
  return { tuning: part('tuning'), heldBack: part('heldBack') };
}

function hardPart(half: Half, count: number): Judged[] {
  return judgePeople(makePairs(hardPeopleRules(half), count, createRandom(`hard, ${half}`)));
}

async function scoreGiven(file: string): Promise<void> {
  const { people, companies } = await readPairs(file);
  const judged = [
    { name: 'people', pairs: people, judged: judgePeople(people) },
    { name: 'companies', pairs: companies, judged: judgeCompanies(companies) },
  ];
  for (const { pairs, judged: all } of judged) {
    for (const [index, pair] of all.entries()) {
      if (isMatch(pair) !== pair.isSame) showWrong(pairs[index]!, pair);
    }
  }
  const fits = judged
    .filter(({ pairs }) => pairs.length > 0)
    .flatMap(({ name, judged: all }): [string, ReturnType<typeof fitOf>][] => [
      [name, fitOf(all, isMatch)],
      [`${name}, STRONG alone`, fitOf(all, isStrong)],
    ]);
  process.stdout.write(`${fitsTable(fits).join('\n')}\n`);
}

function showWrong({ rule, isSame, a, b }: Pair<object>, { match }: Judged): void {
  const lines = explain(match.features).map(({ weight, en }) => `    ${weight} ${en}`);
  const label = isSame ? 'the same' : 'not the same';
  process.stdout.write(
    `${rule}: ${label}, and ${match.band}\n  ${JSON.stringify(a)}\n  ${JSON.stringify(b)}\n${lines.join('\n')}\n`,
  );
}

function judgePeople(pairs: readonly Pair<WrittenPerson>[]): Judged[] {
  const nameOf = ({ nombres, primerApellido, segundoApellido }: WrittenPerson) =>
    [nombres, primerApellido, segundoApellido].join(' ');
  return judge(pairs, {
    match: (a, b) => matchPeople(readPerson(a), readPerson(b), frequencies),
    keysOf: (person) => personKeys(readPerson(person)),
    baseline: (a, b) => likenessOf(nameOf(a), nameOf(b)),
  });
}

function judgeCompanies(pairs: readonly Pair<WrittenCompany>[]): Judged[] {
  const nameOf = ({ nombreRazonSocial }: WrittenCompany) => nombreRazonSocial ?? '';
  return judge(pairs, {
    match: (a, b) => matchCompanies(readCompany(a), readCompany(b), frequencies),
    keysOf: (company) => companyKeys(readCompany(company)),
    baseline: (a, b) => likenessOf(nameOf(a), nameOf(b)),
  });
}

/** The baseline: plain Jaro-Winkler on the whole folded name. */
function likenessOf(a: string, b: string): number {
  return metric.compare(wordsOf(a).join(' '), wordsOf(b).join(' '));
}
