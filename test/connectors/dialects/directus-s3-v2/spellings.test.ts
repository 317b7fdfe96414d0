import {
  codeSpellings,
  memberSpellings,
} from '../../../../connectors/dialects/directus-s3-v2/spellings.ts';
import type { Register } from '../../../../connectors/dialects/directus-s3-v2/record-types.ts';
import type { AcceptedRow } from '../../../../connectors/records.ts';
import { accept, remarksOf, rows, withMember, type Running } from './rows.ts';

const graves = 'faltas_administrativas_graves';
const noGraves = 'faltas_administrativas_no_graves';
const fisicas = 'faltas_graves_personas_fisicas';
const morales = 'faltas_graves_personas_morales';

/** Where each official member stands in the rows, of which there may be several. */
const places: Record<keyof typeof memberSpellings, [Running, string][]> = {
  autoridadSusbstanciadora: [
    [graves, 'resolucion'],
    [noGraves, 'resolucion'],
    [fisicas, 'resolucion'],
    [morales, 'resolucion'],
  ],
  autoridadResolutora: [[graves, 'resolucion']],
  tituloResolucion: [
    [graves, 'resolucion'],
    [morales, 'resolucion'],
  ],
  urlResolucion: [[fisicas, 'resolucion']],
  origenProcedimiento: [],
  suspensionEmpleo: [
    [graves, 'tipoSancion.2'],
    [noGraves, 'tipoSancion.1'],
  ],
  destitucionEmpleo: [[graves, 'tipoSancion.3']],
  fechaDestitucion: [[graves, 'tipoSancion.3.destitucionEmpleo']],
  fechaInicial: [
    [noGraves, 'tipoSancion.3.inhabilitacion'],
    [noGraves, 'tipoSancion.1.suspensionEmpleo'],
  ],
  fechaFinal: [[noGraves, 'tipoSancion.3.inhabilitacion']],
  plazoAnios: [[graves, 'tipoSancion.0.inhabilitacion']],
  plazoMeses: [[graves, 'tipoSancion.0.inhabilitacion']],
  plazoDias: [[graves, 'tipoSancion.2.suspensionEmpleo']],
  plazoSuspensioAnios: [[morales, 'tipoSancion.3.suspensionActividades']],
  plazoPago: [[graves, 'tipoSancion.1.sancionEconomica']],
  anios: [[morales, 'tipoSancion.1.indemnizacion.plazoPago']],
  meses: [[graves, 'tipoSancion.1.sancionEconomica.plazoPago']],
  dias: [[graves, 'tipoSancion.1.sancionEconomica.plazoPago']],
  efectivamenteCobrado: [
    [graves, 'tipoSancion.1.sancionEconomica'],
    [morales, 'tipoSancion.1.indemnizacion'],
    [morales, 'tipoSancion.2.sancionEconomica'],
  ],
  fechaCobro: [[graves, 'tipoSancion.1.sancionEconomica.efectivamenteCobrado']],
  tipo: [[noGraves, 'tipoSancion.0.amonestacion']],
  denominacionSancion: [[graves, 'tipoSancion.4.otro']],
  valor: [[graves, 'faltaCometida.0']],
  nombreNormatividad: [[graves, 'faltaCometida.0.normatividadInfringida.0']],
  articulo: [[graves, 'faltaCometida.0.normatividadInfringida.0']],
  fraccion: [[graves, 'faltaCometida.0.normatividadInfringida.0']],
  nombreRazonSocial: [[morales, 'datosGenerales']],
  nombre: [
    [morales, 'datosDirGeneralReprLegal.directorGeneral'],
    [morales, 'datosDirGeneralReprLegal.representanteLegal'],
  ],
  ciudad: [[morales, 'datosGenerales.domicilioExtranjero']],
  provincia: [[morales, 'datosGenerales.domicilioExtranjero']],
  denominacion: [[graves, 'empleoCargoComision']],
};

const memberCases = Object.entries(places).flatMap(([official, where]) =>
  memberSpellings[official as keyof typeof memberSpellings].flatMap((spelling) =>
    where.map(([register, parent]) => ({ official, spelling, register, parent })),
  ),
);

const spelled = (row: AcceptedRow) => row.notes.filter(({ code }) => code === 'OTHER_SPELLING');

describe('A member', () => {
  test.each(memberCases)(
    '$spelling is read as $official, and remarked, in $register $parent',
    ({ official, spelling, register, parent }) => {
      const ofValue = official === 'valor' ? 'Otra cosa' : undefined;
      const original = rows[register];
      const before = parent
        .split('.')
        .reduce<any>((object, name) => object[name], structuredClone(original))[official];
      const whole = withMember(original, `${parent}.${official}`, ofValue ?? before);
      const renamed = withMember(
        withMember(original, `${parent}.${official}`, undefined),
        `${parent}.${spelling}`,
        ofValue ?? before,
      );
      const read = accept(register, renamed);
      const { record, reserved } = accept(register, whole);
      expect(read).toMatchObject({ record, reserved });
      expect(spelled(read)).toEqual([
        {
          path: `/${parent.replaceAll('.', '/')}/${spelling}`,
          action: 'CHANGED',
          code: 'OTHER_SPELLING',
          message: expect.stringContaining(`"${spelling}" → "${official}"`),
          mensaje: expect.stringContaining(`«${spelling}» → «${official}»`),
        },
      ]);
    },
  );

  test('under both spellings is read under the official one', () => {
    const row = withMember(
      rows[morales],
      'resolucion.autoridadSubstanciadora',
      'Nadie que se lea aquí',
    );
    const read = accept(morales, row);
    expect(read.record.resolucion?.autoridadSubstanciadora).toBe('Unidad substanciadora');
    expect(spelled(read)).toEqual([]);
  });
});

describe('A code', () => {
  const cases = Object.entries(codeSpellings).flatMap(([of, codes]) =>
    Object.entries(codes).flatMap(([official, spellings]) =>
      spellings.map((spelling) => ({ of, official, spelling })),
    ),
  );

  /** A register in which the code stands. */
  const registerOf = (of: string, official: string): Register => {
    if (of !== 'tipoSancion') return graves;
    return official.endsWith('ACTIVIDADES') || official.endsWith('SOCIEDAD') ? morales : graves;
  };

  test.each(cases)(
    '$spelling of $of is read as $official, and remarked',
    ({ of, official, spelling }) => {
      const register = registerOf(of, official) as Running;
      const path = of === 'origenProcedimiento' ? of : `${of}.0`;
      const kind = (clave: string) => {
        const value = { clave, valor: null };
        return accept(register, withMember(rows[register], path, value));
      };
      const read = kind(spelling);
      expect(read.record).toEqual(kind(official).record);
      expect(spelled(read)).toMatchObject([
        {
          path: `/${path.replaceAll('.', '/')}/clave`,
          message: expect.stringContaining(`"${spelling}" → "${official}"`),
        },
      ]);
    },
  );

  test('"otro", as the capture tool writes of companies, has the words beside it', () => {
    const sanctions = [{ clave: 'otro', otro: { denominacionSancion: 'Clausura' } }];
    const read = accept(morales, { ...rows[morales], tipoSancion: sanctions });
    expect(read.record.tipoSancion).toMatchObject([{ clave: 'OTRO', valor: 'Clausura' }]);
    expect(spelled(read)).toHaveLength(1);
  });

  test('that is "other" of a person has its words where the migration puts them, too', () => {
    const sanctions = [{ clave: 'OTRO', otro: null, denominacionSancion: 'Clausura' }];
    const { record } = accept(fisicas, { ...rows[fisicas], tipoSancion: sanctions });
    expect(record.tipoSancion).toMatchObject([{ clave: 'OTRO', valor: 'Clausura' }]);
  });

  test('that is "other" gives way to words that name a fault', () => {
    const row = withMember(rows[graves], 'faltaCometida.0', {
      clave: 'OTRO',
      valor: 'HOSTIGAMIENTO_SEXUAL',
    });
    expect(accept(graves, row).record.tipoFalta).toMatchObject([{ clave: 'HOSTIGAMIENTO_SEXUAL' }]);
  });

  test('that no catalogue has is "other", under its own name', () => {
    const row = withMember(rows[graves], 'tipoSancion.0', { clave: 'DESTIERRO' });
    const read = accept(graves, row);
    expect(read.record.tipoSancion[0]).toMatchObject({ clave: 'OTRO', valor: 'DESTIERRO' });
    expect(remarksOf(read)).toContain('NOT_IN_CATALOGUE /tipoSancion/0');
  });
});

describe('A label is filled in by the format only where a code is "other"', () => {
  const read = accept(graves, rows[graves]);

  test('so it comes from the catalogues, with a remark', () => {
    expect(read.record.tipoFalta[0]!.valor).toBe('CONTRATACIÓN INDEBIDA');
    expect(read.record.puesto?.nivel).toBe('Dirección general u homólogo');
    expect(remarksOf(read)).toEqual(
      expect.arrayContaining([
        'LABEL_FROM_CATALOGUE /faltaCometida/0',
        'LABEL_FROM_CATALOGUE /empleoCargoComision/nivelJerarquico',
        'LABEL_FROM_CATALOGUE /origenProcedimiento',
      ]),
    );
  });

  test('and stays as it came where there is one', () => {
    const rank = { clave: 'OTRO', valor: 'Titular de unidad' };
    const row = withMember(rows[graves], 'empleoCargoComision.nivelJerarquico', rank);
    expect(accept(graves, row).record.puesto?.nivel).toBe('Titular de unidad');
  });
});

describe('A date with the day first is turned round, and remarked', () => {
  test.each([
    ['resolucion.fechaResolucion', (read: any) => read.record.resolucion.fechaResolucion],
    [
      'tipoSancion.0.inhabilitacion.fechaFinal',
      (read: any) => read.record.inhabilitacion.fechaFinal,
    ],
    [
      'tipoSancion.1.sancionEconomica.fechaPagoTotal',
      (read: any) => read.record.tipoSancion[1].fechaPagoTotal,
    ],
  ])('%s', (path, dateOf) => {
    const read = accept(graves, withMember(rows[graves], path, '31-12-2024'));
    expect(dateOf(read)).toBe('2024-12-31');
    expect(remarksOf(read)).toContain(`DAY_FIRST /${path.replaceAll('.', '/')}`);
  });

  test('the date of capture, where there is no better one', () => {
    const row = { ...rows[graves], date_created: null, fecha: '02-05-2024' };
    expect(accept(graves, row).fechaCaptura).toBe('2024-05-02T00:00:00.000Z');
  });
});

describe('A sex', () => {
  test.each([
    ['HOMBRE', 'M', 'HOMBRE', false],
    ['MUJER', 'F', 'MUJER', false],
    ['MASCULINO', 'M', 'MASCULINO', true],
    ['FEMENINO', 'F', 'FEMENINO', true],
    ['M', 'M', 'HOMBRE', true],
    ['F', 'F', 'MUJER', true],
    ['O', 'O', 'OTRO', true],
  ])('%s has the code %s and the word %s; that it is spelled so: %s', (word, clave, valor, is) => {
    const read = accept(graves, withMember(rows[graves], 'datosGenerales.sexo', word));
    expect(read.record.genero).toEqual({ clave, valor });
    expect(spelled(read)).toHaveLength(is ? 1 : 0);
  });
});
