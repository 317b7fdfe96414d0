import { collection, ownedBy, published } from './collection.ts';

const NAME = 'nombres primerApellido segundoApellido';
const IDENTIFIERS = 'curp rfc';
const OFFICE = 'nivelOrdenGobierno ambitoPublico nombreEntePublico siglasEntePublico';
const DECISIONS =
  'tituloResolucion fechaResolucion fechaNotificacion fechaResolucionFirme ' +
  'fechaNotificacionFirme fechaEjecucion autoridadResolutora autoridadInvestigadora ' +
  'autoridadSusbstanciadora';
const PUBLISHED_DECISIONS = `${DECISIONS} urlResolucion urlResolucionFirme ordenJurisdiccional`;
const NORM = 'nombreNormatividad articulo fraccion';
const OFFENCE = 'clave valor descripcionHechos';
const MEXICAN_ADDRESS =
  'tipoVialidad nombreVialidad numeroExterior numeroInterior codigoPostal coloniaLocalidad ' +
  'municipioAlcaldia entidadFederativa';
const FOREIGN_ADDRESS = 'ciudad provincia calle numeroExterior numeroInterior codigoPostal pais';
const PERIOD = 'fechaInicial fechaFinal';
const TIME_TO_PAY = 'anios meses dias';
const COLLECTED = 'monto moneda fechaCobro';
const PAYABLE = 'monto moneda fechaPagoTotal';

/** S3 v2, as the national capture tool keeps it, in the spelling of its OpenAPI file. */
export const SANCTIONS_MODEL = ownedBy('ente_publico', {
  faltas_administrativas_graves: published(
    'expediente observaciones',
    {
      datosGenerales: 'datos_generales_graves',
      empleoCargoComision: 'empleo_cargo_comision_graves',
      origenProcedimiento: 'origen_procedimiento',
      resolucion: 'resolucion',
    },
    { faltaCometida: 'falta_cometida_graves.fk_id', tipoSancion: 'tipo_sancion_graves.fk_id' },
  ),
  faltas_administrativas_no_graves: published(
    'expediente observaciones',
    {
      datosGenerales: 'datos_generales_no_graves',
      empleoCargoComision: 'empleo_cargo_comision_no_graves',
      origenProcedimiento: 'origen_procedimiento',
      resolucion: 'resolucion_no_graves',
    },
    {
      faltaCometida: 'falta_cometida_no_graves.fk_id',
      tipoSancion: 'tipo_sancion_no_graves.fk_id',
    },
  ),
  faltas_graves_personas_fisicas: published(
    'expediente observaciones',
    {
      datosGenerales: 'datos_generales_personas_fisicas',
      dondeCometioLaFalta: 'donde_cometio_falta',
      origenProcedimiento: 'origen_procedimiento',
      resolucion: 'resolucion_fisica',
    },
    {
      faltaCometida: 'falta_cometida_particulares.fk_personas_fisicas',
      tipoSancion: 'tipo_sancion_personas_fisicas.fk_id',
    },
  ),
  faltas_graves_personas_morales: published(
    'expediente observaciones',
    {
      datosGenerales: 'datos_generales_personas_morales',
      datosDirGeneralReprLegal: 'datos_dg_rp',
      dondeCometioLaFalta: 'donde_cometio_falta',
      origenProcedimiento: 'origen_procedimiento',
      resolucion: 'resolucion_morales',
    },
    {
      faltaCometida: 'falta_cometida_morales.fk_morales',
      tipoSancion: 'tipo_sancion_personas_morales.fk_id',
    },
  ),

  datos_generales_graves: collection(`${NAME} ${IDENTIFIERS} sexo`),
  datos_generales_no_graves: collection(`${NAME} ${IDENTIFIERS} sexo`),
  datos_generales_personas_fisicas: collection(`${NAME} ${IDENTIFIERS} tipoDomicilio`, {
    domicilioMexico: 'domicilio_mexico',
    domicilioExtranjero: 'domicilio_extranjero',
  }),
  datos_generales_personas_morales: collection('nombreRazonSocial rfc objetoSocial tipoDomicilio', {
    domicilioMexico: 'domicilio_mexico_morales',
    domicilioExtranjero: 'domicilio_extranjero_morales',
  }),
  datos_dg_rp: collection('', {
    directorGeneral: 'datos_representante',
    representanteLegal: 'datos_representante',
  }),
  datos_representante: collection(`nombre primerApellido segundoApellido ${IDENTIFIERS}`),
  domicilio_mexico: collection(MEXICAN_ADDRESS),
  domicilio_mexico_morales: collection(MEXICAN_ADDRESS),
  domicilio_extranjero: collection(FOREIGN_ADDRESS),
  domicilio_extranjero_morales: collection(FOREIGN_ADDRESS),

  donde_cometio_falta: collection(`${OFFICE} entidadFederativa`),
  empleo_cargo_comision_graves: collection(
    `${OFFICE} denominacion areaAdscripcion entidadFederativa`,
    { nivelJerarquico: 'nivel_jerarquico_graves' },
  ),
  empleo_cargo_comision_no_graves: collection(
    `${OFFICE} denominacion areaAdscripcion entidadFederativa`,
    { nivelJerarquico: 'nivel_jerarquico_no_graves' },
  ),
  nivel_jerarquico_graves: collection('clave valor'),
  nivel_jerarquico_no_graves: collection('clave valor'),
  origen_procedimiento: collection('clave valor'),

  falta_cometida_graves: collection(
    `${OFFENCE} fk_id`,
    {},
    {
      normatividadInfringida: 'normatividad_graves.fk_graves',
    },
  ),
  falta_cometida_no_graves: collection(
    `${OFFENCE} fk_id`,
    {},
    {
      normatividadInfringida: 'normatividad_no_graves.fk_no_graves',
    },
  ),
  falta_cometida_particulares: collection(
    `${OFFENCE} fk_personas_fisicas`,
    {},
    {
      normatividadInfringida: 'normatividad_particulares.fk_particulares',
    },
  ),
  falta_cometida_morales: collection(
    `${OFFENCE} fk_morales`,
    {},
    {
      normatividadInfringida: 'normatividad_morales.fk_morales',
    },
  ),
  normatividad_graves: collection(`${NORM} fk_graves`),
  normatividad_no_graves: collection(`${NORM} fk_no_graves`),
  normatividad_particulares: collection(`${NORM} fk_particulares`),
  normatividad_morales: collection(`${NORM} fk_morales`),

  resolucion: collection(PUBLISHED_DECISIONS),
  resolucion_no_graves: collection(DECISIONS),
  resolucion_fisica: collection(PUBLISHED_DECISIONS),
  resolucion_morales: collection(PUBLISHED_DECISIONS),

  tipo_sancion_graves: collection('clave fk_id', {
    sancionEconomica: 'sancion_economica',
    suspensionEmpleo: 'suspension_empleo',
    destitucionEmpleo: 'destitucion_empleo',
    inhabilitacion: 'inhabilitacion',
    otro: 'otro_sancion',
  }),
  tipo_sancion_no_graves: collection('clave fk_id', {
    amonestacion: 'amonestacion_sancion',
    suspensionEmpleo: 'suspension_empleo',
    destitucionEmpleo: 'destitucion_empleo',
    inhabilitacion: 'inhabilitacion',
    otro: 'otro_sancion',
  }),
  tipo_sancion_personas_fisicas: collection('clave fk_id', {
    inhabilitacion: 'inhabilitacion',
    indemnizacion: 'indemnizacion',
    sancionEconomica: 'sancion_economica',
    otro: 'otro_sancion',
  }),
  tipo_sancion_personas_morales: collection('clave fk_id', {
    inhabilitacion: 'inhabilitacion',
    indemnizacion: 'indemnizacion',
    sancionEconomica: 'sancion_economica',
    suspensionActividades: 'suspension_actividades',
    disolucionSociedad: 'disolucion_sociedad',
    otro: 'otro_sancion',
  }),
  amonestacion_sancion: collection('tipo'),
  suspension_empleo: collection(`plazoMeses plazoDias ${PERIOD}`),
  destitucion_empleo: collection('fechaDestitucion'),
  inhabilitacion: collection(`plazoAnios plazoMeses plazoDias ${PERIOD}`),
  suspension_actividades: collection(
    `plazoSuspensioAnios plazoSuspensionMeses plazoSuspensionDias ${PERIOD}`,
  ),
  disolucion_sociedad: collection('fechaDisolucion'),
  otro_sancion: collection('denominacionSancion'),
  sancion_economica: collection(PAYABLE, {
    plazoPago: 'plazo_pago',
    efectivamenteCobrado: 'efectivamente_cobrado',
  }),
  plazo_pago: collection(TIME_TO_PAY),
  efectivamente_cobrado: collection(COLLECTED),
  indemnizacion: collection(PAYABLE, {
    plazoPago: 'plazo_pago_indemnizacion',
    efectivamenteCobrado: 'efectivamente_cobrado_indemnizacion',
  }),
  plazo_pago_indemnizacion: collection(TIME_TO_PAY),
  efectivamente_cobrado_indemnizacion: collection(COLLECTED),
});
