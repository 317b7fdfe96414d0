import fc from 'fast-check';
import { createSchema, describeEach, describeOn, type Schema } from './databases.ts';
import { failureOf, pagesOf, readPages, readRows, sqlSource } from './source.ts';

let schema: Schema;

/** A source that reads `SELECT * FROM …registro`, page by page. */
const sourceBy = (key: string | string[], pageSize: number, query = 'SELECT * FROM @.registro') =>
  sqlSource({ database: schema.url, query: query.replaceAll('@', schema.name), key }, { pageSize });

describeEach('A register is read whole, each row once', (engine) => {
  beforeEach(async () => {
    schema = await createSchema(engine);
  });

  afterEach(async () => {
    await schema.drop();
  });

  const pageSizes = [1, 7, 500];

  test.each(pageSizes)('in pages of %d', async (pageSize) => {
    await schema.run('CREATE TABLE @.registro (id int PRIMARY KEY, nombre varchar(100))');
    const ids = Array.from({ length: 21 }, (_, index) => 3 * index - 10);
    for (const id of ids) await schema.run(`INSERT INTO @.registro VALUES (${id}, 'Noemí ${id}')`);
    const pages = await readPages(sourceBy('id', pageSize));
    expect(pages.flatMap(({ rows }) => rows.map((row: any) => row.id))).toEqual(ids);
    expect(pages.map(({ total }) => total)).toEqual(pages.map(() => 21));
    expect(pages.map(({ hasNext }) => hasNext)).toEqual(
      pages.map((_, index) => index < pages.length - 1),
    );
    expect(pages).toHaveLength(Math.ceil(21 / pageSize));
  });

  test('when there is no row in it', async () => {
    await schema.run('CREATE TABLE @.registro (id int PRIMARY KEY, nombre varchar(100))');
    expect(await readPages(sourceBy('id', 7))).toMatchObject([
      { rows: [], total: 0, hasNext: false },
    ]);
  });

  test.each(pageSizes)('by several columns, in pages of %d', async (pageSize) => {
    await schema.run(
      'CREATE TABLE @.registro (anio int, folio varchar(20), parte bigint, nombre varchar(100), PRIMARY KEY (anio, folio, parte))',
    );
    for (const anio of [2022, 2023, 2024]) {
      for (const folio of ['A-1', 'A-10', 'A-2', 'Ñ']) {
        for (const parte of ['1', '9007199254740992', '9007199254740993']) {
          await schema.run(`INSERT INTO @.registro VALUES (${anio}, '${folio}', ${parte}, 'x')`);
        }
      }
    }
    const rows = await readRows(sourceBy(['anio', 'folio', 'parte'], pageSize));
    const keys = new Set(rows.map(({ anio, folio, parte }) => `${anio} ${folio} ${parte}`));
    expect([rows.length, keys.size]).toEqual([36, 36]);
  });

  test.each(['decimal(38, 4)', 'bigint', 'double precision', 'date', 'timestamp', 'boolean'])(
    'by a key of type %s',
    async (type) => {
      await schema.run(`CREATE TABLE @.registro (id ${type} PRIMARY KEY, nombre varchar(100))`);
      const values = {
        'decimal(38, 4)': ['1234567890123456789012345678901234.5678', '0.0001', '0.0002', '-7'],
        bigint: ['9223372036854775807', '9223372036854775806', '9007199254740993', '0', '-1'],
        'double precision': ['0.1', '0.30000000000000004', '0.3', '1e300', '-2.5'],
        date: ["'2024-02-29'", "'1999-12-31'", "'2024-03-01'"],
        timestamp: ["'2024-02-29 23:59:59'", "'2024-02-29 23:59:58'", "'2024-03-01 00:00:00'"],
        boolean: ['true', 'false'],
      }[type]!;
      for (const value of values) await schema.run(`INSERT INTO @.registro VALUES (${value}, 'x')`);
      for (const pageSize of pageSizes) {
        const rows = await readRows(sourceBy('id', pageSize));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(values.length);
        expect(rows).toHaveLength(values.length);
      }
    },
  );

  const spellings = [
    'Peña',
    'PEÑA',
    'peña',
    'Pena',
    'pena',
    'Péna',
    'Pena ',
    'Zoé',
    'Ñandú',
    'Álamo',
    '',
  ];

  test.each(pageSizes)(
    'by a text, whatever its case, accents and blanks, in pages of %d',
    async (pageSize) => {
      await schema.run('CREATE TABLE @.registro (id varchar(100) NOT NULL, nombre varchar(100))');
      for (const id of spellings) await schema.run(`INSERT INTO @.registro VALUES ('${id}', 'x')`);
      const rows = await readRows(sourceBy('id', pageSize));
      expect(rows.map(({ id }) => id).sort()).toEqual([...spellings].sort());
    },
  );

  test('by whatever text', async () => {
    await schema.run('CREATE TABLE @.registro (id varchar(200) NOT NULL, nombre varchar(100))');
    const text = fc
      .oneof(
        fc.string({ unit: fc.constantFrom(...'aAáÁnNñÑ -_\'"\\%;?$1') }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
      )
      .filter((value) => !value.includes('\0'));
    const placeholder = engine.name === 'PostgreSQL' ? '$1' : '?';
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(text, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (ids, pageSize) => {
          await schema.run('DELETE FROM @.registro');
          for (const id of ids) {
            await schema.run(`INSERT INTO @.registro VALUES (${placeholder}, 'x')`, [id]);
          }
          const rows = await readRows(sourceBy('id', pageSize));
          expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
        },
      ),
      { numRuns: 25 },
    );
  });

  test('from any SELECT: with joins, parts of its own, an order and a comment at its end', async () => {
    await schema.run('CREATE TABLE @.registro (id int PRIMARY KEY, nombre varchar(100))');
    await schema.run('CREATE TABLE @.puesto (registro int, puesto varchar(100))');
    for (const id of [1, 2, 3]) {
      await schema.run(`INSERT INTO @.registro VALUES (${id}, 'Noemí')`);
      await schema.run(`INSERT INTO @.puesto VALUES (${id}, 'Jefa; $1 ?')`);
    }
    const query = `WITH p AS (SELECT * FROM @.puesto WHERE puesto LIKE '%; $1 ?')
      SELECT r.id AS "id", nombre, puesto FROM @.registro r JOIN p ON p.registro = r.id
      ORDER BY r.id DESC -- the newest first`.replaceAll('"', '');
    const rows = await readRows(sourceBy('id', 2, query));
    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  test.each([1, 2, 500])(
    'with a row that it has more than once, as a join may, in pages of %d',
    async (pageSize) => {
      await schema.run('CREATE TABLE @.registro (id int, nombre varchar(100), dia date)');
      await schema.run(`INSERT INTO @.registro VALUES
        (1, 'Ana', '2024-02-29'), (2, 'Eva', NULL), (2, 'Eva', NULL), (2, 'Eva', NULL), (3, '', NULL)`);
      const pages = await readPages(sourceBy('id', pageSize));
      const names = pages.flatMap(({ rows }) => rows.map((row: any) => row.nombre));
      expect(names).toEqual(['Ana', 'Eva', 'Eva', '']);
      expect(Object.keys(pages[0]!.rows[0]!)).toEqual(['id', 'nombre', 'dia']);
      expect(pages.every(({ isSnapshot, total }) => isSnapshot && total === null)).toBe(true);
    },
  );

  test.each([
    ['null', "(1, 'x'), (NULL, 'y')"],
    ['not unique in rows that differ in case', "(1, 'x'), (1, 'X'), (2, 'z')"],
    ['not unique in rows that differ in accents', "(1, 'n'), (1, 'ñ'), (2, 'z')"],
    ['not unique', "(1, 'x'), (1, 'y'), (2, 'z')"],
  ])('or not at all where its key is %s', async (_what, values) => {
    await schema.run('CREATE TABLE @.registro (id int, nombre varchar(100))');
    await schema.run(`INSERT INTO @.registro VALUES ${values}`);
    expect(await failureOf(sourceBy('id', 1))).toMatchObject({
      code: 'WRONG_SHAPE',
      cause: 'a key that is null or not unique',
    });
  });

  test('or not at all where a column that the settings name is missing, or one is there twice', async () => {
    await schema.run('CREATE TABLE @.registro (id int PRIMARY KEY, nombre varchar(100))');
    const other = 'SELECT id, nombre AS apellido FROM @.registro';
    expect(await failureOf(sourceBy('id', 1, other))).toMatchObject({
      code: 'WRONG_SHAPE',
      cause: 'no column "nombre"',
    });
    const without = 'SELECT nombre FROM @.registro';
    expect(await failureOf(sourceBy('id', 1, without))).toMatchObject({ code: 'WRONG_SHAPE' });
    const twice = 'SELECT id, nombre, nombre FROM @.registro';
    expect(await failureOf(sourceBy('id', 1, twice))).toMatchObject({ code: 'WRONG_SHAPE' });
  });

  test('as it was when the reading began, whatever is written meanwhile', async () => {
    await schema.run('CREATE TABLE @.registro (id int PRIMARY KEY, nombre varchar(100))');
    for (let id = 10; id <= 15; id++)
      await schema.run(`INSERT INTO @.registro VALUES (${id}, 'a')`);
    const seen: unknown[] = [];
    for await (const { rows, total } of pagesOf(sourceBy('id', 2))) {
      seen.push(...rows);
      expect(total).toBe(6);
      await schema.run(
        `INSERT INTO @.registro VALUES (${seen.length}, 'new'), (${20 + seen.length}, 'new')`,
      );
      await schema.run("UPDATE @.registro SET nombre = 'b' WHERE id >= 10");
      await schema.run('DELETE FROM @.registro WHERE id = 15');
    }
    expect(seen).toEqual([10, 11, 12, 13, 14, 15].map((id) => ({ id, nombre: 'a' })));
  });
});

describeOn('PostgreSQL', 'A collation that takes different texts for one', (engine) => {
  test('loses none of them', async () => {
    schema = await createSchema(engine);
    await schema.run(
      "CREATE COLLATION @.sin_acentos (provider = icu, locale = 'und-u-ks-level1', deterministic = false)",
    );
    await schema.run('CREATE TABLE @.registro (id text COLLATE @.sin_acentos, nombre text)');
    await schema.run("INSERT INTO @.registro VALUES ('Peña', 'x'), ('PENA', 'x'), ('péna', 'x')");
    expect(await readRows(sourceBy('id', 1))).toHaveLength(3);
    await schema.drop();
  });
});

describeOn('MariaDB', 'A key whose order is not that of its text', (engine) => {
  test('is read whole all the same', async () => {
    schema = await createSchema(engine);
    await schema.run("CREATE TABLE @.registro (id enum('z', 'm', 'a') PRIMARY KEY, nombre text)");
    await schema.run("INSERT INTO @.registro VALUES ('z', 'x'), ('m', 'x'), ('a', 'x')");
    expect((await readRows(sourceBy('id', 1))).map(({ id }) => id)).toEqual(['a', 'm', 'z']);
    await schema.drop();
  });

  test('or of another character set', async () => {
    schema = await createSchema(engine);
    await schema.run('CREATE TABLE @.registro (id varchar(20), nombre text) CHARACTER SET latin1');
    await schema.run("INSERT INTO @.registro VALUES ('Peña', 'ñ'), ('pena', 'ñ'), ('PEÑA', 'ñ')");
    const rows = await readRows(sourceBy('id', 1));
    expect(rows.map(({ id, nombre }) => `${id} ${nombre}`).sort()).toEqual([
      'PEÑA ñ',
      'Peña ñ',
      'pena ñ',
    ]);
    await schema.drop();
  });
});
