import fc from 'fast-check';
import { addDays, addMonths } from '../../../../examples/demo/services/data/dates.ts';
import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import type {
  PsancionadoRow,
  RegisterName,
  SpicRow,
  SsancionadoRow,
} from '../../../../examples/demo/services/data/records.ts';
import { DirectusCollections } from '../../../../examples/demo/services/directus/directus-collections.ts';
import { itemIdOf } from '../../../../examples/demo/services/directus/keys.ts';
import { splitName } from '../../../../examples/demo/services/directus/person-name.ts';
import { STATES, type StateCode } from '../../../../examples/demo/services/states.ts';
import {
  EVERY_COLLECTION,
  FISICAS,
  GRAVES,
  MORALES,
  NO_GRAVES,
} from './support/directus-client.ts';

const CODE: StateCode = 'MIC';
const data = generateState(CODE);
const collections = new DirectusCollections(CODE, data, 'oas');

/** The item that shows a row, and where it is. */
function shown(register: RegisterName, row: { id: string }): { collection: string; item: any } {
  const id = itemIdOf(CODE, register, row.id);
  for (const collection of EVERY_COLLECTION) {
    const item = collections.items(collection).find((one) => one.id === id);
    if (item) return { collection, item };
  }
  throw new Error(`${register} ${row.id} is not shown`);
}

const officials = data.ssancionados.map((row): [SsancionadoRow, string, any] => {
  const { collection, item } = shown('ssancionados', row);
  return [row, collection, item];
});
const parties = data.psancionados.map((row): [PsancionadoRow, string, any] => {
  const { collection, item } = shown('psancionados', row);
  return [row, collection, item];
});
const buyers = data.spic.map((row): [SpicRow, any] => [row, shown('spic', row).item]);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;

describe('every state', () => {
  // Of different sizes and habits; the largest show nothing that these do not.
  const some = STATES.filter(({ code }) =>
    ['AGU', 'BCS', 'CAM', 'COL', 'OAX', 'YUC'].includes(code),
  );
  test.each(some)('$name shows each of its rows once', ({ code }) => {
    const rows = generateState(code);
    const shownBy = new DirectusCollections(code, rows, 'oas');
    const ids = EVERY_COLLECTION.flatMap((name) => shownBy.items(name).map(({ id }) => id));
    const expected = (['ssancionados', 'psancionados', 'spic'] as const).flatMap((register) =>
      rows[register].map(({ id }) => itemIdOf(code, register, id)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  test('shows the same on every call', () => {
    const again = new DirectusCollections(CODE, generateState(CODE), 'oas');
    for (const name of EVERY_COLLECTION) expect(again.items(name)).toEqual(collections.items(name));
  });
});

describe('every item', () => {
  const items = EVERY_COLLECTION.flatMap((name): any[] => [...collections.items(name)]);

  test('has a UUID, a day, and the moments of a database', () => {
    for (const item of items) {
      expect(item.id).toMatch(UUID);
      expect(item.user_created).toMatch(UUID);
      expect(item.fecha).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new Date(item.date_created).toISOString()).toBe(item.date_created);
    }
  });

  test('was updated later than created, or never', () => {
    const updated = items.filter(({ date_updated }) => date_updated !== null);
    expect(updated.length).toBeGreaterThan(items.length / 8);
    expect(updated.length).toBeLessThan(items.length / 2);
    for (const item of items) {
      expect(item.user_updated === null).toBe(item.date_updated === null);
      expect((item.date_updated ?? '9') > item.date_created).toBe(true);
      expect(item.date_updated ?? '').not.toMatch(/^2026-1[12]/);
    }
  });

  test('has related rows with keys of their own, and one office', () => {
    for (const { datosGenerales, entePublico } of items) {
      expect(datosGenerales.entePublico).toEqual(entePublico);
    }
    for (const name of EVERY_COLLECTION) {
      const keys = collections.items(name).map((item: any) => item.datosGenerales.id);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('a sanctioned official', () => {
  test('is where the class of the offence belongs', () => {
    for (const [{ tipoFalta }, collection] of officials) {
      const notSerious = ['NAD', 'IDSP', 'ANG'].includes(tipoFalta.clave);
      expect(collection).toBe(notSerious ? NO_GRAVES : GRAVES);
    }
  });

  test('has the name, identifiers, sex, office and facts of the row', () => {
    for (const [row, , item] of officials) {
      const { nombres, primerApellido, segundoApellido, curp, rfc, genero, puesto } =
        row.servidorPublicoSancionado;
      expect(item).toMatchObject({
        expediente: row.expediente ?? null,
        observaciones: row.observaciones ?? null,
        fecha: row.fechaCaptura.slice(0, 10),
        datosGenerales: {
          nombres,
          primerApellido,
          segundoApellido: segundoApellido ?? null,
          curp: curp ?? null,
          rfc: rfc ?? null,
          sexo: genero ? { F: 'MUJER', M: 'HOMBRE' }[genero.clave] : null,
        },
        empleoCargoComision: {
          nombreEntePublico: row.institucionDependencia.nombre,
          denominacion: puesto,
          entidadFederativa: '16',
        },
        resolucion: {
          fechaResolucion: row.resolucion?.fechaResolucion ?? null,
          autoridadResolutora: row.autoridadSancionadora ?? null,
        },
        faltaCometida: [{ descripcionHechos: row.causaMotivoHechos }],
      });
    }
  });

  test('has the offence as a code, and in words only where there is none', () => {
    const codes = new Map(
      officials.map(([{ tipoFalta }, , item]) => [
        tipoFalta.clave,
        [item.faltaCometida[0].clave, item.faltaCometida[0].valor],
      ]),
    );
    expect(codes.get('NAD')).toEqual(['CUMPLIR_FUNCIONES', null]);
    expect(codes.get('IDSP')).toEqual(['DECLARACIONES', null]);
    expect(codes.get('ANG')).toEqual(['OTRO', 'ADMINISTRATIVA NO GRAVE']);
    expect(codes.get('DRP')).toEqual(['DESVIO_RECURSOS_PUBLICOS', null]);
    expect(codes.get('AUT')).toEqual(['OTRO', 'ABUSO DE AUTORIDAD']);
    expect(codes.get('AG')).toEqual(['OTRO', 'ADMINISTRATIVA GRAVE']);
    for (const [clave, valor] of codes.values()) expect(valor === null).toBe(clave !== 'OTRO');
  });

  test('has each kind of sanction, and economic ones once', () => {
    const codes: Record<string, string> = {
      I: 'INHABILITACION',
      S: 'SUSPENSION',
      D: 'DESTITUCION',
      SE: 'SANCION_ECONOMICA',
      M: 'SANCION_ECONOMICA',
      IRSC: 'SANCION_ECONOMICA',
      O: 'OTRO',
    };
    for (const [{ tipoSancion }, collection, item] of officials) {
      const expected = tipoSancion.map(({ clave }) => {
        const code = codes[clave]!;
        // The collection of offences that are not serious knows no economic sanctions.
        return collection === NO_GRAVES && code === 'SANCION_ECONOMICA' ? 'OTRO' : code;
      });
      const found: string[] = item.tipoSancion.map(({ clave }: any) => clave);
      expect([...new Set(found)].toSorted()).toEqual([...new Set(expected)].toSorted());
      expect(found.filter((code) => code === 'SANCION_ECONOMICA').length).toBeLessThan(2);
    }
  });

  test('is debarred as long as the row says', () => {
    const debarred = officials.flatMap(([{ inhabilitacion }, , item]) =>
      item.tipoSancion
        .filter(({ clave }: any) => clave === 'INHABILITACION')
        .map((sanction: any) => [inhabilitacion, sanction.inhabilitacion]),
    );
    expect(debarred.length).toBeGreaterThan(20);
    for (const [{ fechaInicial, fechaFinal }, term] of debarred) {
      expect(term).toMatchObject({ fechaInicial, fechaFinal });
      const months = 12 * term.plazoAnios + term.plazoMeses;
      expect(addDays(addMonths(fechaInicial, months), term.plazoDias - 1)).toBe(fechaFinal);
    }
  });

  test('pays what the row says, in whole pesos', () => {
    const fined = officials.filter(([{ multa }, collection]) => multa && collection === GRAVES);
    expect(fined.length).toBeGreaterThan(5);
    for (const [{ multa }, , item] of fined) {
      const fine = item.tipoSancion.find(({ clave }: any) => clave === 'SANCION_ECONOMICA');
      expect(fine.sancionEconomica).toMatchObject({
        monto: Math.round(multa!.monto),
        moneda: 'MXN',
      });
    }
  });
});

describe('a sanctioned party', () => {
  test('is a private person or a company', () => {
    for (const [{ particularSancionado }, collection] of parties) {
      expect(collection).toBe(particularSancionado.tipoPersona === 'F' ? FISICAS : MORALES);
    }
  });

  test('has all words of its name, and its RFC', () => {
    for (const [{ particularSancionado: party }, , item] of parties) {
      const { nombreRazonSocial, nombres, primerApellido, segundoApellido, rfc } =
        item.datosGenerales;
      const name = [nombreRazonSocial, nombres, primerApellido, segundoApellido];
      expect(name.filter(Boolean).join(' ')).toBe(party.nombreRazonSocial);
      expect(rfc).toBe(party.rfc ?? null);
    }
  });

  test('has the address, the people behind it, and the office of the row', () => {
    for (const [{ particularSancionado: party, institucionDependencia }, , item] of parties) {
      const { domicilioMexico, domicilioExtranjero } = item.datosGenerales;
      expect(domicilioMexico?.codigoPostal).toBe(party.domicilioMexico?.codigoPostal);
      expect(domicilioExtranjero?.ciudad).toBe(party.domicilioExtranjero?.ciudadLocalidad);
      const { directorGeneral, representanteLegal } = item.datosDirGeneralReprLegal ?? {};
      expect(directorGeneral?.nombre).toBe(party.directorGeneral?.nombres);
      expect(representanteLegal?.primerApellido).toBe(party.apoderadoLegal?.primerApellido);
      expect(item.dondeCometioLaFalta.nombreEntePublico).toBe(institucionDependencia.nombre);
    }
  });

  test('has the offence as a code, whatever its spelling, or in the words of the row', () => {
    const known = new Set<string>();
    for (const [{ tipoFalta }, , item] of parties) {
      const [{ clave, valor }] = item.faltaCometida;
      known.add(clave);
      expect(valor).toBe(clave === 'OTRO' ? (tipoFalta ?? null) : null);
      if ((tipoFalta ?? '').length > 10) expect(clave).not.toBe('OTRO');
    }
    expect(known.size).toBeGreaterThan(6);
  });
});

describe('a buyer', () => {
  test('has the name, identifiers, office and year of the row', () => {
    for (const [row, item] of buyers) {
      expect(item.datosGenerales).toMatchObject({
        nombre: row.nombres,
        primerApellido: row.primerApellido,
        segundoApellido: row.segundoApellido ?? null,
        curp: row.curp ?? null,
        rfc: row.rfc ?? null,
      });
      expect(item.empleoCargoComision.nombreEntePublico).toBe(row.institucionDependencia.nombre);
      expect(item.empleoCargoComision.denominacion).toBe(row.puesto.nombre);
      expect(item.ejercicio).toBe(Number.parseInt(row.ejercicioFiscal ?? '') || null);
      expect(item.Observaciones).toBe(row.observaciones ?? null);
    }
  });

  test('has details of each kind of procedure, and the code of the first', () => {
    const codes = [
      'CONTRATACION_PUBLICA',
      'OTORGAMIENTO_CONCECIONES',
      'ENAJENACION_BIENES',
      'DICTAMEN_VALUATORIO',
    ];
    for (const [{ tipoProcedimiento }, item] of buyers) {
      const kinds = tipoProcedimiento.map(({ clave }) => clave).filter((kind) => kind < 5);
      expect(item.tipoProcedimiento).toBe(kinds.length > 0 ? codes[kinds[0]! - 1] : null);
      expect([
        item.tipoContratacion.length > 0,
        item.otorgamientoConcesion !== null,
        item.enajenacionBien !== null,
        item.avaluosJustipreciacion !== null,
      ]).toEqual([1, 2, 3, 4].map((kind) => kinds.includes(kind)));
    }
  });

  test('has the areas of the row in what it buys and builds', () => {
    const codes: Record<string, string> = {
      AREA_CONTRATANTE: 'C',
      AREA_EJECUCION: 'RE',
      AREA_REQUIRENTE: 'R',
      AREA_RESPONSABLE: 'RC',
      AREA_TECNICA: 'T',
      OTRO: 'O',
    };
    for (const [{ tipoArea = [] }, item] of buyers) {
      if (item.tipoContratacion.length === 0) continue;
      const areas = item.tipoContratacion.flatMap(
        ({ contratacionAdquisicion, contratacionObra }: any) =>
          (contratacionAdquisicion ?? contratacionObra).tipoArea ?? [],
      );
      expect(areas.map((area: string) => codes[area]).toSorted()).toEqual(
        tipoArea.map(({ clave }) => clave).toSorted(),
      );
    }
  });

  test('has the levels of the row in the first stage of each procedure', () => {
    const letters: Record<string, string> = { A: 'A', T: 'B', R: 'C' };
    const others = new Set<number>();
    for (const [{ nivelResponsabilidad = [] }, { enajenacionBien }] of buyers) {
      if (!enajenacionBien) continue;
      const levels = enajenacionBien.nivelesResponsabilidadesEnajenaciones;
      const expected = nivelResponsabilidad.flatMap(({ clave }) => letters[clave] ?? []);
      expect(levels.autorizaciones ?? []).toEqual(expected);
      others.add(levels.otroEspecifique.length);
    }
    expect([...others].toSorted()).toEqual([0, 1]);
  });
});

describe('a whole name', () => {
  test('is split before the last two surnames, with their particles', () => {
    expect(splitName('María de la Luz Ordóñez del Ángel')).toEqual({
      nombres: 'María de la Luz',
      primerApellido: 'Ordóñez',
      segundoApellido: 'del Ángel',
    });
    expect(splitName('EFRAÍN CRUZ')).toEqual({ nombres: 'EFRAÍN', primerApellido: 'CRUZ' });
    expect(splitName('Citlali')).toEqual({ nombres: 'Citlali' });
  });

  test('keeps all its words in their order', () => {
    const word = fc.constantFrom('Ana', 'de', 'LA', 'Cruz', 'y', 'Peña', 'del');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const { nombres, primerApellido, segundoApellido } = splitName(words.join(' '));
        const parts = [nombres, primerApellido, segundoApellido].filter(Boolean);
        expect(parts.join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
