import fc from 'fast-check';
import { checkRecord } from '../../../connectors/normalise/check-record.ts';
import { withoutReserved } from '../../../connectors/store/without-reserved.ts';
import { fields, visibilityOf } from '../../../connectors/tabular/fields.ts';
import {
  accept,
  psancionados,
  readRow,
  rows,
  spic,
  ssancionados,
  type RegisterName,
  markedValue,
} from './rows.ts';

describe('What is mapped to nothing', () => {
  test.each([
    'RFC_EMPLEADO',
    'curp',
    'Teléfono oficina',
    'Tel.',
    'celular',
    'Correo electrónico',
    'e-mail',
    'DOMICILIO_PARTICULAR',
    'Dirección',
    'Fecha de nacimiento',
    'Representante legal',
    'C.P.',
  ])('is not shown where its heading says that it is private: %s', (heading) => {
    for (const row of [spic, ssancionados, psancionados]) {
      const register =
        row === spic ? 'spic' : row === ssancionados ? 'ssancionados' : 'psancionados';
      expect(accept(register, { ...row, [heading]: 'x' }).withheld).toContain(
        `/${heading.replaceAll('/', '~1')}`,
      );
    }
  });

  test.each(['Folio', 'TELA', 'Dirigido a', 'Cantidad'])('is shown otherwise: %s', (heading) => {
    expect(accept('spic', { ...spic, [heading]: 'x' }).withheld).not.toContain(`/${heading}`);
  });

  test('is not shown at all where the person is hidden: it may be the name', () => {
    const row = { ...ssancionados, tipoFalta: 'No grave', Servidor: 'Raúl Uribarri Xolo' };
    const { withheld, record } = accept('ssancionados', row);
    expect(record).toMatchObject({
      gravedad: 'NO_GRAVE',
      nombres: null,
      observaciones: 'Remarks about him',
    });
    expect(withheld).toEqual(
      expect.arrayContaining(['/Servidor', '/nombres', '/primerApellido', '/segundoApellido']),
    );
    expect(withheld).not.toContain('/observaciones');
  });

  test('is not shown where it is headed as remarks and the fault may be serious', () => {
    const row = { ...ssancionados, 'OBSERVACIONES 2': 'x' };
    expect(accept('ssancionados', row).withheld).toContain('/OBSERVACIONES 2');
  });

  test('is looked through where it is no cell', () => {
    const row = { ...spic, contacto: { rfc: 'x', nombre: 'y' } };
    expect(accept('spic', row).withheld).toContain('/contacto');
  });
});

describe('What only companies may show', () => {
  test('is the RFC and the address abroad', () => {
    const company = accept('psancionados', psancionados).withheld;
    const person = accept('psancionados', { ...psancionados, tipoPersona: 'F' });
    const shown = person.withheld.filter((pointer) => !company.includes(pointer));
    expect(shown).toEqual(['/rfc', '/domicilioExtranjero.calle', '/domicilioExtranjero.pais']);
    expect(person.record.empresa).toBeNull();
    expect(person.reserved.rfc).toBe('PPA010101AB4');
  });
});

describe('Whatever a table holds', () => {
  const registers = Object.keys(rows) as RegisterName[];
  const faults = fc.constantFrom(
    'Peculado',
    'No grave',
    'Negligencia administrativa; Peculado',
    null,
  );
  const kinds = fc.constantFrom('F', 'M', 'X', null);
  /** Values that are found again wherever they leak to. */
  const marked = fc
    .record({ register: fc.constantFrom(...registers), faults, kinds })
    .map((made) => {
      const names = Object.keys(fields[made.register]!);
      const cells = names.map((name, index) => [name, markedValue(index)]);
      const row = { ...Object.fromEntries(cells), tipoFalta: made.faults, tipoPersona: made.kinds };
      return { register: made.register, row: row as Record<string, unknown> };
    });

  test('a reserved value is neither in the record, its notes or its id nor in the public original, and others are', () => {
    fc.assert(
      fc.property(marked, ({ register, row }) => {
        const { id: _, ...columns } = Object.fromEntries(
          Object.keys(fields[register]!).map((name) => [name, name]),
        );
        const read = accept(register, row, { columns });
        const shown = JSON.stringify([
          read.record,
          read.notes,
          read.providerId,
          withoutReserved(read.original, read.withheld),
        ]);
        const { gravedad, subject } = read.record;
        // The column of the gravity cannot be read: only the faults may say that it is serious.
        const mayBeNotSerious = gravedad !== 'GRAVE';
        for (const [name, value] of Object.entries(row)) {
          if (typeof value !== 'string' || !value.startsWith('marca') || name === 'id') continue;
          const isHidden = {
            public: false,
            reserved: true,
            company: subject !== 'COMPANY',
            name: mayBeNotSerious && subject !== 'COMPANY',
            remark: gravedad !== 'NO_GRAVE',
          }[visibilityOf(register, name)];
          expect([name, shown.includes(value)]).toEqual([name, !isHidden]);
        }
      }),
    );
  });

  test('is either a valid record or kept apart with a reason, and never throws', () => {
    // JSON has no way to keep the sign of a zero.
    const json = fc
      .jsonValue({ stringUnit: 'binary', maxDepth: 3 })
      .map((value): unknown => JSON.parse(JSON.stringify(value)));
    const anything = fc.oneof(
      json,
      fc.date(),
      fc.bigInt(),
      fc.uint8Array(),
      fc.double(),
      fc.constant(undefined),
    );
    const cells = registers.map((register) =>
      fc.tuple(
        fc.constant(register),
        fc.dictionary(fc.constantFrom(...Object.keys(fields[register]!)), anything),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(...cells), ([register, broken]) => {
        const read = readRow(register, { ...rows[register], ...broken });
        if (read.kind === 'quarantined') {
          expect(read.reasons.length).toBeGreaterThan(0);
          return;
        }
        expect(checkRecord[register === 'spic' ? 'S2' : 'S3'](read.record)).toEqual([]);
        expect(JSON.parse(JSON.stringify(read.original))).toEqual(read.original);
      }),
      { numRuns: 500 },
    );
  });
});
