import { setTimeout as sleep } from 'node:timers/promises';
import { pdnGraphql } from '../../../../connectors/dialects/pdn-graphql/index.ts';
import type { GraphqlOptions } from '../../../../connectors/dialects/pdn-graphql/options.ts';
import type { BuyerRecord, SanctionRecord, StoredRecord } from '../../../../connectors/records.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { openStore } from '../../../../connectors/store/sqlite-store.ts';
import type { Store } from '../../../../connectors/store/store.ts';
import { tiposFalta } from '../../../../specs/catalogues/sanctions.ts';
import { formatRecordId } from '../../../../specs/ids.ts';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import type { SpicRow, SsancionadoRow } from '../../../../examples/demo/services/data/records.ts';
import {
  startGraphqlService,
  type GraphqlServiceOptions,
} from '../../../../examples/demo/services/graphql/graphql-service.ts';
import { graphqlTokenOf } from '../../../../examples/demo/services/graphql/graphql-token.ts';
import type { StateService } from '../../../../examples/demo/services/state-service.ts';
import { clock, sweep } from '../../sweep/sweep.ts';
import { sourceOf as sourceAt, type RegisterName } from './rows.ts';
import { demoText } from '../../../support/demo-texts.ts';

// Against the demo's service, which was written from the facts and not from this code.

const running: StateService[] = [];
let store: Store;
beforeEach(() => {
  store = openStore(':memory:', clock);
});
afterEach(async () => {
  store.close();
  await Promise.all(running.splice(0).map((service) => service.close()));
});

async function startService(options: Partial<GraphqlServiceOptions> = {}): Promise<StateService> {
  const service = await startGraphqlService({ code: 'COL', port: 0, ...options });
  running.push(service);
  return service;
}

function sourceOf(
  { url, code }: StateService,
  register: RegisterName,
  changes: Partial<SourceSettings['limits']> = {},
): SourceSettings<GraphqlOptions> {
  const path = register === 'sancionados' ? 's3' : 's2';
  const source = sourceAt(register, `${url}/${path}/graphql`);
  return {
    ...source,
    credentials: { token: graphqlTokenOf(code) },
    limits: { ...source.limits, maxBodyBytes: 5_000_000, maxPages: 10_000, ...changes },
  };
}

const read = (source: SourceSettings<GraphqlOptions>) =>
  sweep(source, store, { dialect: pdnGraphql });

/** All records of a source that are not missing. */
function held({ id }: SourceSettings): StoredRecord[] {
  return store
    .changes(id, 0, 100_000)
    .map(({ stored }) => stored)
    .filter(({ missingSince }) => missingSince === null);
}

const text = demoText;

function expectedBuyer(row: SpicRow): Partial<BuyerRecord> {
  const { superiorInmediato: superior } = row;
  return {
    id: formatRecordId({
      state: 'FED',
      system: 'S2',
      sourceKey: 'reniresp',
      providerId: row.id,
    }),
    nombres: text(row.nombres),
    primerApellido: text(row.primerApellido),
    segundoApellido: text(row.segundoApellido),
    genero: row.genero ? { clave: row.genero.clave, valor: null } : null,
    institucionDependencia: {
      nombre: text(row.institucionDependencia.nombre)!,
      siglas: text(row.institucionDependencia.siglas),
      clave: text(row.institucionDependencia.clave),
    },
    ejercicioFiscal: text(row.ejercicioFiscal),
    ramo: row.ramo ? { clave: String(row.ramo.clave), valor: text(row.ramo.valor) } : null,
    superiorInmediato: superior
      ? (expect.objectContaining({ nombres: text(superior.nombres) }) as never)
      : null,
  };
}

/** What tells one sanction from another in the common record. */
function sanctionKey(row: SsancionadoRow): unknown[] {
  const { servidorPublicoSancionado: official } = row;
  const fault = tiposFalta.find(row.tipoFalta.clave);
  return [
    fault?.code ?? 'OTRO',
    text(row.institucionDependencia.nombre),
    text(row.expediente),
    text(official.puesto),
    text(row.causaMotivoHechos),
    row.resolucion?.fechaResolucion ?? null,
    row.inhabilitacion?.fechaFinal ?? null,
    row.multa?.monto ?? null,
  ];
}

function recordKey(record: SanctionRecord): unknown[] {
  return [
    record.tipoFalta[0]?.clave,
    record.institucionDependencia?.nombre,
    record.expediente,
    record.puesto?.nombre,
    record.causaMotivoHechos,
    record.resolucion?.fechaNotificacion ?? null,
    record.inhabilitacion?.fechaFinal ?? null,
    record.multa?.monto ?? null,
  ];
}

const inOrder = (keys: unknown[][]) => keys.map((key) => JSON.stringify(key)).toSorted();

describe.each([1, 7, 200])('With pages of %s rows', (pageSize) => {
  test('S2 is read whole, record by record', async () => {
    const service = await startService();
    const source = sourceOf(service, 'servidor_publico', { pageSize });
    expect(await read(source)).toMatchObject({ failure: null, quarantined: 0 });
    const rows = service.registers.spic;
    const records = new Map(held(source).map((stored) => [stored.providerId, stored]));
    expect(records.size).toBe(rows.length);
    for (const row of rows) {
      const stored = records.get(row.id)!;
      expect(stored.record).toMatchObject(expectedBuyer(row));
      expect(stored.publicOriginal).toMatchObject({ id: row.id, nombres: row.nombres });
    }
  });

  test('S3 is read whole, homonyms apart, and a row that comes twice as one record', async () => {
    const service = await startService({ withTwins: true });
    const source = sourceOf(service, 'sancionados', { pageSize });
    expect(await read(source)).toMatchObject({ failure: null, quarantined: 0 });
    const rows = service.registers.ssancionados;
    const records = held(source).map(({ record }) => record as SanctionRecord);
    const once = [...new Set(inOrder(rows.map(sanctionKey)))];
    expect(once.length).toBeLessThan(rows.length);
    expect(inOrder(records.map(recordKey))).toEqual(once);
    const repeated = held(source).filter(({ notes }) =>
      notes.some(({ code }) => code === 'ROW_REPEATED'),
    );
    expect(repeated).toHaveLength(rows.length - once.length);
  });
});

describe.each<RegisterName>(['servidor_publico', 'sancionados'])('%s, read twice', (register) => {
  test('gives the same ids, with pages of any size, and no new version', async () => {
    const service = await startService({ withTwins: true });
    await read(sourceOf(service, register, { pageSize: 7 }));
    const source = sourceOf(service, register);
    const before = held(source).map(({ record }) => record.id);
    clock.advance(60);
    expect(await read(source)).toMatchObject({ failure: null });
    expect(held(source).map(({ record }) => record.id)).toEqual(before);
    for (const id of before) expect(store.versions(id)).toHaveLength(1);
  });
});

describe('A sanction that is corrected', () => {
  test('is another one, for it has no id of its own; the old one is marked as missing', async () => {
    const service = await startService();
    const source = sourceOf(service, 'sancionados');
    await read(source);
    const before = held(source).length;
    service.registers.ssancionados[0]!.causaMotivoHechos = 'Otra causa';
    service.touch();
    clock.advance(60);
    await read(source);
    expect(held(source)).toHaveLength(before);
    const all = store.changes(source.id, 0, 100_000);
    expect(all.filter(({ stored }) => stored.missingSince !== null)).toHaveLength(1);
  });
});

describe('A service with a fault', () => {
  const both = ['servidor_publico', 'sancionados'] as const;

  test.each<[Parameters<StateService['setFault']>[0], FailureCode | null, FailureCode]>([
    ['hang', 'TIMEOUT', 'TIMEOUT'],
    ['error500', 'SERVER_ERROR', 'SERVER_ERROR'],
    ['error503', 'MAINTENANCE', 'MAINTENANCE'],
    ['html', 'WRONG_CONTENT_TYPE', 'WRONG_CONTENT_TYPE'],
    ['truncated', 'BODY_TRUNCATED', 'BODY_TRUNCATED'],
    ['reset', 'CONNECTION_LOST', 'CONNECTION_LOST'],
    ['expiredToken', 'UNAUTHORIZED', 'UNAUTHORIZED'],
    ['driftedSchema', 'WRONG_SHAPE', 'WRONG_SHAPE'],
    ['lyingTotals', 'INCONSISTENT', 'INCONSISTENT'],
    // The row that it hides stands on the page before as well.
    ['duplicateIds', null, 'INCONSISTENT'],
    ['emptyBody', 'EMPTY_BODY', 'EMPTY_BODY'],
    ['latin1', 'NOT_UTF8', 'NOT_UTF8'],
    ['hugeBody', 'BODY_TOO_LARGE', 'BODY_TOO_LARGE'],
  ])('%s is told as %s', async (fault, ...codes) => {
    const service = await startService({ openBuyers: false });
    service.setFault(fault);
    for (const [index, register] of both.entries()) {
      const source = sourceOf(service, register, { pageSize: 7, responseTimeoutMs: 300 });
      expect(await read(source)).toMatchObject({ failure: codes[index] });
    }
  });

  test('endlessPaging is told where pages are announced, and does no harm where they are counted', async () => {
    const service = await startService();
    service.setFault('endlessPaging');
    const buyers = sourceOf(service, 'servidor_publico', { pageSize: 7 });
    expect(await read(buyers)).toMatchObject({ failure: 'ENDLESS_PAGING' });
    const sanctions = sourceOf(service, 'sancionados', { pageSize: 7 });
    expect(await read(sanctions)).toMatchObject({ failure: null });
  });
});

describe('A register that changes while it is read', () => {
  test.each<[RegisterName, 'spic' | 'ssancionados', number, number]>([
    // Nothing slips between its pages; that the removed row was read shows at the next reading.
    ['servidor_publico', 'spic', 1, 1],
    ['sancionados', 'ssancionados', 2, 0],
  ])('%s loses nothing', async (register, name, passes, removed) => {
    let changes = 1;
    const service = await startService({
      async onPage(changed, page) {
        if (changed !== name || page !== 2 || changes-- <= 0) return;
        service.registers[name].splice(0, 1);
        service.touch();
        await sleep(1);
      },
    });
    const source = sourceOf(service, register, { pageSize: 5 });
    expect(await read(source)).toMatchObject({ failure: null, passes });
    expect(held(source)).toHaveLength(service.registers[name].length + removed);
  });
});
