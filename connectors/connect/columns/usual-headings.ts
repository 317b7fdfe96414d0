import type { Field } from '../../tabular/fields.ts';

const names = {
  nombres: 'nombre | nombre de pila | nombre servidor público | nom | nombre propio',
  primerApellido:
    'primer apellido | apellido paterno | paterno | ap paterno | apellido 1 | ap pat | apaterno | pri ap',
  segundoApellido:
    'segundo apellido | apellido materno | materno | ap materno | apellido 2 | ap mat | amaterno | seg ap',
};

/** A person's whole name in one column. */
const wholeName =
  'nombre completo | nombre y apellidos | apellidos y nombre | nombre completo del servidor público';

const identifiers = {
  rfc: 'rfc | rfc con homoclave | registro federal de contribuyentes',
  curp: 'curp | clave única de registro de población',
};

const posts = {
  'puesto.nombre': 'puesto | cargo | cargo o puesto | nombre del puesto | denominación del puesto',
  'puesto.nivel': 'nivel | nivel del puesto | nivel tabular | clave del puesto',
};

/** Who is meant when a heading names somebody beside the person of the row. */
const others = {
  superiorInmediato: 'superior | superior inmediato | jefe | jefe inmediato',
  responsableSancion: 'responsable | responsable de la sanción',
  directorGeneral: 'director | director general',
  representanteLegal: 'representante | representante legal | apoderado | apoderado legal',
};

/** How Mexican offices head the columns of their registers, for each field of the common record. */
const usual: Partial<Record<Field, string>> = {
  // Not the number of the line: another row has it once one is inserted.
  id: 'folio | identificador | clave del registro',
  fechaCaptura: 'fecha captura | fecha de registro | fecha de alta | fecha de actualización',
  ...names,
  nombreCompleto: `${wholeName} | servidor público | funcionario`,
  // Who is named by the office alone is named whole.
  'superiorInmediato.nombreCompleto':
    'superior | superior inmediato | jefe | jefe inmediato | nombre completo del superior',
  ...identifiers,
  ...posts,
  genero: 'género | sexo',
  'institucionDependencia.nombre': `institución | dependencia | institución o dependencia | ente público
    | ente | nombre de la dependencia | nombre de la institución | nombre del ente público
    | dependencia o entidad | sujeto obligado | organismo`,
  'institucionDependencia.siglas': 'siglas | siglas de la dependencia | siglas de la institución',
  'institucionDependencia.clave':
    'clave de la dependencia | clave de la institución | clave del ente',
  nivelOrdenGobierno: 'orden de gobierno | nivel de gobierno',
  ambitoPublico: 'ámbito público | ámbito de gobierno | poder',
  entidadFederativa: 'entidad federativa | entidad',
  areaAdscripcion:
    'área de adscripción | adscripción | unidad administrativa | área administrativa',
  ejercicioFiscal: 'ejercicio fiscal | ejercicio | año | año fiscal',
  'ramo.clave': 'clave del ramo | número de ramo',
  'ramo.valor': 'ramo | nombre del ramo',
  tipoArea: 'tipo de área | área en la contratación',
  nivelResponsabilidad: 'nivel de responsabilidad | responsabilidad',
  tipoProcedimiento: `tipo de procedimiento | procedimiento | procedimiento en que interviene
    | tipo de contratación`,
  observaciones: 'observaciones | comentarios | notas',
  autoridadSancionadora: 'autoridad sancionadora | autoridad | autoridad que sanciona',
  expediente: 'expediente | número de expediente | no expediente',
  'origenProcedimiento.valor': 'origen del procedimiento | origen',
  gravedad: 'gravedad | gravedad de la falta | grave o no grave',
  tipoFalta: 'tipo de falta | falta | falta administrativa | falta cometida | infracción',
  tipoSancion: 'tipo de sanción | sanción | sanción impuesta | sanción aplicada',
  causaMotivoHechos: `causa motivo o hechos | causa | motivo | hechos | motivo de la sanción
    | causa de la sanción | descripción de los hechos | conducta`,
  'resolucion.sentido': 'sentido de la resolución | sentido',
  'resolucion.url': 'enlace de la resolución | liga de la resolución | url de la resolución',
  'resolucion.fechaResolucion': 'fecha de la resolución | fecha de la sanción',
  'resolucion.fechaNotificacion': 'fecha de notificación',
  'resolucion.fechaResolucionFirme': 'fecha de firmeza | fecha de la resolución firme',
  'resolucion.fechaEjecucion': 'fecha de ejecución',
  'multa.monto': 'monto de la multa | monto | importe de la multa | multa',
  'multa.moneda': 'moneda',
  'inhabilitacion.plazo': 'plazo | plazo de inhabilitación | duración | tiempo de inhabilitación',
  'inhabilitacion.fechaInicial': `inicio de la inhabilitación | fecha inicial | fecha de inicio
    | fecha de inicio de la inhabilitación | inh inicio | fecha inicio inh | inhabilitado desde`,
  'inhabilitacion.fechaFinal': `fin de la inhabilitación | fecha final | fecha de término | fecha fin
    | fecha de fin de la inhabilitación | fecha de término de la inhabilitación | inh fin
    | fecha fin inh | inhabilitado hasta`,
  'documento.url': 'enlace del documento | liga del documento',
  tipoPersona: 'tipo de persona | física o moral | persona física o moral',
  nombreRazonSocial: `razón social | nombre o razón social | denominación o razón social | empresa
    | proveedor | proveedor o contratista | particular | nombre completo | sancionado`,
  objetoSocial: 'objeto social | giro',
  objetoContrato: 'objeto del contrato',
  telefono: 'teléfono',
};

/** Headings that say that a column holds this field, most usual first; its own name among them. */
export function usualHeadings(field: string): readonly string[] {
  return [field, ...listed(usual[field as Field]), ...headingsOfOther(field)];
}

/** Of somebody else, a heading says whose it is: `Paterno del superior inmediato`. */
function headingsOfOther(field: string): string[] {
  const [who, ...what] = field.split('.');
  const headings = { ...names, ...identifiers, ...posts }[what.join('.') as keyof typeof names];
  return listed(others[who as keyof typeof others]).flatMap((other) =>
    listed(headings).map((heading) => `${heading} ${other}`),
  );
}

function listed(headings: string | undefined): string[] {
  return headings?.split('|') ?? [];
}
