import fc from 'fast-check';
import { directusS3V2 } from '../../../../connectors/dialects/directus-s3-v2/index.ts';
import {
  recordTypes,
  type Register,
} from '../../../../connectors/dialects/directus-s3-v2/record-types.ts';
import { checkRecord } from '../../../../connectors/normalise/check-record.ts';
import type { AcceptedRow } from '../../../../connectors/records.ts';
import { parseRecordId } from '../../../../specs/ids.ts';
import { rows, running, sourceOf, withMember } from './rows.ts';

const registers = Object.keys(recordTypes) as Register[];

/** Paths of all members of an object, `a.0.b`. */
function pathsOf(object: object): string[] {
  return Object.entries(object).flatMap(([name, member]) =>
    typeof member === 'object' && member !== null
      ? [name, ...pathsOf(member).map((path) => `${name}.${path}`)]
      : [name],
  );
}

/** What the public gets to see of a row. */
function shownOf({ record, notes, original, withheld }: AcceptedRow): string {
  const shown = JSON.parse(JSON.stringify(original));
  for (const pointer of withheld) {
    const names = pointer
      .slice(1)
      .split('/')
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = names.pop()!;
    const parent = names.reduce((object, name) => object[name], shown);
    expect(Object.hasOwn(parent, last)).toBe(true);
    delete parent[last];
  }
  return JSON.stringify([record, notes, shown]);
}

describe('Whatever a source sends', () => {
  const paths = running.flatMap((register) =>
    pathsOf(JSON.parse(JSON.stringify(rows[register]))).map((path) => ({ register, path })),
  );
  const anything = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });
  /** A valid row, one member of which is replaced by anything. */
  const broken = fc
    .tuple(fc.constantFrom(...paths), anything)
    .map(([{ register, path }, value]) => ({
      register: register as Register,
      row: withMember(rows[register], path, value) as unknown,
    }));
  /** A valid row of another register, or no row at all. */
  const misplaced = fc.record({
    register: fc.constantFrom(...registers),
    row: fc.oneof(anything, fc.constantFrom<unknown>(...Object.values(rows))),
  });
  const any = fc.oneof({ weight: 4, arbitrary: broken }, misplaced);

  test('is either a valid record or kept apart with a reason, and never throws', () => {
    fc.assert(
      fc.property(any, ({ register, row }) => {
        const read = directusS3V2.readRow(sourceOf(register), row);
        expect(read.original).toBe(row);
        if (read.kind === 'quarantined') {
          expect(read.reasons.length).toBeGreaterThan(0);
          return;
        }
        expect(checkRecord.S3(read.record)).toEqual([]);
        expect(parseRecordId(read.id)).toMatchObject({ providerId: read.providerId });
        expect(read.record.id).toBe(read.id);
      }),
      { numRuns: 400 },
    );
  });

  test('nothing reserved reaches the public, whatever else stands in the row', () => {
    fc.assert(
      fc.property(broken, ({ register, row }) => {
        const read = directusS3V2.readRow(sourceOf(register), row);
        if (read.kind === 'quarantined') return;
        expect(shownOf(read)).not.toMatch(/SECRET/i);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Nothing reserved reaches the public', () => {
  const graves = rows.faltas_administrativas_graves;
  const noGraves = rows.faltas_administrativas_no_graves;
  const accept = (register: Register, row: object) =>
    directusS3V2.readRow(sourceOf(register), row) as AcceptedRow;

  test.each(running)('of a whole row of %s', (register) => {
    const read = accept(register, rows[register]);
    expect(JSON.stringify(read.original)).toMatch(/SECRET/);
    expect(shownOf(read)).not.toMatch(/SECRET/i);
  });

  test('where a fault has its whole row in it once more', () => {
    for (const [register, row] of [
      ['faltas_administrativas_graves', graves],
      ['faltas_administrativas_no_graves', noGraves],
    ] as const) {
      const back = { fk_id: { ...row, entePublico: 1 } };
      const faults = row.faltaCometida.map((fault) => ({ ...fault, ...back }));
      const sanctions = row.tipoSancion.map((sanction) => ({ ...sanction, ...back }));
      const read = accept(register, { ...row, faltaCometida: faults, tipoSancion: sanctions });
      expect(shownOf(read)).not.toMatch(/SECRET/i);
    }
  });

  test('of the accounts of whoever captured and updated it', () => {
    const account = { first_name: 'SECRETA', email: 'secreta@example.mx' };
    const row = { ...graves, user_created: account, user_updated: account };
    expect(shownOf(accept('faltas_administrativas_graves', row))).not.toMatch(/SECRET/i);
  });

  test('of a person without a serious fault not even the name, under whatever member', () => {
    const person = { ...noGraves.datosGenerales, nombreCompleto: 'SECRETO', apodo: 'SECRETO' };
    const row = { ...noGraves, datosGenerales: person, nombre_completo: 'SECRETO' };
    const shown = shownOf(accept('faltas_administrativas_no_graves', row));
    expect(shown).not.toMatch(/SECRET/i);
    expect(shown).toContain('"sexo":"HOMBRE"');
  });

  test('while what is public of a company stays', () => {
    const register = 'faltas_graves_personas_morales';
    const shown = JSON.stringify(accept(register, rows[register]).withheld);
    expect(shown).toContain('/datosDirGeneralReprLegal');
    expect(shown).not.toMatch(/rfc|domicilio/);
  });
});
