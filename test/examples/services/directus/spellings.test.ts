import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import { DirectusCollections } from '../../../../examples/demo/services/directus/directus-collections.ts';
import type { CollectionName } from '../../../../examples/demo/services/directus/model/model.ts';
import type { Spelling } from '../../../../examples/demo/services/directus/model/spellings.ts';
import {
  ask,
  BUYERS,
  EVERY_COLLECTION,
  FISICAS,
  GRAVES,
  itemsOf,
  MORALES,
  NO_GRAVES,
  refusal,
  startService,
  stopServices,
} from './support/directus-client.ts';

afterAll(stopServices);

const data = generateState('MEX');
const SPELLINGS = ['oas', 'tool', 'migration'] as const;
const services = new Map(
  SPELLINGS.map((spelling) => [spelling, new DirectusCollections('MEX', data, spelling)]),
);

/** All values that a spelling has at a path, each step of which is a field. */
function valuesAt(spelling: Spelling, collection: CollectionName, path: string): Set<unknown> {
  const follow = (value: any, [step, ...rest]: string[]): unknown[] => {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value) && step !== undefined) {
      return value.flatMap((one) => follow(one, [step, ...rest]));
    }
    return step === undefined ? [value] : follow(value[step], rest);
  };
  const items = services.get(spelling)!.items(collection);
  return new Set(items.flatMap((item) => follow(item, path.split('.'))));
}

/** Checks that a field is called one thing by these spellings and another by the rest. */
function checkNames(
  collections: CollectionName[],
  path: string,
  names: Record<Spelling, string>,
): void {
  for (const collection of collections) {
    const official = valuesAt('oas', collection, `${path}.${names.oas}`).size;
    expect(official).toBeGreaterThan(0);
    for (const spelling of SPELLINGS) {
      for (const name of new Set(Object.values(names))) {
        const { size } = valuesAt(spelling, collection, `${path}.${name}`);
        expect([spelling, name, size > 0]).toEqual([spelling, name, name === names[spelling]]);
      }
    }
  }
}

describe('names that the platform’s own definitions disagree about', () => {
  test('the substanciating authority of parties', () => {
    checkNames([FISICAS, MORALES], 'resolucion', {
      oas: 'autoridadSusbstanciadora',
      tool: 'autoridadSusbstanciadora',
      migration: 'autoridadSubstanciadora',
    });
  });

  test('the title of parties’ resolutions', () => {
    checkNames([FISICAS, MORALES], 'resolucion', {
      oas: 'tituloResolucion',
      tool: 'tituloResolucion',
      migration: 'tituloDocumento',
    });
  });

  test('what was collected of a fine', () => {
    const names = { oas: 'efectivamenteCobrado', tool: 'efectivamenteCobrado' };
    checkNames([FISICAS, MORALES], 'tipoSancion.sancionEconomica', {
      ...names,
      migration: 'efectivamenteCobrada',
    });
    checkNames([GRAVES], 'tipoSancion.sancionEconomica', {
      ...names,
      migration: 'sancionEfectivamenteCobrada',
    });
  });

  test('the dates of debarment for offences that are not serious', () => {
    checkNames([NO_GRAVES], 'tipoSancion.inhabilitacion', {
      oas: 'fechaInicial',
      tool: 'fechaInicial',
      migration: 'plazoFechaInicial',
    });
    checkNames([NO_GRAVES], 'tipoSancion.inhabilitacion', {
      oas: 'fechaFinal',
      tool: 'fechaFinal',
      migration: 'plazoFechaFinal',
    });
    for (const spelling of SPELLINGS) {
      const path = 'tipoSancion.inhabilitacion.fechaFinal';
      expect(valuesAt(spelling, GRAVES, path).size).toBeGreaterThan(0);
    }
  });

  test('the years of a company’s suspension', () => {
    checkNames([MORALES], 'tipoSancion.suspensionActividades', {
      oas: 'plazoSuspensioAnios',
      tool: 'plazoSuspensioAnios',
      migration: 'plazoSuspensionAnios',
    });
  });

  test('purchases, the given names, the last stage of a sale, and observations of buyers', () => {
    checkNames([BUYERS], 'tipoContratacion', {
      oas: 'contratacionAdquisicion',
      tool: 'contratacionAdquisicion',
      migration: 'contratacionAdquisiones',
    });
    checkNames([BUYERS], 'datosGenerales', { oas: 'nombre', tool: 'nombre', migration: 'nombe' });
    checkNames([BUYERS], 'enajenacionBien.nivelesResponsabilidadesEnajenaciones', {
      oas: 'formalizacion',
      tool: 'formalizacoin',
      migration: 'formalizacion',
    });
    for (const spelling of SPELLINGS) {
      const [capital, small] = ['Observaciones', 'observaciones'].map(
        (name) => valuesAt(spelling, BUYERS, name).size > 0,
      );
      expect([capital, small]).toEqual([spelling !== 'migration', spelling === 'migration']);
    }
  });
});

describe('codes that the platform’s own definitions disagree about', () => {
  const codes = (collection: CollectionName, path: string) =>
    SPELLINGS.map((spelling) => valuesAt(spelling, collection, path));

  test('offences that are not serious are long with the tool', () => {
    const [oas, tool, migration] = codes(NO_GRAVES, 'faltaCometida.clave');
    expect([...oas!].toSorted()).toEqual(['CUMPLIR_FUNCIONES', 'DECLARACIONES', 'OTRO']);
    expect([...tool!].toSorted()).toEqual([
      'CUMPLIR_FUNCIONES_DISCIPLINA_RESPETO',
      'DECLARACIONES_PATRIMONIALES_INTERESES',
      'OTRO',
    ]);
    expect(migration).toEqual(oas);
  });

  test('another sanction of a company is otro with the tool', () => {
    const [oas, tool, migration] = codes(MORALES, 'tipoSancion.clave');
    expect(oas).toContain('OTRO');
    expect(tool).toContain('otro');
    expect(tool).not.toContain('OTRO');
    expect(migration).toEqual(oas);
    expect(valuesAt('tool', FISICAS, 'tipoSancion.clave')).toContain('OTRO');
  });

  test('an international tender begins with a space with the tool, but not that of works', () => {
    const purchases = 'datosGeneralesProcedimientos.tipoProcedimiento';
    const path = `tipoContratacion.contratacionAdquisicion.${purchases}`;
    expect(valuesAt('oas', BUYERS, path)).toContain('LICITACION_INTERNACIONAL');
    expect(valuesAt('tool', BUYERS, path)).toContain(' LICITACION_INTERNACIONAL');
    expect(valuesAt('tool', BUYERS, path)).not.toContain('LICITACION_INTERNACIONAL');
    const works = `tipoContratacion.contratacionObra.${purchases}`;
    expect(valuesAt('tool', BUYERS, works)).toContain('LICITACION_INTERNACIONAL');
  });

  test('concessions are spelt right by the migration alone', () => {
    const [oas, tool, migration] = codes(BUYERS, 'tipoProcedimiento');
    for (const wrong of [oas, tool]) expect(wrong).toContain('OTORGAMIENTO_CONCECIONES');
    expect(migration).toContain('OTORGAMIENTO_CONCESIONES');
    expect(migration).not.toContain('OTORGAMIENTO_CONCECIONES');
  });

  test('whether somebody still takes part is yes or no, or with the migration a boolean', () => {
    const [oas, tool, migration] = codes(BUYERS, 'enajenacionBien.continuaParticipando');
    for (const words of [oas, tool]) expect([...words!].toSorted()).toEqual(['NO', 'SI']);
    expect([...migration!].toSorted()).toEqual([false, true]);
  });

  test('the migration’s days of buyers begin with the day', () => {
    const paths = [
      'fecha',
      'enajenacionBien.datosEnajenacionesBienes.fechaInicioProcedimiento',
      'tipoContratacion.contratacionObra.datosGeneralesProcedimientos.conclusionProcedimiento',
      'otorgamientoConcesion.datosGeneralesConcesiones.fechaConclusionVigencia',
    ];
    for (const path of paths) {
      const [oas, , migration] = codes(BUYERS, path);
      expect([...migration!]).toEqual(
        [...oas!].map((date) => String(date).replace(/^(.{4})-(..)-(..)$/, '$3-$2-$1')),
      );
      for (const date of migration!) expect(date).toMatch(/^\d{2}-\d{2}-\d{4}$/);
    }
    expect([...valuesAt('migration', GRAVES, 'fecha')][0]).toMatch(/^\d{4}-/);
  });
});

test('no spelling has more, less or other rows than another', () => {
  for (const collection of EVERY_COLLECTION) {
    const [oas, ...others] = SPELLINGS.map((spelling) =>
      services
        .get(spelling)!
        .items(collection)
        .map((item) => [item.id, JSON.stringify(item).match(/"id":/g)?.length]),
    );
    for (const other of others) expect(other).toEqual(oas);
  }
});

test('a service is asked in its own spelling', async () => {
  const service = await startService({ spelling: 'migration' });
  const filter = { datosGenerales: { nombe: { _nnull: true } } };
  const parameters = { filter, fields: 'datosGenerales.nombe', sort: '-datosGenerales.nombe' };
  const items = await itemsOf(service, BUYERS, parameters);
  expect(items).toHaveLength(service.collections.items(BUYERS).length);
  const official = await ask(service, BUYERS, { fields: 'datosGenerales.nombre' });
  expect(official).toEqual(refusal(403, 'FORBIDDEN'));
});
