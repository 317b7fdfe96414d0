import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { curpOf } from '../../../examples/demo/services/data/curp.ts';
import type { Person } from '../../../examples/demo/services/data/person.ts';
import { createRandom, type Random } from '../../../examples/demo/services/data/random.ts';
import { rfcOfPerson } from '../../../examples/demo/services/data/rfc.ts';
import { STATES, type StateCode } from '../../../examples/demo/services/states.ts';
import { formatFindingId } from '../../../gateway/subgraphs/crosscheck/finding-id.ts';
import { slip, written } from '../../scoreboard/spelling.ts';
import { createNamesake } from './people.ts';

/** Somebody who is sanctioned in one state and buys in another, whose name is written otherwise there. */
export interface Planted {
  rule: string;
  /** The permalink of the finding. */
  id: string;
  /** Their names, as either record writes them. */
  names: readonly [Name, Name];
}

type Name = Pick<Person, 'nombres' | 'primerApellido' | 'segundoApellido'>;

interface Row {
  id: string;
  name: Name;
  /** Whether RFC and CURP are told. */
  identified: Person | null;
}

const rewritings: readonly [rule: string, rewrite: (p: Person, r: Random) => Person | null][] = [
  ['the same', (person) => person],
  [
    'accents lost',
    (person, random) => ({
      ...person,
      nombres: written(person.nombres, random),
      primerApellido: written(person.primerApellido, random),
    }),
  ],
  [
    'surnames swapped',
    ({ primerApellido, segundoApellido, ...person }) =>
      segundoApellido === undefined
        ? null
        : { ...person, primerApellido: segundoApellido, segundoApellido: primerApellido },
  ],
  [
    'one surname',
    ({ segundoApellido, ...person }) => (segundoApellido === undefined ? null : person),
  ],
  [
    'a slip',
    (person, random) => {
      const primerApellido = slip(person.primerApellido, random);
      return primerApellido === null ? null : { ...person, primerApellido };
    },
  ],
];

/** So many records over all states, as CSV files and the settings of connectors that read them. */
export async function writeRegisters(
  folder: string,
  { buyers, sanctions, planted: count }: { buyers: number; sanctions: number; planted: number },
): Promise<Planted[]> {
  const random = createRandom(`crosscheck ${buyers} ${sanctions}`);
  const extra = new Map<StateCode, { spic: Row[]; ssancionados: Row[] }>(
    STATES.map(({ code }) => [code, { spic: [], ssancionados: [] }]),
  );
  const planted: Planted[] = [];
  while (planted.length < count) {
    const [rule, rewrite] = rewritings[planted.length % rewritings.length]!;
    const [from, to] = [random.pick(STATES).code, random.pick(STATES).code];
    const person = createNamesake(random, from);
    const other = rewrite(person, random);
    if (from === to || !other) continue;
    const number = planted.length;
    // Half of them have no identifiers, as in real registers: then only the name joins them.
    const identified = number % 2 === 0 ? person : null;
    extra.get(from)!.ssancionados.push({ id: `P${number}`, name: person, identified });
    extra.get(to)!.spic.push({ id: `P${number}`, name: other, identified });
    planted.push({
      rule: `${rule}${identified ? ', identified' : ''}`,
      id: formatFindingId(`${from}.S3.ssancionados.P${number}`, `${to}.S2.spic.P${number}`),
      names: [person, other],
    });
  }
  for (const [index, { code }] of STATES.entries()) {
    const own = join(folder, code);
    mkdirSync(own, { recursive: true });
    const share = (total: number) => Math.floor(total / 32) + (index < total % 32 ? 1 : 0);
    const { spic, ssancionados } = extra.get(code)!;
    await write(join(own, 'spic.csv'), buyerLine, spic, share(buyers), code, random);
    await write(
      join(own, 'ssancionados.csv'),
      sanctionLine,
      ssancionados,
      share(sanctions),
      code,
      random,
    );
    writeFileSync(join(own, 'state.yaml'), settingsOf(code));
  }
  return planted;
}

async function write(
  file: string,
  lineOf: (row: Row, random: Random) => string[],
  planted: readonly Row[],
  count: number,
  state: StateCode,
  random: Random,
): Promise<void> {
  const stream = createWriteStream(file);
  const put = (row: Row) => stream.write(`${lineOf(row, random).map(quoted).join(',')}\n`);
  stream.write(`${headings[lineOf === buyerLine ? 'spic' : 'ssancionados'].join(',')}\n`);
  planted.forEach(put);
  for (let row = planted.length; row < count; row++) {
    const person = createNamesake(random, state);
    put({ id: `R${row}`, name: person, identified: random.chance(0.6) ? person : null });
  }
  await finished(stream.end());
}

const common = ['Folio', 'Nombres', 'Primero', 'Segundo', 'RFC', 'CURP', 'Dependencia'];
const headings = {
  spic: [...common, 'Captura'],
  ssancionados: [...common, 'Falta', 'Inicio', 'Fin', 'Captura'],
};

function start({ id, name, identified }: Row): string[] {
  return [
    ...[id, name.nombres, name.primerApellido, name.segundoApellido ?? ''],
    ...[identified ? rfcOfPerson(identified) : '', identified ? curpOf(identified) : ''],
    'Secretaría de Obras Públicas',
  ];
}

function buyerLine(row: Row): string[] {
  return [...start(row), '2025-03-01T00:00:00Z'];
}

function sanctionLine(row: Row, random: Random): string[] {
  const year = random.integer(2019, 2025);
  return [
    ...start(row),
    'AG',
    `${year}-02-01`,
    `${year + random.integer(1, 8)}-02-01`,
    '2025-03-01T00:00:00Z',
  ];
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function settingsOf(state: StateCode): string {
  const columns = `
      id: Folio
      nombres: Nombres
      primerApellido: Primero
      segundoApellido: Segundo
      rfc: RFC
      curp: CURP
      institucionDependencia.nombre: Dependencia
      fechaCaptura: Captura`;
  const source = (register: string, more: string) => `
  - id: ${register}
    name: Registro sintético
    level: ESTATAL
    dialect: file
    register: ${register}
    path: ${register}.csv
    sweepEverySeconds: 86400
    columns:${columns}${more}`;
  const ofSanctions = `
      tipoFalta: Falta
      inhabilitacion.fechaInicial: Inicio
      inhabilitacion.fechaFinal: Fin`;
  return `state: ${state}\nsources:${source('spic', '')}${source('ssancionados', ofSanctions)}\n`;
}

/** The registry of a gateway for these states, on these ports in turn. */
export function registryOf(portOf: (state: StateCode) => number): string {
  const sources = (['spic', 'ssancionados'] as const).map(
    (id) =>
      `      - { id: ${id}, system: ${id === 'spic' ? 'S2' : 'S3'}, level: ESTATAL, name: Sintético }\n`,
  );
  const shards = STATES.map(
    ({ code }) =>
      `  - state: ${code}\n    url: http://127.0.0.1:${portOf(code)}/${code.toLowerCase()}\n    sources:\n${sources.join('')}`,
  );
  return `shards:\n${shards.join('')}`;
}
