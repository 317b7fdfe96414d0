import type { Procedimiento } from '../../../../specs/graphql/buyers.generated.ts';
import {
  accept,
  acquisition,
  bare,
  concession,
  disposal,
  remarksOf,
  valuation,
  withMember,
  work,
} from './rows.ts';

const nothing: Omit<Procedimiento, 'clase'> = {
  expediente: null,
  materia: null,
  modalidad: null,
  tipoActo: null,
  denominacion: null,
  descripcion: null,
  fundamento: null,
  sectores: [],
  fechaInicio: null,
  fechaConclusion: null,
  fechaInicioVigencia: null,
  fechaConclusionVigencia: null,
  monto: null,
  url: null,
  titular: null,
  areas: [],
  responsabilidades: [],
  beneficiarios: [],
  continuaParticipando: null,
};

const beneficiarios = [
  {
    razonSocial: 'Papelera del Valle Inventado S.A.',
    nombres: 'Rita',
    primerApellido: 'Solís',
    segundoApellido: 'Vera',
  },
];

const levels = {
  A: { clave: 'ELABORAR', valor: 'ELABORAR' },
  B: { clave: 'REVISAR', valor: 'REVISAR' },
  C: { clave: 'FIRMAR_AUTORIZAR_DICTAMINAR', valor: 'FIRMAR, AUTORIZAR O DICTAMINAR' },
  D: { clave: 'SUPERVISAR', valor: 'SUPERVISAR' },
  E: { clave: 'EMITIR_SUSCRIBIR', valor: 'EMITIR O SUSCRIBIR' },
};

/** What is done in each stage, `stage letters`, and in another one that has words alone. */
function responsibilities(stages: string[], other: string) {
  const inStages = stages.map((stage) => {
    const [etapa, letters = ''] = stage.split(' ');
    const niveles = letters.split('').map((letter) => levels[letter as keyof typeof levels]);
    return { etapa, niveles, especifique: null };
  });
  return [...inStages, { etapa: 'otro', niveles: [], especifique: other }];
}

const inContracts = responsibilities(
  [
    'autorizacion A',
    'justificacion B',
    'convocatoria C',
    'evaluacion D',
    'adjudicacion E',
    'formalizacion AE',
  ],
  'Resguardo de sobres',
);

function proceduresOf(part: Partial<Record<keyof typeof bare, unknown>>) {
  return accept({ ...bare, ...part }).record.procedimientos;
}

describe('One procedure is read', () => {
  test('from an acquisition', () => {
    expect(proceduresOf({ tipoContratacion: [acquisition] })).toEqual([
      {
        ...nothing,
        clase: 'ADQUISICION',
        expediente: 'LPN-7',
        materia: { clave: 'ADQUISICION', valor: 'ADQUISICIÓN' },
        modalidad: {
          clave: 'LICITACION_INTERNACIONAL',
          valor: 'LICITACIÓN PÚBLICA (INTERNACIONAL)',
        },
        fechaInicio: '2024-01-10',
        fechaConclusion: '2024-02-20',
        areas: [
          { clave: 'REQUIRENTE', valor: 'REQUIRENTE' },
          { clave: 'JUNTA_ACLARACIONES', valor: 'PARTICIPANTE EN JUNTA DE ACLARACIONES' },
        ],
        responsabilidades: inContracts,
        beneficiarios,
        continuaParticipando: true,
      },
    ]);
  });

  test('from a public work', () => {
    expect(proceduresOf({ tipoContratacion: [work] })).toEqual([
      {
        ...nothing,
        clase: 'OBRA',
        expediente: 'OP-1',
        materia: { clave: 'OBRA', valor: 'OBRA PÚBLICA' },
        modalidad: { clave: 'ADJUDICACION', valor: 'ADJUDICACIÓN DIRECTA' },
        fechaInicio: '2024-03-01',
        areas: [
          {
            clave: 'RESPONSABLE_EJECUCION',
            valor: 'RESPONSABLE DE LA EJECUCIÓN DE LOS TRABAJOS',
          },
          { clave: 'OTRA', valor: 'OTRA' },
        ],
        responsabilidades: inContracts,
        beneficiarios,
        continuaParticipando: false,
      },
    ]);
  });

  test('from a concession', () => {
    expect(proceduresOf({ otorgamientoConcesion: concession })).toEqual([
      {
        ...nothing,
        clase: 'CONCESION',
        expediente: 'C-12',
        tipoActo: { clave: 'CONCESIONES', valor: 'CONCESIONES' },
        denominacion: 'Uso de la vía pública',
        descripcion: 'Un servicio',
        fundamento: 'Ley de Bienes, artículo 12',
        sectores: ['PUBLICO', 'PRIVADO'],
        fechaInicioVigencia: '2024-04-01',
        fechaConclusionVigencia: '2027-03-31',
        monto: 842_000.5,
        url: 'https://example.mx/c-12',
        titular: 'Luz Marina Cano; Anuncios Inventados S.C.',
        responsabilidades: responsibilities(
          ['convocatoria A', 'dictamenes B', 'visitas C', 'evaluacion D', 'determinacion E'],
          'Prórroga',
        ),
        beneficiarios,
        continuaParticipando: true,
      },
    ]);
  });

  test('from a disposal', () => {
    expect(proceduresOf({ enajenacionBien: disposal })).toEqual([
      {
        ...nothing,
        clase: 'ENAJENACION',
        expediente: 'E-3',
        descripcion: 'Vehículos en desuso',
        fechaInicio: '2024-05-02',
        fechaConclusion: '2024-05-30',
        responsabilidades: responsibilities(
          [
            'autorizaciones A',
            'analisis B',
            'modificaciones C',
            'presentacion D',
            'evaluacion E',
            'adjudicacion A',
            'formalizacion B',
          ],
          'Baja contable',
        ),
        continuaParticipando: false,
      },
    ]);
  });

  test('from a valuation', () => {
    expect(proceduresOf({ avaluosJustipreciacion: valuation })).toEqual([
      {
        ...nothing,
        clase: 'AVALUO',
        expediente: 'A-9',
        descripcion: 'Inmueble arrendado',
        fechaInicio: '2024-06-03',
        fechaConclusion: '2024-06-28',
        responsabilidades: responsibilities(
          ['propuestas A', 'asignacion B', 'emision CD'],
          'Inspección',
        ),
        continuaParticipando: true,
      },
    ]);
  });
});

describe('A contract', () => {
  const path = 'contratacionAdquisicion.datosGeneralesProcedimientos';
  const contract = (files: unknown) =>
    proceduresOf({ tipoContratacion: [withMember(acquisition, path, files)] });

  test('counts as many procedures as it has files, each with what holds for all', () => {
    const procedures = contract([
      { numeroExpedienteFolio: '1' },
      { numeroExpedienteFolio: '2', materia: 'SERVICIOS' },
    ]);
    expect(procedures.map(({ expediente }) => expediente)).toEqual(['1', '2']);
    for (const procedure of procedures) {
      expect(procedure).toMatchObject({ areas: [{}, {}], responsabilidades: inContracts });
    }
  });

  test('without any file is one procedure', () => {
    expect(contract([])).toMatchObject([{ clase: 'ADQUISICION', expediente: null, beneficiarios }]);
  });

  test('whose one file stands outside of a list is read, as the migration writes it', () => {
    expect(contract({ numeroExpedienteFolio: '1' })).toMatchObject([{ expediente: '1' }]);
  });

  test('straight in the row is read, as the migration writes it', () => {
    const { contratacionAdquisicion } = acquisition;
    const { contratacionObra } = work;
    const row = { ...bare, tipoContratacion: [{ clave: 'CONTRATACION_ADQUISICION' }] };
    const { record } = accept({ ...row, contratacionAdquisicion, contratacionObra });
    expect(record.procedimientos).toMatchObject([
      { clase: 'ADQUISICION', expediente: 'LPN-7' },
      { clase: 'OBRA', expediente: 'OP-1' },
    ]);
  });

  test.each([
    [
      { materia: 'OTRO', otroMateria: 'Seguros' },
      { clave: 'OTRO', valor: 'Seguros' },
    ],
    [
      { materia: 'OTRO', otroMateria: '' },
      { clave: 'OTRO', valor: 'OTRO' },
    ],
    [
      { materia: null, otroMateria: 'Seguros' },
      { clave: null, valor: 'Seguros' },
    ],
    [{ materia: 'FIANZAS' }, { clave: null, valor: 'FIANZAS' }],
  ])('is about %j', (file, materia) => {
    expect(contract([file])).toMatchObject([{ materia }]);
  });

  test.each([
    ['a code alone', 'AREA_TECNICA', ['TECNICA'], undefined],
    ['a list in a text', '["AREA_TECNICA","OTRO"]', ['TECNICA', 'OTRA'], 'CHANGED LIST_IN_TEXT'],
    ['a code twice', ['AREA_TECNICA', 'T'], ['TECNICA'], 'CHANGED DUPLICATE_REMOVED'],
    ['an unknown code', ['AREA_LUNAR'], ['OTRA'], 'REFUSED NOT_IN_CATALOGUE'],
    ['what only looks like a list', '[AREA', ['OTRA'], 'REFUSED NOT_IN_CATALOGUE'],
    ['nothing', null, [], undefined],
    ['blank', '', [], undefined],
  ])('may have as its areas %s', (_, areas, codes, remark) => {
    const read = accept({
      ...bare,
      tipoContratacion: [withMember(acquisition, 'contratacionAdquisicion.tipoArea', areas)],
    });
    expect(read.record.tipoArea.map(({ clave }) => clave)).toEqual(codes);
    if (remark) expect(remarksOf(read).join('\n')).toContain(remark);
  });
});

describe('A level of responsibility', () => {
  const path = 'nivelesResponsabilidadesAvaluos.propuestas';
  const level = (value: unknown) => {
    const read = accept({
      ...bare,
      avaluosJustipreciacion: withMember(valuation, path, value),
    });
    return read.record.procedimientos[0]!.responsabilidades[0]!;
  };

  test.each([
    ['A', { clave: 'ELABORAR' }],
    ['Firmar, autorizar o dictaminar (C) ', { clave: 'FIRMAR_AUTORIZAR_DICTAMINAR' }],
    ['ATENCIÓN', { clave: 'ATENCION', valor: 'ATENCIÓN' }],
    ['TRAMITACIÓN', { clave: 'TRAMITACION' }],
    ['Z', { clave: 'OTRO', valor: 'Z' }],
  ])('%j is read', (text, expected) => {
    expect(level([text])).toMatchObject({ etapa: 'propuestas', niveles: [expected] });
  });

  test('may stand alone, outside of a list', () => {
    expect(level('B')).toMatchObject({ niveles: [{ clave: 'REVISAR' }] });
  });

  test('that is blank, as the migration fills its stages, is none', () => {
    expect(level([''])).toMatchObject({ etapa: 'asignacion' });
  });
});

describe('A concession', () => {
  test('of several acts, as the form of the capture tool lets one choose, keeps the first', () => {
    const tipoActo = '["LICENCIAS","PERMISOS"]';
    const read = accept({ ...bare, otorgamientoConcesion: { ...concession, tipoActo } });
    expect(read.record.procedimientos).toMatchObject([{ tipoActo: { clave: 'LICENCIAS' } }]);
    expect(remarksOf(read)).toContain('REFUSED ONLY_FIRST_READ /otorgamientoConcesion/tipoActo');
  });

  test.each([
    ['PRIVADO', ['PRIVADO']],
    ['["PRIVADO"]', ['PRIVADO']],
    [null, []],
  ])('may have as its sector %j', (sector, sectores) => {
    const row = withMember(
      { otorgamientoConcesion: concession },
      'otorgamientoConcesion.datosGeneralesConcesiones.sectorActoJuridico',
      sector,
    );
    expect(proceduresOf(row)).toMatchObject([{ sectores }]);
  });
});

test('Whether someone still takes part may be said once for all procedures that do not say it', () => {
  const silent = { ...disposal, continuaParticipando: null };
  const procedimientos = { enajenacionBien: silent, avaluosJustipreciacion: valuation };
  const { record } = accept({ ...bare, ...procedimientos, continuaParticipando: 'NO' });
  expect(record.procedimientos.map((one) => one.continuaParticipando)).toEqual([false, true]);
});

test('What is there but says nothing is no procedure', () => {
  const empty = { id: 1, entePublico: 4, datosEnajenacionesBienes: { id: 2 } };
  expect(proceduresOf({ enajenacionBien: empty, tipoContratacion: [{ id: 3 }] })).toEqual([]);
});

test.each([
  ['SI', true],
  ['Sí', true],
  ['no', false],
  [null, null],
  ['', null],
  ['TAL VEZ', null],
])('Whether someone still takes part is told by %j: %j', (answer, expected) => {
  const [procedure] = proceduresOf({
    enajenacionBien: { ...disposal, continuaParticipando: answer },
  });
  expect(procedure!.continuaParticipando).toBe(expected);
});
