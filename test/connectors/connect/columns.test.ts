import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { likeness, sayingOf } from '../../../connectors/connect/columns/headings.ts';
import { proposeColumns } from '../../../connectors/connect/columns/propose-columns.ts';
import { requiredFields } from '../../../connectors/connect/columns/required-fields.ts';
import { usualHeadings } from '../../../connectors/connect/columns/usual-headings.ts';
import { readStateSettings } from '../../../connectors/settings.ts';
import { fields } from '../../../connectors/tabular/fields.ts';
import { startDatabaseService } from '../../../examples/demo/services/database/database-service.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { runConnect } from './test-terminal.ts';

afterEach(removeFolders);

const registers = Object.keys(fields);
const fieldsOf = (register: string) => Object.keys(fields[register]!);

/** The field that a heading alone would be taken for. */
function fieldFor(heading: string, register = 'spic') {
  const [proposal] = proposeColumns([heading], fieldsOf(register));
  return proposal ? `${proposal.field}${proposal.isSure ? '' : '?'}` : null;
}

describe('A heading', () => {
  test.each([
    ['PATERNO', 'primerApellido'],
    ['Apellido paterno', 'primerApellido'],
    ['Primer apellido', 'primerApellido'],
    ['AP. MATERNO', 'segundoApellido'],
    ['Nombre(s)', 'nombres'],
    ['NOMBRE_SERVIDOR_PUBLICO', 'nombres'],
    ['Dependencia', 'institucionDependencia.nombre'],
    ['Nombre del ente público', 'institucionDependencia.nombre'],
    ['institucionDependencia_clave', 'institucionDependencia.clave'],
    ['Cargo o puesto', 'puesto.nombre'],
    ['Año', 'ejercicioFiscal'],
    ['nom', 'nombres'],
    ['ap_pat', 'primerApellido'],
    ['ap_mat', 'segundoApellido'],
    ['Nombre completo', 'nombreCompleto'],
    ['Jefe inmediato', 'superiorInmediato.nombreCompleto'],
    ['Paterno del jefe inmediato', 'superiorInmediato.primerApellido'],
    ['superior_puesto', 'superiorInmediato.puesto.nombre'],
  ])('%s is known to hold %s', (heading, field) => {
    expect(fieldFor(heading)).toBe(field);
  });

  test.each([
    ['Apelido paterno', 'primerApellido?'],
    ['Dependecia', 'institucionDependencia.nombre?'],
    ['Observasiones', 'observaciones?'],
  ])('%s looks like one that holds %s', (heading, field) => {
    expect(fieldFor(heading)).toBe(field);
  });

  test.each(['Correo', 'Estado', 'Fecha de ingreso', 'Área', '', '—', 'No.', 'Consecutivo'])(
    '%j is not guessed',
    (heading) => {
      expect(fieldFor(heading)).toBeNull();
    },
  );

  test.each([
    ['inh_inicio', 'inhabilitacion.fechaInicial'],
    ['inh_fin', 'inhabilitacion.fechaFinal'],
  ])('of sanctions, %s, is known to hold %s', (heading, field) => {
    expect(fieldFor(heading, 'ssancionados')).toBe(field);
  });

  test.each([
    ['ssancionados', 'servidorPublicoSancionado.nombres', 'nombres'],
    ['ssancionados', 'servidorPublicoSancionado.primerApellido', 'primerApellido'],
    ['ssancionados', 'servidorPublicoSancionado.puesto', 'puesto.nombre'],
    ['ssancionados', 'servidorPublicoSancionado.nivel', 'puesto.nivel'],
    ['ssancionados', 'servidorPublicoSancionado.genero', 'genero'],
    ['ssancionados', 'institucionDependencia.nombre', 'institucionDependencia.nombre'],
    ['ssancionados', 'documentos.url', 'documento.url'],
    ['ssancionados', 'autoridad.nombres', 'nombres?'],
    ['psancionados', 'particularSancionado.nombreRazonSocial', 'nombreRazonSocial'],
    ['psancionados', 'particularSancionado.tipoPersona', 'tipoPersona'],
    ['psancionados', 'particularSancionado.directorGeneral.nombres', 'directorGeneral.nombres'],
    ['psancionados', 'particularSancionado.apoderadoLegal.rfc', 'representanteLegal.rfc'],
    ['spic', 'superiorInmediato.puesto.nombre', 'superiorInmediato.puesto.nombre'],
    ['spic', 'puesto.nombre', 'puesto.nombre'],
  ])('of nested rows of %s, %s, is taken for %s', (register, heading, field) => {
    expect(fieldFor(heading, register)).toBe(field);
  });

  test('of a company is not one of its representative', () => {
    expect(fieldFor('RFC', 'psancionados')).toBe('rfc');
    expect(fieldFor('RFC del representante legal', 'psancionados')).toBe('representanteLegal.rfc');
  });
});

test('of columns with the same heading, only the first is proposed', () => {
  const headings = ['Folio', 'Nombres#2', 'Primer Apellido#3', 'Nombres#4', 'Primer Apellido#5'];
  expect(proposeColumns(headings, fieldsOf('spic'))).toEqual([
    { heading: 'Folio', field: 'id', isSure: true },
    { heading: 'Nombres#2', field: 'nombres', isSure: true },
    { heading: 'Primer Apellido#3', field: 'primerApellido', isSure: true },
  ]);
});

test('no usual heading stands for two fields of a register', () => {
  for (const register of registers) {
    const said = fieldsOf(register).flatMap((field) => [
      ...new Set(usualHeadings(field).map(sayingOf)),
    ]);
    expect(said.filter((saying, index) => said.indexOf(saying) !== index)).toEqual([]);
  }
});

test('what is required are fields that a register has', () => {
  for (const register of registers) {
    expect(fieldsOf(register)).toEqual(expect.arrayContaining([...requiredFields(register)]));
  }
});

test('no column and no field is proposed twice', () => {
  const known = registers.flatMap(fieldsOf).flatMap(usualHeadings);
  const heading = fc.oneof(fc.string(), fc.constantFrom(...known));
  const headings = fc.uniqueArray(heading, { maxLength: 30 });
  fc.assert(
    fc.property(headings, fc.constantFrom(...registers), (columns, register) => {
      const proposed = proposeColumns(columns, fieldsOf(register));
      expect(new Set(proposed.map(({ field }) => field)).size).toBe(proposed.length);
      expect(new Set(proposed.map((one) => one.heading)).size).toBe(proposed.length);
      expect(columns).toEqual(expect.arrayContaining(proposed.map((one) => one.heading)));
    }),
  );
});

test('likeness is symmetric, and 1 of what is the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(likeness(a, a)).toBe(1);
      expect(likeness(a, b)).toBe(likeness(b, a));
    }),
  );
});

describe('A table', () => {
  let out: string;
  const connectTable = (text: string, ...flags: string[]) => {
    const folder = temporaryFolder();
    out = join(folder, 'col.yaml');
    writeFileSync(join(folder, 'tabla.csv'), text);
    return runConnect(
      ...['--state', 'COL', '--dialect', 'file', '--register', 'spic', '--yes', '--out', out],
      ...['--path', join(folder, 'tabla.csv'), ...flags],
    );
  };
  const writtenOptions = () => readStateSettings([out]).states[0]!.sources[0]!.options;

  const table = 'Nombre,Paterno,Adscripción,Cargo,Teléfono,Tipo\nANA,LUNA,SALUD,JEFA,1,2\n';

  test.each([
    ['Dependecia', 'institucionDependencia.nombre'],
    ['Apelido paterno', 'primerApellido'],
  ])(
    'with a doubtful heading, %s, is not connected before a person confirms it',
    async (heading, field) => {
      const named = table.replace('Adscripción', 'Dependencia');
      const usual = field === 'primerApellido' ? 'Paterno' : 'Dependencia';
      const doubtful = named.replace(usual, heading);
      const { code, refused, shown } = await connectTable(doubtful);
      expect(code).toBe(2);
      expect(shown).toContain(`(sin asignar: se parece a ${field}`);
      expect(refused).toContain(`--column ${field}: falta; indique «${heading}», si es ésa`);
      const confirmed = await connectTable(doubtful, '--column', `${field}=${heading}`);
      expect(confirmed.code).toBe(0);
    },
  );

  test('may have each name whole in one column', async () => {
    const whole = `Nombre completo,Dependencia,Cargo,Jefe inmediato
"LUNA PEÑA, ANA",SALUD,JEFA,LUIS DE LA CRUZ ROJAS
LUNA/PEÑA/LUIS ALBERTO,SALUD,JEFE,
ANA MARÍA LUNA PEÑA,SALUD,JEFA,
`;
    const { code, shown } = await connectTable(whole);
    expect(code).toBe(0);
    expect(shown).toMatch(/Nombre completo +→ +nombreCompleto\n/);
    expect(shown).toMatch(/Jefe inmediato +→ +superiorInmediato.nombreCompleto\n/);
    expect(shown).toContain('✓ 3 se entienden.');
    expect(shown).toContain('no se supuso dónde empiezan los apellidos. ×2');
  });

  test('without a required column is refused, with all that it has and the ways out', async () => {
    const { code, refused } = await connectTable(table);
    expect(code).toBe(2);
    expect(refused).toContain('--column institucionDependencia.nombre: falta');
    expect(refused).toContain('Nombre · Paterno · Adscripción · Cargo · Teléfono · Tipo');
    expect(refused).toContain('--constant institucionDependencia.nombre=VALOR');
  });

  test('a wrong guess is corrected by a flag, also into none', async () => {
    const { code, shown } = await connectTable(
      ...[table, '--column', 'institucionDependencia.nombre=ADSCRIPCION'],
      ...['--column', 'primerApellido='],
    );
    expect(code).toBe(0);
    expect(writtenOptions()).toMatchObject({
      columns: {
        nombres: 'Nombre',
        'institucionDependencia.nombre': 'Adscripción',
        'puesto.nombre': 'Cargo',
      },
    });
    expect(shown).toMatch(/Paterno +→ +\(sin asignar: se publica tal cual/);
    expect(shown).toMatch(/Teléfono +→ +\(sin asignar: privada por su nombre, no se publica\)/);
  });

  test('may say once what is the same for all rows', async () => {
    await connectTable(table, '--constant', 'institucionDependencia.nombre=Salud');
    expect(writtenOptions()).toMatchObject({
      constants: { 'institucionDependencia.nombre': 'Salud' },
      columns: expect.not.objectContaining({ 'institucionDependencia.nombre': expect.anything() }),
    });
  });

  test('has no column that was told: its nearest is named', async () => {
    const { code, refused } = await connectTable(table, '--column', 'areaAdscripcion=Adscripsion');
    expect(code).toBe(2);
    expect(refused).toContain('--column: se encontró "Adscripsion"; se espera Adscripción, quizá');
  });

  test('an id that the public may not see is refused before anything is written', async () => {
    const { code, refused } = await connectTable(
      ...[table, '--column', 'id=Teléfono', '--constant', 'institucionDependencia.nombre=Salud'],
    );
    expect(code).toBe(2);
    expect(refused).toContain('columns.id');
    expect(writtenOptions).toThrow('no such file');
  });
});

test('the columns of a query are proposed as those of a file', async () => {
  const service = await startDatabaseService({ code: 'COL', port: 0 });
  const out = join(temporaryFolder(), 'col.yaml');
  process.env['COL_DATABASE'] = service.url;
  try {
    const { code, shown, refused } = await runConnect(
      ...['--state', 'COL', '--dialect', 'sql', '--register', 'psancionados', '--key', 'folio'],
      ...['--query', 'SELECT * FROM particulares_sancionados', '--out', out, '--yes'],
    );
    expect(refused).toBe('');
    expect(code).toBe(0);
    expect(shown).toMatch(/razon_social +→ +nombreRazonSocial\n/);
    expect(shown).toMatch(/Se leyó la primera página: \d+ renglones de \d+\.\n {2}✓/);
    expect(shown).not.toContain(new URL(service.url).password);
    const missing = await runConnect(
      ...['--state', 'COL', '--dialect', 'sql', '--register', 'psancionados', '--key', 'folio'],
      ...['--query', 'SELECT * FROM no_hay', '--out', out, '--yes', '--force'],
    );
    expect(missing).toMatchObject({ code: 1, shown: '' });
    expect(missing.refused).toContain('La consulta no se entiende');
  } finally {
    delete process.env['COL_DATABASE'];
    await service.close();
  }
});

test('the address of a database that cannot be understood is refused without a stack trace', async () => {
  process.env['COL_DATABASE'] = 'postgres://lector:se#creto';
  try {
    const { code, refused } = await runConnect(
      ...['--state', 'COL', '--dialect', 'sql', '--register', 'spic', '--key', 'folio'],
      ...['--query', 'SELECT 1', '--out', join(temporaryFolder(), 'col.yaml'), '--yes'],
    );
    expect(code).toBe(2);
    expect(refused).toContain(
      'database: se encontró texto (26); se espera una dirección como postgres:',
    );
    expect(refused).not.toContain('creto');
  } finally {
    delete process.env['COL_DATABASE'];
  }
});
