import { directusS3V2 } from '../../../../connectors/dialects/directus-s3-v2/index.ts';
import type { SanctionsOptions } from '../../../../connectors/dialects/directus-s3-v2/options.ts';
import type { SanctionRecord, StoredRecord } from '../../../../connectors/records.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { openStore } from '../../../../connectors/store/sqlite-store.ts';
import type { Store } from '../../../../connectors/store/store.ts';
import {
  startDirectusService,
  type DirectusService,
  type DirectusServiceOptions,
} from '../../../../examples/demo/services/directus/directus-service.ts';
import { directusTokenOf } from '../../../../examples/demo/services/directus/directus-token.ts';
import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import { clock, sweep } from '../../sweep/sweep.ts';
import { running as registers, sourceOf as sourceAt, type Running } from './rows.ts';
import { demoText } from '../../../support/demo-texts.ts';

// Against the demo's service, which was written from the facts and not from this code.

const running: DirectusService[] = [];
let store: Store;
beforeEach(() => {
  store = openStore(':memory:', clock);
});
afterEach(async () => {
  store.close();
  await Promise.all(running.splice(0).map((service) => service.close()));
});

async function startService(
  options: Partial<DirectusServiceOptions> = {},
): Promise<DirectusService> {
  const service = await startDirectusService({ code: 'TLA', port: 0, ...options });
  running.push(service);
  return service;
}

interface Changes {
  limits?: Partial<SourceSettings['limits']>;
  options?: Partial<SanctionsOptions>;
  token?: string;
}

function sourceOf(
  { url, code }: DirectusService,
  register: Running,
  { limits, options, token = directusTokenOf(code) }: Changes = {},
): SourceSettings<SanctionsOptions> {
  const source = sourceAt(register, { url, ...options });
  return {
    ...source,
    credentials: { token },
    limits: { ...source.limits, maxBodyBytes: 5_000_000, maxPages: 10_000, ...limits },
  };
}

const read = (source: SourceSettings<SanctionsOptions>) =>
  sweep(source, store, { dialect: directusS3V2 });

/** All records of a source that are not missing, by the provider's id. */
function held({ id }: SourceSettings): Map<string, StoredRecord> {
  const records = store
    .changes(id, 0, 100_000)
    .map(({ stored }) => stored)
    .filter(({ missingSince }) => missingSince === null);
  return new Map(records.map((stored) => [stored.providerId, stored]));
}

const recordsOf = (source: SourceSettings) =>
  [...held(source).values()].map(({ record }) => record as SanctionRecord);

const text = demoText;

const byCode = (one: any) => (one ? { clave: one.clave } : null);

/** The names of members that are absent are hidden. */
function expectedParty({ nombres, primerApellido, nombreRazonSocial, rfc }: any): object {
  if (nombreRazonSocial === undefined) {
    return { nombres: text(nombres), primerApellido: text(primerApellido) };
  }
  return { nombreRazonSocial: text(nombreRazonSocial), empresa: { rfc: text(rfc) } };
}

function expectedPenalty(one: any): object {
  if (one.clave === 'OTRO') return { valor: one.otro.denominacionSancion };
  const period = one.inhabilitacion ?? one.suspensionEmpleo ?? one.suspensionActividades;
  const payment = one.sancionEconomica ?? one.indemnizacion;
  const moment = one.destitucionEmpleo?.fechaDestitucion ?? one.disolucionSociedad?.fechaDisolucion;
  return {
    clave: one.clave,
    descripcion: one.amonestacion?.tipo ?? null,
    fechaInicial: period?.fechaInicial ?? moment ?? null,
    fechaFinal: period?.fechaFinal ?? null,
    monto: payment?.monto ?? null,
    montoCobrado: payment?.efectivamenteCobrado?.monto ?? null,
    fechaCobro: payment?.efectivamenteCobrado?.fechaCobro ?? null,
    fechaPagoTotal: payment?.fechaPagoTotal ?? null,
  };
}

/** What an item in the spelling of the OpenAPI file says, in the members of the common record. */
function expectedOf(item: any): object {
  const body = item.empleoCargoComision ?? item.dondeCometioLaFalta;
  const fine = item.tipoSancion.find((one: any) => one.clave === 'SANCION_ECONOMICA');
  const debarment = item.tipoSancion.find((one: any) => one.clave === 'INHABILITACION');
  const { sancionEconomica: payment } = fine ?? {};
  const { inhabilitacion: period } = debarment ?? {};
  return {
    expediente: text(item.expediente),
    institucionDependencia: {
      nombre: text(body.nombreEntePublico),
      siglas: text(body.siglasEntePublico),
    },
    ambitoPublico: body.ambitoPublico,
    entidadFederativa: { clave: body.entidadFederativa },
    origenProcedimiento: byCode(item.origenProcedimiento),
    causaMotivoHechos: item.faltaCometida[0].descripcionHechos,
    tipoFalta: item.faltaCometida.map((fault: any) => {
      return {
        // "Other" gives way to words that name a fault, and one code is shorter than ours.
        clave: /^(OTRO|OBSTRUCCION)$/.test(fault.clave) ? expect.any(String) : fault.clave,
        descripcion: fault.descripcionHechos,
        normatividad: fault.normatividadInfringida.map((rule: any) => {
          return {
            nombre: rule.nombreNormatividad,
            articulo: rule.articulo,
            fraccion: rule.fraccion,
          };
        }),
      };
    }),
    tipoSancion: item.tipoSancion.map(expectedPenalty),
    multa: payment?.monto ? { monto: payment.monto, moneda: { clave: payment.moneda } } : null,
    inhabilitacion: period
      ? { fechaInicial: period.fechaInicial, fechaFinal: period.fechaFinal }
      : null,
    autoridadSancionadora: text(item.resolucion.autoridadResolutora),
    resolucion: {
      titulo: item.resolucion.tituloResolucion,
      url: text(item.resolucion.urlResolucion),
      fechaResolucion: item.resolucion.fechaResolucion,
      fechaNotificacion: item.resolucion.fechaNotificacion,
      urlFirme: text(item.resolucion.urlResolucionFirme),
      fechaResolucionFirme: item.resolucion.fechaResolucionFirme,
      fechaNotificacionFirme: item.resolucion.fechaNotificacionFirme,
      fechaEjecucion: item.resolucion.fechaEjecucion,
      autoridadSubstanciadora: item.resolucion.autoridadSusbstanciadora,
    },
    ...expectedParty(item.datosGenerales),
  };
}

describe.each(registers)('%s', (register) => {
  /** An item as the public role sees it. */
  const publicPart = (item: any) =>
    register === 'faltas_administrativas_no_graves'
      ? { ...item, datosGenerales: { sexo: item.datosGenerales.sexo } }
      : item;

  test.each([1, 7, 200])('is read whole in pages of %s, record by record', async (pageSize) => {
    const service = await startService();
    const source = sourceOf(service, register, { limits: { pageSize } });
    expect(await read(source)).toMatchObject({ failure: null, quarantined: 0 });
    const records = held(source);
    const items = service.collections.items(register);
    expect(records.size).toBe(items.length);
    expect(items.length).toBeGreaterThan(4);
    for (const item of items) {
      expect(records.get(String(item.id))!.record).toMatchObject(expectedOf(publicPart(item)));
    }
  });

  test('gives the same ids when read twice, and no new version', async () => {
    const source = sourceOf(await startService(), register);
    await read(source);
    const before = [...held(source).keys()];
    clock.advance(7200);
    expect(await read(source)).toMatchObject({ kind: 'FULL', failure: null });
    expect([...held(source).keys()]).toEqual(before);
    for (const { id } of recordsOf(source)) expect(store.versions(id)).toHaveLength(1);
  });

  test.each(['tool', 'migration'] as const)(
    'says the same in the spelling of the %s',
    async (spelling) => {
      const [official, other] = await Promise.all([startService(), startService({ spelling })]);
      await read(sourceOf(official, register));
      const expected = recordsOf(sourceOf(official, register));
      store.close();
      store = openStore(':memory:', clock);
      await read(sourceOf(other, register));
      expect(recordsOf(sourceOf(other, register))).toEqual(expected);
    },
  );

  test('of a careless service shows no more than that of a careful one', async () => {
    const [careful, careless] = await Promise.all([
      startService(),
      startService({ careless: true }),
    ]);
    const shown = async (service: DirectusService) => {
      store.close();
      store = openStore(':memory:', clock);
      await read(sourceOf(service, register));
      return [...held(sourceOf(service, register)).values()].map(
        ({ record, digest, publicOriginal }) => ({ record, digest, publicOriginal }),
      );
    };
    expect(await shown(careless)).toEqual(await shown(careful));
  });
});

describe('Options', () => {
  test('name another collection', async () => {
    const service = await startService();
    const collection = 'faltas_graves_personas_fisicas';
    const source = {
      ...sourceOf(service, collection),
      register: 'inhabilitaciones_personas_fisicas',
      options: { ...sourceOf(service, collection).options, collection },
    };
    expect(await read(source)).toMatchObject({ failure: null, quarantined: 0 });
    expect(recordsOf(source)[0]!.formato).toBe('INHABILITACIONES_PERSONAS_FISICAS');
  });

  test.each(['*', '*.*', '*.*.*'])('may expand too little: %s is no fault', async (fields) => {
    const service = await startService();
    const source = sourceOf(service, 'faltas_administrativas_graves', { options: { fields } });
    expect(await read(source)).toMatchObject({ failure: null, quarantined: 0 });
    const notes = [...held(source).values()].flatMap(({ notes: remarks }) => remarks);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'RELATION_NOT_EXPANDED' }));
  });

  test('by default expand every relation', async () => {
    const { settings } = directusS3V2;
    const fields = settings.properties['fields']!.default as string;
    for (const register of registers) {
      const source = sourceOf(await startService(), register, { options: { fields } });
      await read(source);
      const notes = [...held(source).values()].flatMap(({ notes: remarks }) => remarks);
      expect(notes.filter(({ code }) => code === 'RELATION_NOT_EXPANDED')).toEqual([]);
    }
  });
});

describe('A reading of changes', () => {
  const register = 'faltas_administrativas_graves';
  const now = () => new Date();

  async function afterWholeReading() {
    const service = await startService();
    const source = sourceOf(service, register, { limits: { pageSize: 7 } });
    expect(await read(source)).toMatchObject({ kind: 'FULL', failure: null });
    clock.advance(60);
    const { collections } = service;
    const items = collections.items(register);
    return { service, source, collections, items, count: items.length };
  }

  test('brings what was changed, and asks for little else', async () => {
    const { source, collections, items, count } = await afterWholeReading();
    const id = String(items[count - 1]!.id);
    collections.replace(register, id, { expediente: 'CORREGIDO' }, now());
    const report = await read(source);
    expect(report).toMatchObject({ kind: 'CHANGES', failure: null });
    expect(report.received).toBeLessThan(count / 2);
    expect(held(source).get(id)!.record).toMatchObject({ expediente: 'CORREGIDO' });
    expect(held(source).size).toBe(count);
  });

  test('brings what was inserted', async () => {
    const notSerious = ['ANG', 'IDSP', 'NAD'];
    const { source, collections, items, count } = await afterWholeReading();
    const row = generateState('TLA').ssancionados.find(
      ({ tipoFalta }) => !notSerious.includes(tipoFalta.clave),
    );
    const { collection, id } = collections.insert('ssancionados', { ...row!, id: 'NUEVA' }, now());
    expect(collection).toBe(register);
    expect(await read(source)).toMatchObject({ kind: 'CHANGES', failure: null });
    expect(held(source).has(id)).toBe(true);
    expect(items).toHaveLength(count + 1);
  });

  test('notices what was deleted, and is followed by one of the whole', async () => {
    const { source, collections, items, count } = await afterWholeReading();
    const id = String(items[0]!.id);
    collections.remove(register, id);
    expect(await read(source)).toMatchObject({ kind: 'FULL', failure: null });
    expect(held(source).has(id)).toBe(false);
    expect(held(source).size).toBe(count - 1);
  });

  test('goes on from one to the next, also where nothing changes', async () => {
    const { source, collections, items, count } = await afterWholeReading();
    for (const expediente of ['A', 'A', 'B']) {
      const last = items[count - 1]!;
      if (last['expediente'] !== expediente) {
        collections.replace(register, String(last.id), { expediente }, now());
      }
      clock.advance(60);
      expect(await read(source)).toMatchObject({ kind: 'CHANGES', failure: null });
      expect(held(source).get(String(last.id))!.record).toMatchObject({ expediente });
    }
  });

  test('gives way to one of the whole when that is due', async () => {
    const { source } = await afterWholeReading();
    clock.advance(source.fullSweepEverySeconds!);
    expect(await read(source)).toMatchObject({ kind: 'FULL', failure: null });
  });
});

describe('A register that changes while it is read', () => {
  test('is read without a seam, so once', async () => {
    const register = 'faltas_administrativas_graves';
    let changes = 1;
    const service = await startService({
      onPage(changed, page) {
        if (changed !== register || page !== 2 || changes-- <= 0) return;
        const ids = service.collections.items(register).map(({ id }) => String(id));
        service.collections.remove(register, ids.toSorted()[0]!);
      },
    });
    const source = sourceOf(service, register, { limits: { pageSize: 7 } });
    expect(await read(source)).toMatchObject({ failure: null, passes: 1 });
    const left = service.collections.items(register).map(({ id }) => String(id));
    expect([...held(source).keys()]).toEqual(expect.arrayContaining(left));
  });
});

describe('A service that fails', () => {
  const register = 'faltas_administrativas_graves';

  test.each<[Parameters<DirectusService['setFault']>[0], FailureCode | null]>([
    ['hang', 'TIMEOUT'],
    ['slow', 'TIMEOUT'],
    ['error500', 'SERVER_ERROR'],
    ['error503', 'MAINTENANCE'],
    ['html', 'WRONG_CONTENT_TYPE'],
    ['truncated', 'BODY_TRUNCATED'],
    ['reset', 'CONNECTION_LOST'],
    ['expiredToken', 'UNAUTHORIZED'],
    ['rejectedCredentials', 'UNAUTHORIZED'],
    ['driftedSchema', 'ROWS_QUARANTINED'],
    ['lyingTotals', 'INCONSISTENT'],
    // Its pages follow the ids, so there is no row before the first one.
    ['duplicateIds', null],
    // Directus announces no page; its count says where the end is.
    ['endlessPaging', null],
    ['emptyBody', 'EMPTY_BODY'],
    ['latin1', 'NOT_UTF8'],
    ['hugeBody', 'BODY_TOO_LARGE'],
  ])('by %s is told as %s', async (fault, failure) => {
    const service = await startService();
    service.setFault(fault);
    const limits = { pageSize: 7, responseTimeoutMs: 300, maxBodyBytes: 2_000_000 };
    expect(await read(sourceOf(service, register, { limits }))).toMatchObject({ failure });
  });

  test('keeps every row of a drifted schema apart', async () => {
    for (const drifted of registers.filter((name) => !name.includes('no_graves'))) {
      const service = await startService();
      service.setFault('driftedSchema');
      const report = await read(sourceOf(service, drifted));
      expect(report).toMatchObject({ stored: 0, quarantined: report.received });
    }
  });

  test.each(['errors', 'error'] as const)('refuses a wrong token in the form %s', async (form) => {
    const service = await startService({ errorForm: form });
    const report = await read(sourceOf(service, register, { token: 'wrong' }));
    expect(report).toMatchObject({ failure: 'UNAUTHORIZED', received: 0 });
  });

  test('has no such collection', async () => {
    const service = await startService();
    const source = sourceOf(service, register, { options: { collection: 'otra' } });
    expect(await read(source)).toMatchObject({ failure: 'FORBIDDEN' });
  });
});
