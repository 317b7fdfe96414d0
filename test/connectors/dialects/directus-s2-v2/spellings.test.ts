import {
  codeSpellings,
  memberSpellings,
} from '../../../../connectors/dialects/directus-s2-v2/spellings.ts';
import { accept, full, withMember } from './rows.ts';

// Where the PDN's definitions of S2 contradict each other, what is read is the same.

const official = accept(full);

describe('A member in another spelling is read, and the spelling named', () => {
  const spellings = Object.entries(memberSpellings).flatMap(([name, others]) =>
    others.map((other): [string, string] => [other, name]),
  );

  test.each(spellings)('%s for %s', (other, name) => {
    const read = accept(renamed(full, name, other));
    expect(read.record).toEqual(official.record);
    expect(messagesOf(read)).toContain(`"${other}" → "${name}"`);
  });
});

describe('A code in another spelling is read, and the spelling named', () => {
  const file = 'contratacionAdquisicion.datosGeneralesProcedimientos.0';
  const paths: Record<keyof typeof codeSpellings, string> = {
    tipoProcedimiento: 'tipoProcedimiento',
    tipoActo: 'otorgamientoConcesion.tipoActo',
    materia: `tipoContratacion.0.${file}.materia`,
    modalidad: `tipoContratacion.0.${file}.tipoProcedimiento`,
    tipoArea: 'tipoContratacion.1.contratacionObra.tipoArea.0',
    nivel: 'avaluosJustipreciacion.nivelesResponsabilidadesAvaluos.propuestas.0',
  };
  const spellings = Object.entries(codeSpellings).flatMap(([member, codes]) =>
    Object.entries<string[]>(codes).flatMap(([code, others]) =>
      others.map((other): [string, string, string] => [
        other,
        code,
        paths[member as keyof typeof paths],
      ]),
    ),
  );

  test.each(spellings)('%j for %s', (other, code, path) => {
    const read = accept(withMember(full, path, other));
    expect(read.record).toEqual(accept(withMember(full, path, code)).record);
    expect(messagesOf(read)).toContain(`"${other}" → "${code}"`);
  });

  test('none of them is what the reader makes of an unknown code', () => {
    for (const [, code, path] of spellings) {
      const { notes } = accept(withMember(full, path, code));
      expect(notes.filter(({ action }) => action === 'REFUSED')).toEqual([]);
    }
  });
});

describe('A sex in another word is read, and the source keeps its word', () => {
  test.each([
    ['HOMBRE', { clave: 'M', valor: 'HOMBRE' }, null],
    ['MUJER', { clave: 'F', valor: 'MUJER' }, null],
    ['MASCULINO', { clave: 'M', valor: 'MASCULINO' }, '"MASCULINO" → "HOMBRE"'],
    ['FEMENINO', { clave: 'F', valor: 'FEMENINO' }, '"FEMENINO" → "MUJER"'],
    ['Femenino', { clave: 'F', valor: 'Femenino' }, '"FEMENINO" → "MUJER"'],
    ['M', { clave: 'M', valor: 'HOMBRE' }, '"M" → "HOMBRE"'],
    ['F', { clave: 'F', valor: 'MUJER' }, '"F" → "MUJER"'],
    ['O', { clave: 'O', valor: 'OTRO' }, '"O" → "OTRO"'],
    ['X', { clave: null, valor: 'X' }, 'No catalogue has this code.'],
    ['', null, null],
  ])('%j', (sexo, genero, message) => {
    const read = accept(withMember(full, 'datosGenerales.sexo', sexo));
    expect(read.record.genero).toEqual(genero);
    const told = read.notes.find(({ path }) => path === '/datosGenerales/sexo')?.message ?? null;
    expect(told === null ? told : told.replace(/^Another .*\. /, '')).toBe(message);
  });
});

test.each([
  [true, '"true" → "SI"'],
  [false, '"false" → "NO"'],
])('A boolean %j for whether someone still takes part is read', (answer, message) => {
  const read = accept(withMember(full, 'enajenacionBien.continuaParticipando', answer));
  expect(read.record.procedimientos[3]!.continuaParticipando).toBe(answer);
  expect(messagesOf(read)).toContain(message);
});

describe('A date with its day first is turned round', () => {
  const dates = [
    ['enajenacionBien.datosEnajenacionesBienes.fechaInicioProcedimiento', 3, 'fechaInicio'],
    ['enajenacionBien.datosEnajenacionesBienes.fechaConclusionProcedimiento', 3, 'fechaConclusion'],
    [
      'otorgamientoConcesion.datosGeneralesConcesiones.fechaInicioVigencia',
      2,
      'fechaInicioVigencia',
    ],
    [
      'otorgamientoConcesion.datosGeneralesConcesiones.fechaConclusionVigencia',
      2,
      'fechaConclusionVigencia',
    ],
  ] as const;

  test.each(dates)('%s', (path, index, field) => {
    const read = accept(withMember(full, path, '21-11-2023'));
    expect(read.record.procedimientos[index]![field]).toBe('2023-11-21');
    expect(read.notes).toContainEqual(
      expect.objectContaining({ code: 'DAY_FIRST', path: `/${path.replaceAll('.', '/')}` }),
    );
  });

  test('but one that the calendar has not is refused', () => {
    const read = accept(withMember(full, dates[0][0], '31-02-2023'));
    expect(read.record.procedimientos[3]!.fechaInicio).toBeNull();
    expect(read.notes).toContainEqual(expect.objectContaining({ code: 'NOT_A_DATE' }));
  });
});

test('The official spelling wins where both are filled', () => {
  const row = withMember(full, 'datosGenerales.nombe', 'Otra');
  expect(accept(row).record).toEqual(official.record);
});

test('A blank official member gives way to a filled one in another spelling', () => {
  const row = withMember(full, 'datosGenerales.nombre', '');
  const read = accept(withMember(row, 'datosGenerales.nombe', 'Ana Luisa'));
  expect(read.record).toEqual(official.record);
});

function messagesOf({ notes }: { notes: { message: string }[] }): string {
  return notes.map(({ message }) => message).join('\n');
}

/** A copy with all members of one name renamed, at any depth. */
function renamed(value: unknown, name: string, other: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, name, other));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => {
    return [key === name ? other : key, renamed(member, name, other)];
  });
  return Object.fromEntries(members) as object;
}
