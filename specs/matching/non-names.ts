import { isFiller } from '../fillers.ts';
import { foldText } from '../order.ts';
import type { WrittenPersonName } from './person-name.ts';

/**
 * Texts that stand in the place of a name and name nobody: a vacant post, a legend of protected data, a role, a test.
 * Two records that both say VACANTE are not about the same person.
 */

const participles = `(?:PROPORCIONAD|ESPECIFICAD|IDENTIFICAD|CAPTURAD|REGISTRAD|SEÑALAD|INDICAD|CONOCID|DESCONOCID|DEFINID|
  ASIGNAD|DESIGNAD|NOMBRAD|REPORTAD|LOCALIZAD|ENCONTRAD|OBTENID|INFORMAD|DECLARAD|PROTEGID|RESERVAD|CLASIFICAD|
  RESTRINGID|TESTAD|SUPRIMID|ELIMINAD|OMITID|CANCELAD|ANONIMIZAD)(?:O|A|OS|AS)`;
const infinitives = `DEFINIR|ASIGNAR|DESIGNAR|NOMBRAR|CONTRATAR|CONFIRMAR|CAPTURAR|DETERMINAR|ESPECIFICAR|IDENTIFICAR|
  PROPORCIONAR|REGISTRAR|OCUPAR|CUBRIR|INDICAR|ESTABLECER|DESIGNARSE|DEFINIRSE|ASIGNARSE`;

/** Each of these makes a text a non-name where nothing but words of `besides` stands with it. */
const sayNoName = [
  participles,
  `(?:${infinitives})`,
  'VACANTES?|VACANCIA|ACEFAL[OA]|PENDIENTES?|CONFIDENCIAL(?:ES)?|ANONIM[OA]S?|ANONYMOUS|OCULT[OA]S?',
  'RESULTEN?|RESPONSABLES?|QRR|NN|APLICA(?:N|BLES?)?|DISPONIBLES?|TIENE|EXISTE|DESCONOCE|IGNORA|NINGUN[OA]?|NADIE|ALGUIEN',
  'NOMBRES?|APELLIDOS?|RAZON SOCIAL|DENOMINACION(?: SOCIAL)?|SIN (?:DATOS?|INFORMACION|REGISTROS?)|DATOS? PERSONAL(?:ES)?',
  'PRUEBAS?|TEST(?:S|ING)?|DEMO|EJEMPLO|DUMMY|QWERTY|ASDF(?:GH?)?|LOREM IPSUM|JOHN DOE|JANE DOE|UNKNOWN',
  '(?:FULAN|MENGAN|ZUTAN|PERENGAN)[OA](?: DE TAL)?',
  'SERVIDOR(?:A|ES|AS)? PUBLIC[OA]S?|FUNCIONARI[OA]S?|EMPLEAD[OA]S?|TRABAJADOR(?:A|ES)?|USUARI[OA]S?|ADMIN',
  'PARTICULAR(?:ES)?|PERSONAS? (?:FISICAS?|MORAL(?:ES)?)|CON ACTIVIDAD EMPRESARIAL|PUBLICO (?:EN )?GENERAL|VARI[OA]S|OTR[OA]S?',
  'EMPRESAS?|PROVEEDOR(?:A|ES)?|CONTRATISTAS?|LICITANTES?|CLIENTES?|PRESTADOR(?:A|ES)?(?: DE SERVICIOS?)?',
  'NULL|UNDEFINED|NONE|NAN|EMPTY|BLANK|X+|N A|N D|S D|S N|S I|NA|ND|SD|SN',
]
  .join('|')
  .replaceAll(/\s*\n\s*/g, '');

/** Words that stand beside the others. Some are names, too (Plaza, Segundo, Moral): alone they say nothing. */
const besides: ReadonlySet<string> = new Set(
  `NO SE SIN POR DE DEL LA LAS EL LOS Y O E A AL EN QUE QUIEN QUIENES SU UN UNA UNO CON SER ES ESTA TAL CUAL PLAZA PLAZAS
   PUESTO CARGO DESPACHO PRIMER PRIMERO SEGUNDO PATERNO MATERNO PERSONA PERSONAS PUBLICO PUBLICA PERSONAL COMPLETO CUENTA
   HAY DATO DATOS INFORMACION REGISTRO CAMPO VALOR MOMENTO AHORA ACTUALMENTE TEMPORALMENTE TEMPORAL BAJA LEY ARTICULO ART
   FRACCION LGTAIP LFTAIP VERSION TITULAR ENCARGADO ENCARGADA GENERAL MISMO MISMA LEGAL FISICA SISTEMA`.split(
    /\s+/,
  ),
);

/** Whatever follows: VACANTE POR RENUNCIA, QUIEN RESULTE RESPONSABLE DE LOS HECHOS. */
const beginsWithout =
  /^(?:PLAZA |PUESTO )?VACANTE(?: |$)|^QUIEN(?:ES)? RESULTEN? |^(?:DATOS?|INFORMACION|NOMBRE) (?:PROTEGID|RESERVAD|CONFIDENCIAL|CLASIFICAD|TESTAD|NO |PERSONAL)|^(?:NO APLICA|SIN NOMBRE|SE DESCONOCE|EN PROCESO DE|POR (?:DEFINIR|ASIGNAR|DESIGNAR|CONTRATAR|CUBRIR)) /;

/** Whoever holds it: TITULAR DE LA UNIDAD DE COMPRAS, ENCARGADO DE DESPACHO, PRESIDENTE MUNICIPAL. */
const role =
  /^(?:EL |LA |UNA? )?(?:TITULAR|ENCARGAD[OA]|RESPONSABLE)(?: |$)|^(?:EL |LA )?(?:(?:SUB)?DIRECTORA?|(?:SUB)?SECRETARI[OA]|COORDINADORA?|PRESIDENT[EA]|TESORER[OA]|CONTRALORA?|DELEGAD[OA]|ADMINISTRADORA?|REPRESENTANTE|APODERAD[OA]|JEF[EA]|SINDIC[OA]|OFICIAL)(?: (?:DE|DEL|GENERAL|MUNICIPAL|LEGAL|EJECUTIV[OA]|TECNIC[OA]|ADMINISTRATIV[OA]|MAYOR|INTERN[OA])(?: |$)|$)/;

const phrase = new RegExp(`^(?:${sayNoName})(?: |$)`);

/** No name is so long, and what comes after it need not be tried. */
const longest = 200;

/** Whether a text in the field of a name names nobody. A blank one does not either. */
export function namesNobody(text: string | null | undefined): boolean {
  const folded = foldText((text ?? '').slice(0, longest));
  return folded === '' || isFiller(folded) || saysNoName(folded, [role, beginsWithout]);
}

/** Whether these folded words of a company's name, its legal form apart, name no company. */
export function namesNoCompany(words: readonly string[]): boolean {
  const text = words.join(' ');
  return text === '' || isFiller(text) || saysNoName(text, []);
}

/** Takes phrases off the beginning for as long as they say nothing; after one of `beginnings` anything may follow. */
function saysNoName(folded: string, beginnings: readonly RegExp[]): boolean {
  let rest = folded;
  let isSaid = false;
  while (rest !== '') {
    if (beginnings.some((beginning) => beginning.test(rest))) return true;
    const [said] = phrase.exec(rest) ?? [];
    const [word] = rest.split(' ', 1);
    if (!said && !saysNothing(word!)) return false;
    isSaid ||= said !== undefined;
    rest = rest.slice(said?.length ?? word!.length + 1);
  }
  return isSaid;
}

/** VACANTE 2, VACANTE XX. */
function saysNothing(word: string): boolean {
  return besides.has(word) || isFiller(word) || /^(?:\d+|.|X+)$/u.test(word);
}

/** The parts of a person's name that name somebody; the others are null, and all of them where the whole is no name. */
export function namedParts(name: WrittenPersonName): Required<WrittenPersonName> {
  const { nombres = null, primerApellido = null, segundoApellido = null } = name;
  // QUIEN | RESULTE | RESPONSABLE: only together they say it.
  const whole = [nombres, primerApellido, segundoApellido].filter((part) => !namesNobody(part));
  const all = [nombres, primerApellido, segundoApellido].join(' ');
  if (namesNobody(all) || namesNobody(whole.join(' '))) {
    return { nombres: null, primerApellido: null, segundoApellido: null };
  }
  const named = (part: string | null) => (namesNobody(part) ? null : part);
  return {
    nombres: named(nombres),
    primerApellido: named(primerApellido),
    segundoApellido: named(segundoApellido),
  };
}
