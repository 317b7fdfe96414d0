import { collection, ownedBy, published } from './collection.ts';

const PROCEDURE =
  'numeroExpedienteFolio descripcion fechaInicioProcedimiento fechaConclusionProcedimiento';

/** S2 v2, as the national capture tool keeps it, in the spelling of its OpenAPI file. */
export const BUYERS_MODEL = ownedBy('entes_publicos', {
  servidores_intervengan_procedimientos_contrataciones: published(
    'ejercicio tipoProcedimiento Observaciones',
    {
      datosGenerales: 'datos_generales',
      empleoCargoComision: 'empleos_cargos_comisiones',
      otorgamientoConcesion: 'otorgamientos_concesiones',
      enajenacionBien: 'enajenaciones_bienes',
      avaluosJustipreciacion: 'dictaminaciones_avaluos',
    },
    { tipoContratacion: 'tipos_adquisiciones_obras.fk_id' },
  ),

  datos_generales: collection('nombre primerApellido segundoApellido curp rfc sexo'),
  empleos_cargos_comisiones: collection(
    'entidadFederativa nivelOrdenGobierno ambitoPublico nombreEntePublico siglasEntePublico ' +
      'denominacion areaAdscripcion',
    { nivelJerarquico: 'niveles_jerarquicos' },
  ),
  niveles_jerarquicos: collection('clave valor'),

  tipos_adquisiciones_obras: collection('clave fk_id', {
    contratacionAdquisicion: 'contrataciones_adquisiciones',
    contratacionObra: 'contrataciones_obras',
  }),
  contrataciones_adquisiciones: collection(
    'tipoArea continuaParticipando',
    {
      nivelResponsabilidadContratacion: 'niveles_responsabilidades_contrataciones_adquisiciones',
      informacionPersonasBeneficiarias: 'datos_personas_beneficiarias',
    },
    {
      datosGeneralesProcedimientos:
        'datos_contrataciones_publicas.fk_datos_procedimientos_adquisiciones',
    },
  ),
  contrataciones_obras: collection(
    'tipoArea continuaParticipando',
    {
      nivelResponsabilidadObra: 'niveles_responsabilidades_contrataciones_adquisiciones',
      informacionPersonasBeneficiarias: 'datos_personas_beneficiarias',
    },
    { datosGeneralesProcedimientos: 'datos_generales_obras.fk_fatos_procedimientos_obras' },
  ),
  datos_contrataciones_publicas: collection(
    'numeroExpedienteFolio tipoProcedimiento materia otroMateria fechaInicioProcedimiento ' +
      'fechaConclusionProcedimiento fk_datos_procedimientos_adquisiciones',
  ),
  datos_generales_obras: collection(
    'numeroExpedienteFolio tipoProcedimiento materia inicioProcedimiento conclusionProcedimiento ' +
      'fk_fatos_procedimientos_obras',
  ),
  niveles_responsabilidades_contrataciones_adquisiciones: collection(
    'autorizacion justificacion convocatoria evaluacion adjudicacion formalizacion',
    {},
    {
      otro_especifique:
        'niveles_responsabilidades_otro_adquisiciones.' +
        'fk_otro_niveles_responsabilidades_contrataciones_adquisiciones',
    },
  ),
  niveles_responsabilidades_otro_adquisiciones: collection(
    'especifiqueOtro fk_otro_niveles_responsabilidades_contrataciones_adquisiciones',
  ),
  datos_personas_beneficiarias: collection('razonSocial nombre primerApellido segundoApellido'),

  otorgamientos_concesiones: collection('tipoActo continuaParticipando', {
    nivelResponsabilidadConcesiones: 'niveles_responsabilidades_concesiones',
    datosGeneralesConcesiones: 'datos_generales_conceciones',
    informacionPersonasBeneficiarias: 'datos_personas_beneficiarias',
  }),
  datos_generales_conceciones: collection(
    'numeroExpedienteFolio denominacion objeto fundamento nombrePersonaFisica ' +
      'denominacionPersonaMoral sectorActoJuridico fechaInicioVigencia fechaConclusionVigencia ' +
      'urlActoJuridico monto',
  ),
  niveles_responsabilidades_concesiones: collection(
    'convocatoria dictamenes visitas evaluacion determinacion',
    {},
    {
      otroEspecifique:
        'niveles_responsabilidades_otro_concesiones.fk_otro_niveles_responsabilidad_concesiones',
    },
  ),
  niveles_responsabilidades_otro_concesiones: collection(
    'otroEspecifique fk_otro_niveles_responsabilidad_concesiones',
  ),

  enajenaciones_bienes: collection('continuaParticipando', {
    nivelesResponsabilidadesEnajenaciones: 'niveles_responsabilidades_enajenaciones',
    datosEnajenacionesBienes: 'datos_enajenaciones_bienes',
  }),
  datos_enajenaciones_bienes: collection(PROCEDURE),
  niveles_responsabilidades_enajenaciones: collection(
    'autorizaciones analisis modificaciones presentacion evaluacion adjudicacion formalizacion',
    {},
    {
      otroEspecifique:
        'niveles_responsabilidades_otro_enajecaciones.' +
        'fk_otro_niveles_responsabilidades_enajenaciones',
    },
  ),
  niveles_responsabilidades_otro_enajecaciones: collection(
    'otroEspecifique fk_otro_niveles_responsabilidades_enajenaciones',
  ),

  dictaminaciones_avaluos: collection('continuaParticipando', {
    nivelesResponsabilidadesAvaluos: 'niveles_responsabilidades_avaluos',
    datosDictaminacionesAvaluos: 'datos_dictaminaciones_avaluos',
  }),
  datos_dictaminaciones_avaluos: collection(PROCEDURE),
  niveles_responsabilidades_avaluos: collection(
    'propuestas asignacion emision',
    {},
    {
      otroEspecifique:
        'niveles_responsabilidades_otro_avaluos.fk_otro_niveles_responsabilidades_avaluos',
    },
  ),
  niveles_responsabilidades_otro_avaluos: collection(
    'otroEspecifique fk_otro_niveles_responsabilidades_avaluos',
  ),
});
