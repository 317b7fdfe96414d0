import fc from 'fast-check';
import { withoutReserved } from '../../../connectors/store/without-reserved.ts';
import { fields, visibilityOf } from '../../../connectors/tabular/fields.ts';
import { accept, markedValue, readRow, remarksOf, rows, type RegisterName } from './rows.ts';

// Synthetic rows: nobody of these names exists.

const columns = {
  id: 'id',
  nombres: 'servidorPublicoSancionado.nombres',
  primerApellido: 'servidorPublicoSancionado.primerApellido',
  rfc: 'servidorPublicoSancionado.rfc',
  genero: 'servidorPublicoSancionado.genero',
  'puesto.nombre': 'servidorPublicoSancionado.puesto',
  'institucionDependencia.nombre': 'institucionDependencia.nombre',
  tipoFalta: 'tipoFalta',
  tipoSancion: 'tipoSancion',
  causaMotivoHechos: 'causaMotivoHechos',
  'multa.monto': 'multa.monto',
  'multa.moneda': 'multa.moneda',
  'inhabilitacion.fechaFinal': 'inhabilitacion.fechaFinal',
  'documento.url': 'documentos.url',
};

const nested = {
  id: 'S-1',
  institucionDependencia: { nombre: 'Instituto de Ejemplo', clave: '1' },
  servidorPublicoSancionado: {
    nombres: 'Raúl',
    primerApellido: 'Uribarri',
    rfc: 'UEXR900101AB3',
    genero: { clave: 'M', valor: 'MASCULINO' },
    puesto: 'Analista',
  },
  tipoFalta: { clave: 'AG', valor: 'ADMINISTRATIVA GRAVE' },
  tipoSancion: [
    { clave: 'I', valor: 'INHABILITADO' },
    { clave: 'M', valor: 'MULTADO' },
  ],
  causaMotivoHechos: 'Hechos de ejemplo',
  multa: { monto: 1000, moneda: { clave: 'MXN', valor: 'PESO MEXICANO' } },
  inhabilitacion: { fechaInicial: '2024-02-01', fechaFinal: '2029-01-31' },
  documentos: [{ id: '1', url: 'https://example.mx/d.pdf' }],
};

function read(changes: object = {}, otherColumns: Record<string, string> = {}) {
  const options = { columns: { ...columns, ...otherColumns } };
  return accept('ssancionados', { ...nested, ...changes }, options);
}

describe('A column that is a path into nested members', () => {
  test('is read as a column of a table is', () => {
    const { record, reserved, original } = read();
    expect(record).toMatchObject({
      nombres: 'Raúl',
      primerApellido: 'Uribarri',
      genero: { clave: 'M', valor: 'MASCULINO' },
      puesto: { nombre: 'Analista' },
      institucionDependencia: { nombre: 'Instituto de Ejemplo' },
      tipoFalta: [{ clave: 'ADMINISTRATIVA_GRAVE' }],
      tipoSancion: [{ clave: 'INHABILITACION' }, { clave: 'MULTA' }],
      multa: { monto: 1000, moneda: { clave: 'MXN' } },
      inhabilitacion: { fechaFinal: '2029-01-31' },
      documentos: [{ url: 'https://example.mx/d.pdf' }],
    });
    expect(reserved.rfc).toBe('UEXR900101AB3');
    expect(original).toEqual(nested);
  });

  test.each<[string, object, Record<string, string>, object]>([
    ['through a list', {}, { tipoSancion: 'tipoSancion.valor' }, { tipoSancion: [{}, {}] }],
    ['where nothing is', { multa: null, documentos: [] }, {}, { multa: null, documentos: [] }],
    [
      'that is a member of the row with dots in its name',
      { 'multa.monto': 7 },
      {},
      { multa: { monto: 7 } },
    ],
    [
      'to a value that MongoDB exported with its type',
      { inhabilitacion: { fechaFinal: { $date: '2030-01-31T00:00:00Z' } } },
      {},
      { inhabilitacion: { fechaFinal: expect.stringContaining('2030-01') as string } },
    ],
  ])('may lead %s', (_where, changes, otherColumns, expected) => {
    expect(read(changes, otherColumns).record).toMatchObject(expected);
  });

  test('names the place in the original in a note', () => {
    const notes = remarksOf(read({ inhabilitacion: { fechaFinal: 'pronto' } }));
    expect(notes).toContainEqual(expect.stringMatching(/ \/inhabilitacion\/fechaFinal$/));
  });

  test('may make the id', () => {
    const row = { ...nested, _id: { $oid: '65a0c0ffee' }, meta: { folio: 8 } };
    const idOf = (column: string) =>
      readRow('ssancionados', row, { columns: { ...columns, id: column } });
    expect(idOf('_id')).toMatchObject({ providerId: '65a0c0ffee' });
    expect(idOf('meta.folio')).toMatchObject({ providerId: '8' });
  });
});

describe('Of nested members, the public may not see', () => {
  const notSerious = { tipoFalta: { clave: 'NAG', valor: 'NO GRAVE' } };

  test.each([
    ['rfc', {}],
    ['nombres', notSerious],
    ['primerApellido', notSerious],
  ])('the mapped %s, at its path: %j', (name, changes) => {
    const { withheld, original } = read(changes);
    expect(withheld).toContain(`/servidorPublicoSancionado/${name}`);
    expect(JSON.stringify(withoutReserved(original, withheld))).toContain('Analista');
  });

  test.each([
    ['curp', '/sancionado/curp'],
    ['telefonoParticular', '/sancionado/telefonoParticular'],
    ['codigoPostal', '/sancionado/codigoPostal'],
  ])('the unmapped %s, at any depth', (name, path) => {
    const { withheld } = read({ sancionado: { [name]: 'x', otro: [{ [name]: 'x' }], nota: 'y' } });
    expect(withheld).toEqual(expect.arrayContaining([path, `/sancionado/otro/0/${name}`]));
    expect(withheld).not.toContain('/sancionado/nota');
  });

  test('what is unmapped beside a hidden name, and objects of which nothing is mapped', () => {
    const servidorPublicoSancionado = {
      ...nested.servidorPublicoSancionado,
      nombreCompleto: 'Raúl Uribarri',
    };
    const { withheld } = read({
      ...notSerious,
      servidorPublicoSancionado,
      persona: { alias: 'Raúl' },
      tipoSancion: [{ clave: 'I', valor: 'INHABILITADO', impuestaA: 'Raúl' }],
      documentos: [{ url: 'https://example.mx/d.pdf', titulo: 'Raúl Uribarri' }],
    });
    expect(withheld).toEqual(
      expect.arrayContaining([
        '/servidorPublicoSancionado/nombreCompleto',
        '/persona',
        '/tipoSancion/0/impuestaA',
        '/documentos/0/titulo',
      ]),
    );
    expect(withheld).not.toContain('/tipoSancion/0/valor');
  });

  test('anyone around a company', () => {
    const row = {
      particularSancionado: {
        nombreRazonSocial: 'Puentes de Papel',
        directorGeneral: { nombres: 'Berta' },
        apoderadoLegal: { nombres: 'Delfina' },
      },
    };
    const { withheld } = accept('psancionados', row, {
      columns: { nombreRazonSocial: 'particularSancionado.nombreRazonSocial' },
      constants: { tipoPersona: 'M' },
    });
    expect(withheld).toEqual([
      '/particularSancionado/directorGeneral',
      '/particularSancionado/apoderadoLegal',
    ]);
  });

  test('whatever it may not see of a table, wherever the column lies', () => {
    const registers = Object.keys(rows) as RegisterName[];
    const path = fc.array(fc.constantFrom('datos', 'lista', 'persona'), {
      minLength: 1,
      maxLength: 3,
    });
    const faults = fc.constantFrom('Peculado', 'No grave', null);
    const kinds = fc.constantFrom('F', 'M', null);
    fc.assert(
      fc.property(
        fc.constantFrom(...registers),
        path,
        faults,
        kinds,
        (register, names, tipoFalta, tipoPersona) => {
          const known = Object.keys(fields[register]!).filter(
            (name) => !/^(id|genero)$/.test(name),
          );
          const within: Record<string, any> = {};
          for (const [index, name] of known.entries()) {
            const parts = name.split('.');
            const last = parts.pop()!;
            const target = parts.reduce(
              (object, part) => (object[part] ??= {}) as typeof within,
              within,
            );
            target[last] = markedValue(index);
          }
          Object.assign(within, { tipoFalta, tipoPersona });
          const row = names.reduceRight<object>(
            (inner, name) => ({ [name]: name === 'lista' ? [inner] : inner }),
            within,
          );
          const mapped = known.map((name) => [name, [...names, name].join('.')]);
          const accepted = accept(register, row, { columns: Object.fromEntries(mapped) });
          const shown = JSON.stringify([
            accepted.record,
            accepted.notes,
            withoutReserved(accepted.original, accepted.withheld),
          ]);
          const { gravedad, subject } = accepted.record;
          for (const [index, name] of known.entries()) {
            if (/^tipo(Falta|Persona)$/.test(name)) continue;
            const isHidden = {
              public: false,
              reserved: true,
              company: subject !== 'COMPANY',
              name: gravedad !== 'GRAVE' && subject !== 'COMPANY',
              remark: gravedad !== 'NO_GRAVE',
            }[visibilityOf(register, name)];
            expect([name, shown.includes(markedValue(index))]).toEqual([name, !isHidden]);
          }
        },
      ),
    );
  });
});
