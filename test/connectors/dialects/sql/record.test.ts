import { parseRecordId } from '../../../../specs/ids.ts';
import { sql } from '../../../../connectors/dialects/sql/index.ts';
import type { AcceptedRow } from '../../../../connectors/records.ts';
import { openTestStore } from '../../support/stores.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { sweep } from '../../sweep/sweep.ts';
import { createSchema, describeEach, type Schema } from './databases.ts';
import { readRows, sqlSource, type TestQuery } from './source.ts';

afterAll(removeFolders);

describeEach('A row of a database becomes a record', (engine) => {
  let schema: Schema;

  beforeEach(async () => {
    schema = await createSchema(engine);
    await schema.run(
      'CREATE TABLE @.sancion (folio int PRIMARY KEY, razon varchar(100), rfc varchar(13), falta varchar(50), monto decimal(12, 2), fecha date, alta timestamp NULL, firma text)',
    );
    await schema.run(
      "INSERT INTO @.sancion VALUES (1, 'Puentes de Papel', 'PPA010101AB4', 'Soborno', 1234.50, '2024-02-29', NULL, 'x')",
    );
    await schema.run(
      "INSERT INTO @.sancion VALUES (2, 'Noemí Ñandú', 'NAGN800101AB2', 'N/A', NULL, NULL, '2024-03-05 12:00:00', NULL)",
    );
  });

  afterEach(async () => {
    await schema.drop();
  });

  const sourceWith = (options: Partial<TestQuery> = {}) =>
    sqlSource(
      {
        database: schema.url,
        query: `SELECT folio, razon, rfc, falta, monto, fecha, firma, CASE folio WHEN 1 THEN 'M' ELSE 'F' END AS tipo FROM ${schema.name}.sancion`,
        key: 'folio',
        columns: {
          nombreRazonSocial: 'razon',
          tipoPersona: 'tipo',
          rfc: 'rfc',
          tipoFalta: 'falta',
          'multa.monto': 'monto',
          'resolucion.fechaResolucion': 'fecha',
        },
        constants: { 'multa.moneda': 'MXN' },
        ...options,
      },
      {},
      'psancionados',
    );

  const accepted = async (source: ReturnType<typeof sourceWith>) =>
    (await readRows(source)).map((row) => sql.readRow(source, row) as AcceptedRow);

  test('by the columns of the settings', async () => {
    const [company, person] = await accepted(sourceWith());
    expect(company).toMatchObject({
      kind: 'accepted',
      id: 'JAL.S3.psancionados.1',
      record: {
        subject: 'COMPANY',
        nombreRazonSocial: 'Puentes de Papel',
        empresa: { rfc: 'PPA010101AB4' },
        gravedad: 'GRAVE',
        multa: { monto: 1234.5, moneda: { clave: 'MXN' } },
        resolucion: { fechaResolucion: '2024-02-29' },
      },
      withheld: [],
    });
    expect(person).toMatchObject({
      kind: 'accepted',
      record: { subject: 'PERSON', empresa: null, tipoFalta: [] },
      reserved: { rfc: 'NAGN800101AB2' },
      withheld: ['/rfc'],
    });
  });

  test('whose id the settings may name', async () => {
    const columns = { ...sourceWith().options.columns, id: ['folio', 'razon'] };
    const [company] = await accepted(sourceWith({ columns }));
    expect(company!.providerId).toBe('1/Puentes de Papel');
  });

  test('whose id tells nothing of a key that the public may not see', async () => {
    const records = await accepted(sourceWith({ key: 'rfc' }));
    expect(records.map(({ providerId }) => providerId)).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      expect.stringMatching(/^[0-9a-f]{32}$/),
    ]);
  });

  test.each(['folio', 'rfc'])('which stays the same at every reading by %s', async (key) => {
    const { store } = openTestStore();
    const source = sourceWith({ key });
    const ids: string[][] = [];
    for (const pageSize of [500, 1]) {
      const limits = { ...source.limits, pageSize };
      const report = await sweep({ ...source, limits }, store, { dialect: sql });
      expect(report).toMatchObject({
        failure: null,
        received: 2,
        quarantined: 0,
        reportedTotal: 2,
      });
      ids.push((await accepted(source)).map(({ id }) => id).sort());
    }
    expect(ids[0]).toEqual(ids[1]);
    expect(ids[0]!.map((id) => parseRecordId(id))).not.toContain(null);
    expect(store.history(source.id).held).toBe(2);
    store.close();
  });
});
