import { accept, full, remarksOf, withMember } from './rows.ts';

const contract = 'tipoContratacion.0.contratacionAdquisicion';

describe('A relation that came unexpanded says nothing, with a remark', () => {
  test.each([
    'datosGenerales',
    'empleoCargoComision',
    'empleoCargoComision.nivelJerarquico',
    'tipoContratacion.0',
    contract,
    'tipoContratacion.1.contratacionObra',
    `${contract}.nivelResponsabilidadContratacion`,
    `${contract}.nivelResponsabilidadContratacion.otroEspecifique.0`,
    `${contract}.informacionPersonasBeneficiarias`,
    `${contract}.datosGeneralesProcedimientos.0`,
    'otorgamientoConcesion',
    'otorgamientoConcesion.nivelResponsabilidadConcesiones',
    'otorgamientoConcesion.datosGeneralesConcesiones',
    'enajenacionBien',
    'enajenacionBien.nivelesResponsabilidadesEnajenaciones',
    'enajenacionBien.datosEnajenacionesBienes',
    'avaluosJustipreciacion',
    'avaluosJustipreciacion.nivelesResponsabilidadesAvaluos',
    'avaluosJustipreciacion.datosDictaminacionesAvaluos',
  ])('%s', (path) => {
    for (const key of [17, '17']) {
      expect(remarksOf(accept(withMember(full, path, key)))).toContain(
        `REFUSED RELATION_NOT_EXPANDED /${path.replaceAll('.', '/')}`,
      );
    }
  });
});

test('A row of nothing but keys is accepted, empty', () => {
  const { record, notes } = accept({
    id: 'f0a1a2a3-0000-4000-8000-00000000bbbb',
    ejercicio: 2024,
    tipoProcedimiento: null,
    datosGenerales: 1,
    empleoCargoComision: 2,
    tipoContratacion: [3, 4],
    otorgamientoConcesion: 5,
    enajenacionBien: 6,
    avaluosJustipreciacion: 7,
  });
  expect(record).toMatchObject({
    nombres: null,
    primerApellido: null,
    genero: null,
    institucionDependencia: null,
    puesto: null,
    nivelOrdenGobierno: 'ESTATAL',
    procedimientos: [],
    tipoArea: [],
  });
  expect(notes.filter(({ code }) => code === 'RELATION_NOT_EXPANDED')).toHaveLength(7);
});

test('A relation to nothing is no cause for a remark', () => {
  const { notes } = accept({ ...full, otorgamientoConcesion: null, tipoContratacion: null });
  expect(notes.filter(({ action }) => action === 'REFUSED')).toEqual([]);
});
