import fc from 'fast-check';
import { acceptRow, type RowReader } from '../../../connectors/normalise/accept-row.ts';
import { compileCheck } from '../../../connectors/normalise/check.ts';
import { emptyBuyer } from '../../../connectors/normalise/empty-records.ts';
import { at, isObject } from '../../../connectors/normalise/place.ts';
import { looksPrivate } from '../../../connectors/normalise/reserved-members.ts';
import { readRequiredText, readText } from '../../../connectors/normalise/text.ts';
import type { AcceptedRow, QuarantinedRow } from '../../../connectors/records.ts';
import { sourceOf } from '../dialects/pdn-rest-v1/rows.ts';

const source = sourceOf('spic');

/** A register of rows `{ clave, nombre, rfc }`. */
const reader: RowReader = {
  check: compileCheck({
    type: 'object',
    required: ['nombre'],
    properties: { nombre: { type: 'string' } },
  }),
  idOf: (row) => ({ value: isObject(row) ? row['clave'] : undefined, path: '/clave' }),
  read: (row) => ({
    record: {
      ...emptyBuyer,
      nivelOrdenGobierno: 'ESTATAL',
      nombres: readRequiredText(at(row, 'nombre')),
    },
    reserved: {
      rfc: readText(at(row, 'rfc')),
      curp: null,
      superiorRfc: null,
      superiorCurp: null,
    },
    fechaCaptura: null,
  }),
  isReserved: () => looksPrivate,
};

const accept = (row: unknown) => acceptRow(source, row, reader) as AcceptedRow;
const refuse = (row: unknown, by = reader) => acceptRow(source, row, by) as QuarantinedRow;

describe('A row that is read by the reader of its register', () => {
  test('gets its global id from its source and its own id', () => {
    const row = { clave: 'a/b', nombre: 'Ana' };
    expect(accept(row)).toMatchObject({
      kind: 'accepted',
      id: 'JAL.S2.spic.a%2Fb',
      providerId: 'a/b',
      record: { id: 'JAL.S2.spic.a%2Fb', nombres: 'Ana' },
    });
  });

  test('is kept whole, with the paths of what is reserved and the remarks on the rest', () => {
    const row = { clave: 1, nombre: ' ', rfc: 'XAXX010101000', otro: [{ curp: '' }] };
    const accepted = accept(row);
    expect(accepted.original).toBe(row);
    expect(accepted.withheld).toEqual(['/rfc', '/otro/0/curp']);
    expect(accepted.reserved).toMatchObject({ rfc: 'XAXX010101000' });
    expect(accepted.notes.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'BLANK_REQUIRED /nombre',
    ]);
  });

  test.each([
    ['without an id', { nombre: 'Ana' }],
    ['with a blank id', { clave: ' ', nombre: 'Ana' }],
    ['with an id that is too long', { clave: 'x'.repeat(201), nombre: 'Ana' }],
    ['with a list for an id', { clave: ['1'], nombre: 'Ana' }],
  ])('%s is kept apart: nobody could find it again', (_what, row) => {
    expect(refuse(row)).toMatchObject({
      kind: 'quarantined',
      providerId: null,
      reasons: [{ path: '/clave', code: 'UNUSABLE_ID' }],
      original: row,
    });
  });

  test('that does not satisfy its schema is kept apart under its id', () => {
    expect(refuse({ clave: '7', nombre: 3 })).toMatchObject({
      providerId: '7',
      reasons: [
        {
          path: '/nombre',
          code: 'WRONG_VALUE',
          found: { type: 'number' },
          expected: { type: 'string' },
        },
      ],
    });
  });

  test('is kept apart, and never served, when its reader makes what the contract does not allow', () => {
    const wrong: RowReader = {
      ...reader,
      read: (...args) => {
        const read = reader.read(...args);
        return { ...read, record: { ...read.record, genero: 'F' as never } };
      },
    };
    const { reasons, providerId } = refuse({ clave: '7', nombre: 'Ana' }, wrong);
    expect(providerId).toBe('7');
    expect(reasons.map(({ path }) => path)).toContain('/genero');
  });

  test('is accepted or kept apart with its reasons, whatever it is', () => {
    const row = fc.oneof(
      fc.jsonValue({ stringUnit: 'binary' }),
      fc.record({ clave: fc.jsonValue(), nombre: fc.jsonValue({ stringUnit: 'binary' }) }),
    );
    fc.assert(
      fc.property(row, (original) => {
        const read = acceptRow(source, original, reader);
        expect(read.original).toBe(original);
        if (read.kind === 'quarantined') expect(read.reasons).not.toHaveLength(0);
        else expect(read.record.id).toBe(read.id);
      }),
    );
  });
});
