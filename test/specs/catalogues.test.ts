import { buildASTSchema, parse, type GraphQLEnumType } from 'graphql';
import { defineCatalogue, type Catalogue } from '../../specs/catalogues/catalogue.ts';
import {
  actosOtorgamiento,
  materias,
  modalidades,
  nivelesActuacion,
  nivelesResponsabilidad,
  tiposArea,
  tiposProcedimiento,
} from '../../specs/catalogues/procurement.ts';
import {
  gravedadOf,
  sancionesParticulares,
  sancionesServidores,
  tiposFalta,
} from '../../specs/catalogues/sanctions.ts';
import { federal, isStateCode, stateByCode, states } from '../../specs/catalogues/states.ts';
import { readSubgraphSdl } from '../../specs/graphql/sdl.ts';

function enumValues(subgraph: 'buyers' | 'sanctions', name: string): string[] {
  const schema = buildASTSchema(parse(readSubgraphSdl(subgraph)), { assumeValidSDL: true });
  return (schema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name);
}

/** Catalogues of codes that the SDL lists. */
const closed: [name: string, Catalogue<string>, values: string[]][] = [
  ['tiposProcedimiento', tiposProcedimiento, enumValues('buyers', 'TipoProcedimiento')],
  ['tiposArea', tiposArea, enumValues('buyers', 'TipoArea')],
  ['nivelesResponsabilidad', nivelesResponsabilidad, enumValues('buyers', 'NivelResponsabilidad')],
  ['nivelesActuacion', nivelesActuacion, enumValues('buyers', 'NivelResponsabilidad')],
  ['sancionesServidores', sancionesServidores, enumValues('sanctions', 'TipoSancion')],
  ['sancionesParticulares', sancionesParticulares, enumValues('sanctions', 'TipoSancion')],
  ['tiposFalta', tiposFalta, enumValues('sanctions', 'TipoFalta')],
];

/** Catalogues of codes that the SDL takes as they come. */
const open: [name: string, Catalogue<string>][] = [
  ['materias', materias],
  ['modalidades', modalidades],
  ['actosOtorgamiento', actosOtorgamiento],
];

test.each(closed)('The catalogue %s has only codes of the SDL', (_, catalogue, values) => {
  for (const { code } of catalogue.entries) expect(values).toContain(code);
});

const all = [...closed, ...open].map(([name, catalogue]) => [name, catalogue] as const);

describe.each(all)('The catalogue %s', (_, catalogue) => {
  test('finds each entry by its code, its label and its aliases, without case or accents', () => {
    for (const entry of catalogue.entries) {
      for (const name of [entry.code, entry.label, ...entry.aliases]) {
        expect(catalogue.find(name)).toBe(entry);
        expect(catalogue.find(` ${name.toLowerCase()} `)).toBe(entry);
        expect(catalogue.find(name.normalize('NFD').replace(/\u0301/g, ''))).toBe(entry);
      }
      expect(catalogue.labelOf(entry.code)).toBe(entry.label);
    }
  });

  test.each(['', 'X9', 'toString', '__proto__'])('finds nothing for %j', (text) => {
    expect(catalogue.find(text)).toBeUndefined();
  });
});

test('Every code of the SDL is in a catalogue', () => {
  const codes = (...given: Catalogue<string>[]) =>
    [...new Set(given.flatMap(({ entries }) => entries.map(({ code }) => code)))].sort();
  expect(codes(tiposProcedimiento)).toEqual(enumValues('buyers', 'TipoProcedimiento').sort());
  expect(codes(tiposArea)).toEqual(enumValues('buyers', 'TipoArea').sort());
  expect(codes(nivelesResponsabilidad, nivelesActuacion)).toEqual(
    enumValues('buyers', 'NivelResponsabilidad').sort(),
  );
  expect(codes(tiposFalta)).toEqual(enumValues('sanctions', 'TipoFalta').sort());
  expect(codes(sancionesServidores, sancionesParticulares)).toEqual(
    enumValues('sanctions', 'TipoSancion').sort(),
  );
});

test('A code means what its own register says', () => {
  expect(sancionesServidores.find('S')?.code).toBe('SUSPENSION');
  expect(sancionesParticulares.find('S')?.code).toBe('SUSPENSION_ACTIVIDADES');
  expect(nivelesResponsabilidad.find('A')?.code).toBe('ATENCION');
  expect(nivelesActuacion.find('A')?.code).toBe('ELABORAR');
});

test('A catalogue with two entries of one name is refused', () => {
  expect(() => defineCatalogue({ A: ['UNO'], B: ['Úno'] })).toThrow('UNO');
});

describe('The gravity of faults', () => {
  test('is NO_GRAVE only when every fault is', () => {
    expect(gravedadOf(['NEGLIGENCIA_ADMINISTRATIVA'])).toBe('NO_GRAVE');
    expect(gravedadOf(['NEGLIGENCIA_ADMINISTRATIVA', 'OTRO'])).toBe('NO_CLASIFICADA');
    expect(gravedadOf(['NEGLIGENCIA_ADMINISTRATIVA', 'PECULADO'])).toBe('GRAVE');
  });

  test('is NO_GRAVE for the non-serious faults of 2024, and GRAVE for nepotism', () => {
    expect(gravedadOf([tiposFalta.find('RENDIR_CUENTAS_FUNCIONES')!.code])).toBe('NO_GRAVE');
    expect(gravedadOf(['RENDIR_CUENTAS', 'CAUSAR_DANOS'])).toBe('NO_GRAVE');
    expect(gravedadOf(['RENDIR_CUENTAS', 'NEPOTISMO'])).toBe('GRAVE');
  });

  test('is not classified without a fault', () => {
    expect(gravedadOf([])).toBe('NO_CLASIFICADA');
  });

  test('is GRAVE for a label that the PDN migration misses for its accent', () => {
    expect(gravedadOf([tiposFalta.find('DESVÍO DE RECURSOS PÚBLICOS')!.code])).toBe('GRAVE');
    expect(gravedadOf([tiposFalta.find('DESVIO DE RECURSOS PUBLICOS')!.code])).toBe('GRAVE');
  });
});

describe('The states', () => {
  test('are the 32, numbered by INEGI', () => {
    expect(states).toHaveLength(32);
    expect(states.map(({ inegi }) => Number(inegi))).toEqual(states.map((_, index) => index + 1));
    expect(stateByCode('COA').inegi).toBe('05');
    expect(stateByCode('JAL')).toMatchObject({ inegi: '14', iso: 'MX-JAL', name: 'Jalisco' });
  });

  test('are told from other codes, and the federal level counts as one', () => {
    expect(isStateCode(federal.code)).toBe(true);
    for (const other of ['jal', '', 'toString', null, 14]) expect(isStateCode(other)).toBe(false);
  });
});
