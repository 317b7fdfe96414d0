import { foldText } from './order.ts';

/**
 * Words that people and programs write where they have nothing to write. All of them are compared as
 * `foldText` leaves them: in any case, without accents, points or brackets, with single spaces.
 */

/** What a text is: a short form that says nothing in a name may be a value in a code, such as a level `X`. */
export type FillerField = 'name' | 'text' | 'code';

/** No text of this length is a filler; the patterns need not be tried on it. */
const longest = 120;

const subject = String.raw`(?:(?:EL |LA |LOS |LAS )?(?:(?:PRIMER |SEGUNDO )?APELLIDOS?|DATOS?|INFORMACION|CAMPO|VALOR|NOMBRES?|REGISTRO|NUMERO) )`;

const participle = String.raw`(?:PROPORCIONAD|ESPECIFICAD|IDENTIFICAD|CAPTURAD|REGISTRAD|SENALAD|INDICAD|CONOCID|DEFINID|ASIGNAD|REPORTAD|LOCALIZAD|ENCONTRAD|OBTENID|INFORMAD|DECLARAD|MENCIONAD|REQUERID|CONTESTAD)(?:O|A|OS|AS)`;

const missing = String.raw`(?:DATOS?|INFORMACION|REGISTROS?|VALOR|NOMBRES?|(?:SEGUNDO )?APELLIDOS?|NUMERO|DESCRIPCION|DETALLES?|OBSERVACION(?:ES)?|COMENTARIOS?|ESPECIFICAR|IDENTIFICAR|PROPORCIONAR|CAPTURAR|ASIGNAR|DEFINIR|REGISTRAR|SENALAR)`;

const phrases = [
  // "DATO NO PROPORCIONADO", which the platform's own back ends write, and its relatives.
  `${subject}?NO (?:SE )?(?:${participle}|DISPONIBLES?|EXISTENTES?|APLICA(?:BLES?)?|PROPORCIONO|PROPORCIONA|ESPECIFICO|ESPECIFICA|IDENTIFICO|REGISTRO|CAPTURO|INDICA|SABE|CONOCE|(?:TIENE|TENGO|HAY|EXISTEN?|CUENTA|CUENTA CON)(?: ${missing})?)`,
  `${subject}?(?:SE )?(?:DESCONOCE|DESCONOCID[OA]S?|IGNORA|IGNORAD[OA]S?)`,
  `SIN ${missing}(?: DISPONIBLES?| PROPORCIONAD[OA]S?)?`,
  `${subject}?(?:EN BLANCO|VACI[OA]S?|NUL[OA])`,
  'NINGUN DATO',
  // Of programs.
  'OBJECT OBJECT|UNDEFINED|NULL|NIL|NONE|NAN|NAT|EMPTY|BLANK|UNKNOWN|NOT AVAILABLE|NOT APPLICABLE|NO DATA|NO VALUE',
  // Abbreviations that came with a stroke: N/A, S/D, N/P.
  'N A|N D|N P|N E|N I|N C|S N|S D|S I|S A|S R|S C',
  'NA|DNC|DNP',
].join('|');

/** In a code these may be a level, an abbreviation or a number. */
const shortForms = 'ND|SD|SN|X+|0+';

/** In other texts these say something: that there are no remarks, or that a matter is not settled. */
const noName = 'NINGUN[OA]S?|NADIE|NADA|PENDIENTE';

const patternOf = (forms: string) => new RegExp(`^(?:${forms})(?: (?:${forms}))*$`);

const patterns: Record<FillerField, RegExp> = {
  name: patternOf(`${phrases}|${shortForms}|${noName}`),
  text: patternOf(`${phrases}|${shortForms}`),
  code: patternOf(phrases),
};

/** How a filler may begin, if not with a sign. Most texts begin otherwise, and folding each one takes time. */
const beginning =
  /^[^\p{L}\p{N}]*(?:$|[ns](?!\p{L})|n[aoiuúd]|s[dn]|se\s|sin|[x0]|d[np]|pend|el\s|l[ao]s?\s|dato|info|campo|valo|apel|prim|regis|und|obj|emp|bla|unk|vac|en\s|desc|igno)/iu;

/** An error of a spreadsheet in the place of a value: `#DIV/0!`, `#¿NOMBRE?`. Without its sign it is a word. */
const spreadsheetError =
  /^#[¡¿]?(?:REF|DIV\/0|VALUE|VALOR|NAME|NOMBRE|NUM|NULL|NULO|CALC|SPILL|DESBORDAMIENTO)[!?]$/i;

/** Whether a text that is not blank says that there is nothing, such as `N/A`, a dash or the PDN's own legend. */
export function isFiller(text: string, field: FillerField = 'text'): boolean {
  if (text.length > longest) return false;
  if (spreadsheetError.test(text.trim())) return true;
  if (!beginning.test(text)) return false;
  const folded = foldText(text).replaceAll('Ñ', 'N');
  return folded === '' ? text.trim() !== '' : patterns[field].test(folded);
}
