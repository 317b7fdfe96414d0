import fc from 'fast-check';
import {
  allSanctions,
  ask,
  sanctions,
  startService,
  stopServices,
} from './support/graphql-client.ts';
import type { SsancionadoRow } from '../../../../examples/demo/services/data/records.ts';
import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import type { StateService } from '../../../../examples/demo/services/state-service.ts';

let service: StateService;

beforeAll(async () => {
  service = await startService({ code: 'TAM' });
});
afterAll(stopServices);

const stored = () => service.registers.ssancionados;
const nameOf = (row: any) => [row.nombres, row.primer_apellido, row.segundo_apellido].join('|');
const storedNameOf = ({ servidorPublicoSancionado: official }: SsancionadoRow) =>
  [official.nombres, official.primerApellido, official.segundoApellido ?? null].join('|');
const spanish = new Intl.Collator('es');

describe('paging', () => {
  test('with any page size yields every row once, and a total that is a text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 200 }), async (limit) => {
        const { rows, total } = await allSanctions(service, limit);
        expect(total).toBe(String(stored().length));
        expect(rows.map(nameOf)).toEqual(stored().map(storedNameOf));
      }),
      { numRuns: 15 },
    );
  });

  test('past the end is empty', async () => {
    const { results } = await sanctions(service, { limit: 10, offset: 9_000 });
    expect(results).toEqual([]);
  });

  test.each([{ offset: -1 }, { limit: 0 }, { limit: 201 }, { limit: null }])(
    '%j is an error of GraphQL',
    async (window) => {
      await expect(sanctions(service, window)).rejects.toThrow('fuera de rango');
    },
  );
});

describe('order', () => {
  test.each([
    ['nombres', (row: any) => row.nombres],
    ['primer_apellido', (row: any) => row.primer_apellido],
    ['segundo_apellido', (row: any) => row.segundo_apellido ?? ''],
    ['nombre', (row: any) => row.institucion_dependencia.nombre],
  ] as const)('by %s goes either way', async (ordenCampo, key) => {
    for (const [ordenSentido, sign] of [
      ['asc', 1],
      ['desc', -1],
    ] as const) {
      const { rows } = await allSanctions(service, 40, { ordenCampo, ordenSentido });
      const keys = rows.map(key);
      expect(keys).toEqual(keys.toSorted((one, other) => sign * spanish.compare(one, other)));
      expect(rows.map(nameOf).toSorted()).toEqual(stored().map(storedNameOf).toSorted());
    }
  });

  test('by anything else is an error of GraphQL', async () => {
    await expect(sanctions(service, { ordenCampo: 'rfc' })).rejects.toThrow('ORDEN_CAMPO');
  });
});

describe('a row', () => {
  test('says what the row of the first version says, in other words', async () => {
    const { rows } = await allSanctions(service, 200);
    stored().forEach((row, index) => {
      expect(rows[index]).toMatchObject({
        autoridad_sancionadora: row.autoridadSancionadora ?? null,
        expediente: row.expediente ?? null,
        causa: row.causaMotivoHechos,
        puesto: row.servidorPublicoSancionado.puesto,
        resolucion: row.resolucion ? { fecha_notificacion: row.resolucion.fechaResolucion } : null,
        multa: row.multa ? { monto: row.multa.monto, moneda: 'MXN' } : null,
      });
      expect(rows[index].inhabilitacion?.fecha_final).toBe(row.inhabilitacion?.fechaFinal);
      expect(rows[index].tipo_falta).toMatch(/^[A-ZÁÉÍÓÚ ]+$/);
    });
  });

  test('has the word of its first sanction', async () => {
    const { rows } = await allSanctions(service, 200);
    stored().forEach(({ tipoSancion: [first] }, index) => {
      expect(rows[index].tipo_sancion === 'INHABILITACION').toBe(first!.clave === 'I');
    });
    expect(new Set(rows.map((row) => row.tipo_sancion)).size).toBeGreaterThan(3);
  });

  test('has a blank where an institution has no acronym', async () => {
    const { rows } = await allSanctions(service, 200);
    const acronyms = rows.map((row) => row.institucion_dependencia.siglas);
    expect(acronyms).toContain(' ');
    expect(acronyms).not.toContain('');
    expect(acronyms).not.toContain(null);
  });

  test.each(['id', 'rfc', 'curp'])('has no %s to ask for', async (field) => {
    await expect(ask(service, 's3', `{ results { ${field} } }`)).rejects.toThrow('Cannot query');
  });
});

describe('filters', () => {
  const found = async (filtros: object) => {
    const { results, total } = await sanctions(service, { limit: 200, filtros });
    expect(total).toBe(String(results.length));
    return results;
  };

  test('find a part of a text, without case or accents', async () => {
    const rows = await found({ primer_apellido: 'GARCÍA' });
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) expect(row.primer_apellido).toMatch(/garc[ií]a/i);
  });

  test('find by the institution', async () => {
    const institution = stored()[0]!.institucionDependencia.nombre;
    const rows = await found({ nombre: institution });
    expect(rows.map((row: any) => row.institucion_dependencia.nombre)).toContain(institution);
  });

  test('find by the word of a sanction', async () => {
    const rows = await found({ tipo_sancion: 'INHABILITACION' });
    expect(rows).toHaveLength(
      stored().filter(({ tipoSancion }) => tipoSancion.some(({ clave }) => clave === 'I')).length,
    );
  });
});

describe('rows without an id', () => {
  const contents = async (from: StateService) => {
    const { rows } = await allSanctions(from, 200);
    return rows.map((row) => JSON.stringify(row));
  };

  test('of one name differ in some other field', async () => {
    const rows = await contents(service);
    expect(new Set(rows).size).toBe(rows.length);

    const names = stored().map(storedNameOf);
    expect(names.length - new Set(names).size).toBeGreaterThanOrEqual(3);
  });

  test('may be the same twice, if the service is told so', async () => {
    const data = generateState('COL');
    const own = await startService({ data, withTwins: true });
    const rows = await contents(own);
    expect(rows).toHaveLength(data.ssancionados.length + 1);
    expect(new Set(rows).size).toBe(rows.length - 1);
    expect(own.registers.ssancionados).toHaveLength(rows.length);
  });
});

test('institutions come by name, either way', async () => {
  const names = async (way: string) => {
    const query = `{ results_dependencias(ordenCampo: nombre, ordenSentido: ${way}) { nombre } }`;
    const { results_dependencias: found } = await ask(service, 's3', query);
    return found.map(({ nombre }: any) => nombre);
  };
  const descending = await names('desc');
  expect(descending).toEqual(descending.toSorted((a: string, b: string) => spanish.compare(b, a)));
  expect((await names('asc')).toSorted()).toEqual(descending.toSorted());
});
