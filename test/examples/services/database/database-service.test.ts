import pg from 'pg';
import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import {
  startDatabaseService,
  type DatabaseService,
} from '../../../../examples/demo/services/database/database-service.ts';
import { localTime } from '../../../../examples/demo/services/database/local-time.ts';

const data = generateState('CAM');
let service: DatabaseService;
const connected: pg.Client[] = [];

beforeAll(async () => {
  service = await startDatabaseService({ code: 'CAM', port: 0, data });
  // On a busy machine it takes its time.
}, 90_000);
afterAll(() => service.close());
afterEach(async () => {
  await Promise.all(connected.splice(0).map((client) => client.end()));
});

async function connect(): Promise<pg.Client> {
  const client = new pg.Client(service.url);
  // A connection that the test breaks is no news.
  client.on('error', () => {});
  await client.connect();
  connected.push(client);
  return client;
}

async function rowsOf(sql: string, params: unknown[] = []): Promise<any[]> {
  const client = await connect();
  return (await client.query(sql, params)).rows;
}

describe('the tables', () => {
  test.each([
    ['servidores_contrataciones', data.spic],
    ['servidores_sancionados', data.ssancionados],
    ['particulares_sancionados', data.psancionados],
  ])('%s has every row of its register once', async (table, register) => {
    const rows = await rowsOf(`select folio from ${table}`);
    expect(rows.map(({ folio }) => folio).toSorted()).toEqual(
      register.map(({ id }) => id).toSorted(),
    );
  });

  test('say of buyers what the first version says', async () => {
    const rows = await rowsOf(
      `select folio, nombre, paterno, materno, sexo, dependencia, siglas, puesto, procedimientos,
         ejercicio, superior_paterno, observaciones, rfc, curp from servidores_contrataciones`,
    );
    const byFolio = new Map(rows.map((row) => [row.folio, row]));
    for (const row of data.spic) {
      expect(byFolio.get(row.id)).toEqual({
        folio: row.id,
        nombre: row.nombres,
        paterno: row.primerApellido,
        materno: row.segundoApellido ?? null,
        sexo: row.genero?.clave ?? null,
        dependencia: row.institucionDependencia.nombre,
        siglas: row.institucionDependencia.siglas ?? null,
        puesto: row.puesto.nombre,
        procedimientos: row.tipoProcedimiento.map(({ clave }) => clave).join(';'),
        ejercicio: row.ejercicioFiscal ?? null,
        superior_paterno: row.superiorInmediato?.primerApellido ?? null,
        observaciones: row.observaciones ?? null,
        rfc: row.rfc ?? null,
        curp: row.curp ?? null,
      });
    }
  });

  test('have dates, and amounts to the cent', async () => {
    const rows = await rowsOf(
      `select folio, sanciones, inhabilitacion_inicio::text as inicio,
         inhabilitacion_fin::text as fin, multa_monto, multa_moneda
       from servidores_sancionados union all
       select folio, sanciones, inhabilitacion_inicio::text, inhabilitacion_fin::text, multa_monto,
         multa_moneda
       from particulares_sancionados`,
    );
    const expected = [...data.ssancionados, ...data.psancionados].map((row) => ({
      folio: row.id,
      sanciones: row.tipoSancion.map(({ clave }) => clave).join(';'),
      inicio: row.inhabilitacion?.fechaInicial ?? null,
      fin: row.inhabilitacion?.fechaFinal ?? null,
      multa_monto: row.multa?.monto.toFixed(2) ?? null,
      multa_moneda: row.multa?.moneda.clave ?? null,
    }));
    expect(rows.some(({ multa_monto: amount }) => amount !== null)).toBe(true);
    expect(rows).toEqual(expected);
  });

  test('have moments of local time', async () => {
    const rows = await rowsOf(
      `select folio, fecha_alta at time zone 'America/Mexico_City' as moment
       from servidores_contrataciones`,
    );
    const moments = new Map(rows.map(({ folio, moment }) => [folio, moment.getTime()]));
    expect(moments).toEqual(
      new Map(data.spic.map(({ id, fechaCaptura }) => [id, Date.parse(fechaCaptura)])),
    );
  });
});

test.each([
  ['2026-11-01T08:00:00Z', '2026-11-01 02:00:00'],
  ['2026-11-01T08:00:00.000Z', '2026-11-01 02:00:00'],
  ['2026-11-01T08:00:00-06:00', '2026-11-01 08:00:00'],
  // Until 2022 clocks went forward in summer.
  ['2021-07-01T03:00:00Z', '2021-06-30 22:00:00'],
])('the moment %s is %s on the wall', (moment, local) => {
  expect(localTime(moment)).toBe(local);
});

test.each([1, 7, 500])('pages of %i by key add up to the register', async (size) => {
  const client = await connect();
  const folios: string[] = [];
  for (let page = -1; page !== 0;) {
    const { rows } = await client.query(
      'select folio from servidores_sancionados where folio > $1 order by folio limit $2',
      [folios.at(-1) ?? '', size],
    );
    folios.push(...rows.map(({ folio }) => folio));
    page = rows.length;
  }
  expect(folios).toHaveLength(data.ssancionados.length);
  expect(new Set(folios)).toEqual(new Set(data.ssancionados.map(({ id }) => id)));
});

describe('connections', () => {
  test('may follow one another, each as if it were the first', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const client = new pg.Client(service.url);
      await client.connect();
      const { rows } = await client.query('show default_transaction_read_only');
      expect(rows).toEqual([{ default_transaction_read_only: 'off' }]);
      await client.query('set default_transaction_read_only = on');
      await client.query({ name: 'same', text: 'select 1' });
      await client.end();
    }
  });

  test('may be open at the same time, without mixing up their questions', async () => {
    const clients = await Promise.all([connect(), connect(), connect()]);
    const ask = async (client: pg.Client, which: number) => {
      for (let turn = 0; turn < 20; turn += 1) {
        const { rows } = await client.query(`select $1::text as answer${which}, $2::int as turn`, [
          'ñ'.repeat(which * 1_000),
          turn,
        ]);
        expect(rows).toEqual([{ [`answer${which}`]: 'ñ'.repeat(which * 1_000), turn }]);
      }
    };
    await Promise.all(clients.map(ask));
  });

  test('that wait for the end of a transaction are answered each its own question', async () => {
    const [writer, one, two, three] = await Promise.all([
      connect(),
      connect(),
      connect(),
      connect(),
    ] as const);
    await writer.query('begin');
    const answers = Promise.all([
      one.query('select $1::text as uno', ['a']),
      two.query('select $1::int as dos', [2]),
      three.query('select $1::int as tres, $2::text as más', [3, 'c']),
    ]);
    await writer.query('select 1');
    await writer.query('commit');
    const rows = (await answers).map((answer) => answer.rows);
    expect(rows).toEqual([[{ uno: 'a' }], [{ dos: 2 }], [{ tres: 3, más: 'c' }]]);
  });

  test('go on after one that failed in the middle of its question', async () => {
    const [client, other] = [await connect(), await connect()];
    await expect(client.query('select 1 / $1::int as nada', [0])).rejects.toThrow(
      'division by zero',
    );
    expect((await other.query('select $1::int as uno', [1])).rows).toEqual([{ uno: 1 }]);
    expect((await client.query('select $1::int as dos', [2])).rows).toEqual([{ dos: 2 }]);
  });

  test('see nothing of a transaction until it ends', async () => {
    const [reader, other] = [await connect(), await connect()];
    const count = 'select count(*)::int as rows from servidores_contrataciones';
    await reader.query('begin isolation level repeatable read, read only');
    const before = await reader.query(count);
    const deletion = other.query('delete from servidores_contrataciones where folio = $1', [
      data.spic[0]!.id,
    ]);
    const after = await reader.query(count);
    expect(after.rows).toEqual(before.rows);
    await reader.query('commit');
    expect((await deletion).rowCount).toBe(1);
    expect((await reader.query(count)).rows).toEqual([{ rows: before.rows[0].rows - 1 }]);
  });

  test('that break in a transaction take it with them', async () => {
    const client = await connect();
    await client.query('begin');
    await client.query('delete from particulares_sancionados');
    (client as any).connection.stream.destroy();
    const rows = await rowsOf('select count(*)::int as rows from particulares_sancionados');
    expect(rows).toEqual([{ rows: data.psancionados.length }]);
  });
});

describe('a query of the service itself', () => {
  test('changes rows for everybody, also while somebody else only reads', async () => {
    const reader = await connect();
    await reader.query('set default_transaction_read_only = on');
    const changed = await service.query(
      'update servidores_sancionados set causa = $1 where folio = $2 returning folio, causa',
      ['Otra causa', data.ssancionados[0]!.id],
    );
    expect(changed).toEqual([{ folio: data.ssancionados[0]!.id, causa: 'Otra causa' }]);
    const { rows } = await reader.query(
      `select folio from servidores_sancionados where causa = $1`,
      ['Otra causa'],
    );
    expect(rows).toEqual([{ folio: data.ssancionados[0]!.id }]);
  });

  test('that is no SQL fails, and the next one does not', async () => {
    await expect(service.query('seleccionar todo')).rejects.toThrow('syntax error');
    expect(await service.query('select 1 as uno')).toEqual([{ uno: 1 }]);
  });
});
