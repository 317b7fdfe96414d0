import fc from 'fast-check';
import type { ReadRow } from '../../../connectors/records.ts';
import { directusS2V2 } from '../../../connectors/dialects/directus-s2-v2/index.ts';
import { directusS3V2 } from '../../../connectors/dialects/directus-s3-v2/index.ts';
import { pdnGraphql } from '../../../connectors/dialects/pdn-graphql/index.ts';
import { pdnRestV1 } from '../../../connectors/dialects/pdn-rest-v1/index.ts';
import * as tables from '../tabular/rows.ts';
import * as s2 from './directus-s2-v2/rows.ts';
import * as s3 from './directus-s3-v2/rows.ts';
import * as graphql from './pdn-graphql/rows.ts';
import * as rest from './pdn-rest-v1/rows.ts';

type Read = (row: unknown) => ReadRow;
type Accepted = Extract<ReadRow, { kind: 'accepted' }>;

/** Each register of each dialect: a valid row, how it is read, and the members that it cannot do without. */
const registers: Record<string, [row: object, read: Read, required: RegExp]> = {
  'REST v1, spic': [
    rest.rows.spic,
    (row) => pdnRestV1.readRow(rest.sourceOf('spic'), row),
    /^(id|nombres|primerApellido)$/,
  ],
  'REST v1, ssancionados': [
    rest.rows.ssancionados,
    (row) => pdnRestV1.readRow(rest.sourceOf('ssancionados'), row),
    /^(id|servidorPublicoSancionado(\.(nombres|primerApellido))?)$/,
  ],
  'REST v1, psancionados': [
    rest.rows.psancionados,
    (row) => pdnRestV1.readRow(rest.sourceOf('psancionados'), row),
    /^(id|particularSancionado(\.nombreRazonSocial)?)$/,
  ],
  'GraphQL, servidor_publico': [
    graphql.rows.servidor_publico,
    (row) => pdnGraphql.readRow(graphql.sourceOf('servidor_publico'), row),
    /^(id|nombres|primer_apellido)$/,
  ],
  'GraphQL, sancionados': [
    graphql.rows.sancionados,
    (row) => pdnGraphql.readRow(graphql.sourceOf('sancionados'), row),
    /^(nombres|primer_apellido)$/,
  ],
  'Directus, S2': [
    s2.full,
    (row) => directusS2V2.readRow(s2.source, row),
    /^(id|datosGenerales(\.(nombre|primerApellido))?)$/,
  ],
  ...Object.fromEntries(
    s3.running.map((register): [string, [object, Read, RegExp]] => [
      `Directus, ${register}`,
      [
        s3.rows[register],
        (row) => directusS3V2.readRow(s3.sourceOf(register), row),
        /^(id|datosGenerales(\.(nombres|primerApellido|nombreRazonSocial|razonSocial))?)$/,
      ],
    ]),
  ),
  ...Object.fromEntries(
    (['spic', 'ssancionados', 'psancionados'] as const).map(
      (register): [string, [object, Read, RegExp]] => [
        `table, ${register}`,
        [tables.rows[register], (row) => tables.readRow(register, row), /^id$/],
      ],
    ),
  ),
};

/** Paths of all members of an object, `a.0.b`. */
function pathsOf(value: object): string[] {
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === 'object' && member !== null
      ? [name, ...pathsOf(member).map((path) => `${name}.${path}`)]
      : [name],
  );
}

/** A copy of a row in which the member at a path has another value. */
function withPart(row: object, path: readonly string[], value: unknown): object {
  const [name, ...deeper] = path;
  const copy = (Array.isArray(row) ? [...row] : { ...row }) as Record<string, unknown>;
  copy[name!] = deeper.length === 0 ? value : withPart(copy[name!] as object, deeper, value);
  return copy;
}

/** A column of a table has dots in its name. */
function partsOf(name: string, path: string): string[] {
  return name.startsWith('table') ? [path] : path.split('.');
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, '', [], {}, 'texto', 7, true, false, [[]], [{}], { a: { b: 1 } }),
);

/** What every reader makes of a whole row: who it is about, which no other part may cost it. */
function identityOf({ record }: Accepted): unknown {
  const { nombres, primerApellido } = record;
  return { nombres, primerApellido, nombreRazonSocial: (record as any).nombreRazonSocial };
}

/** An id may be made of the content. */
function withoutId({ record }: Accepted): object {
  return { ...record, id: null };
}

describe('An optional part in another form costs only that part', () => {
  test.each(Object.entries(registers))('%s', (name, [row, read, required]) => {
    const whole = read(row) as Accepted;
    const paths = pathsOf(row).filter((path) => !required.test(path));
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        const parts = partsOf(name, path);
        const broken = read(withPart(row, parts, value));
        expect(broken).toMatchObject({ kind: 'accepted' });
        if (broken.kind !== 'accepted') return;
        const isOfName = /gravedad|falta|nombre|apellido|tipoPersona|razonSocial/i.test(path);
        if (!isOfName) expect(identityOf(broken)).toEqual(identityOf(whole));
        const changed = Object.keys(whole.record).filter(
          (member) =>
            JSON.stringify((whole.record as any)[member]) !==
            JSON.stringify((broken.record as any)[member]),
        );
        // Of a fault hang its gravity and what that hides; of procedures their sums.
        expect(changed.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 400 },
    );
  });

  test.each(Object.entries(registers))(
    '%s: what it cannot do without',
    (name, [row, read, required]) => {
      for (const path of pathsOf(row).filter((one) => required.test(one))) {
        for (const value of [['x'], true]) {
          const broken = read(withPart(row, partsOf(name, path), value));
          expect([path, broken.kind]).toEqual([path, 'quarantined']);
        }
      }
    },
  );

  test.each(Object.entries(registers))(
    '%s: is told where it is left out',
    (name, [row, read, required]) => {
      const whole = read(row) as Accepted;
      // These may be yes or no.
      const isNoPart = (path: string) => required.test(path) || /continua|gravedad/i.test(path);
      const untold = pathsOf(row).filter((path) => {
        if (isNoPart(path)) return false;
        const broken = read(withPart(row, partsOf(name, path), true)) as Accepted;
        const known = new Set(whole.notes.map((note) => JSON.stringify(note)));
        const isTold = broken.notes.some((note) => !known.has(JSON.stringify(note)));
        const isSame = JSON.stringify(withoutId(broken)) === JSON.stringify(withoutId(whole));
        return !isTold && !isSame;
      });
      expect(untold).toEqual([]);
    },
  );
});
