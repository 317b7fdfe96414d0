/** A legal form of Mexican law, without what varies in its spelling. */
export interface LegalForm {
  /** SA, SRL, SC…: what two companies of different names of one form still share. */
  kind: string;
  /** Whether it says that its capital is variable. */
  isVariable: boolean;
}

/**
 * How each form is written, whole and shortened, the longest first. A blank may stand between any two letters of
 * a short form: S.A. de C.V. arrives as SA DE CV, S A DE C V and SADECV.
 */
const kinds: readonly (readonly [kind: string, ...spellings: string[]])[] = [
  ['SAPIB', 'SOCIEDAD ANONIMA PROMOTORA DE INVERSION BURSATIL', 'SAPIB'],
  ['SAPI', 'SOCIEDAD ANONIMA PROMOTORA DE INVERSION', 'SAPI'],
  ['SAB', 'SOCIEDAD ANONIMA BURSATIL', 'SAB'],
  ['SAS', 'SOCIEDAD POR ACCIONES SIMPLIFICADA', 'SAS'],
  ['SA', 'SOCIEDAD ANONIMA', 'SOC ANONIMA', 'SA'],
  ['COOP', 'SOCIEDAD COOPERATIVA', 'SOC COOP', 'SC DE RL', 'SCRL', 'SCL', 'COOP'],
  ['SPR', 'SOCIEDAD DE PRODUCCION RURAL', 'SPR'],
  ['SRL', 'SOCIEDAD DE RESPONSABILIDAD LIMITADA', 'SOC DE RESP LTDA', 'S DE RL', 'SRL'],
  ['SCA', 'SOCIEDAD EN COMANDITA POR ACCIONES', 'S EN C POR A'],
  ['SCS', 'SOCIEDAD EN COMANDITA SIMPLE', 'SOCIEDAD EN COMANDITA', 'S EN CS', 'S EN C'],
  ['SNC', 'SOCIEDAD EN NOMBRE COLECTIVO', 'S EN NC'],
  ['IAP', 'INSTITUCION DE ASISTENCIA PRIVADA', 'IAP'],
  ['IBP', 'INSTITUCION DE BENEFICENCIA PRIVADA', 'IBP'],
  ['ABP', 'ASOCIACION DE BENEFICENCIA PRIVADA', 'ABP'],
  ['SSS', 'SOCIEDAD DE SOLIDARIDAD SOCIAL', 'S DE SS'],
  ['ARIC', 'ASOCIACION RURAL DE INTERES COLECTIVO', 'ARIC'],
  ['SC', 'SOCIEDAD CIVIL', 'SC'],
  ['AC', 'ASOCIACION CIVIL', 'AC'],
];

const variable = ['DE CAPITAL VARIABLE', 'DE CV', 'CV', 'DE VC'];
/** What else a form may say of its own, and makes it no other one. */
const liability = [
  'DE RESPONSABILIDAD LIMITADA',
  'DE RESPONSABILIDAD ILIMITADA',
  'DE RESPONSABILIDAD SUPLEMENTADA',
  'DE RL',
  'DE RI',
  'DE RS',
  'LIMITADA',
];
const others = ['DE MICROINDUSTRIA', 'DE MI', 'DE IP'];
/** What may stand before or after the form: an entity that lends. */
const lender =
  /(?:^| )S ?O ?F ?O ?M(?: ?E ?N ?R| ?E ?R)?(?= |$)|(?:^| )E ?N ?R$|SOCIEDAD FINANCIERA DE OBJETO MULTIPLE(?: ENTIDAD (?:NO )?REGULADA)?/g;

const patterns = kinds.flatMap(([kind, ...spellings]) =>
  spellings.map((spelling) => ({
    kind,
    start: new RegExp(`^${spaced(spelling)} ?${spaced('DE CV')} (?=.)`),
    pattern: new RegExp(
      `(?:^| )${spaced(spelling)}(?: ?(?:${liability.map(spaced).join('|')}))?(?<cv> ?(?:${variable.map(spaced).join('|')}))?(?: ?(?:${others.map(spaced).join('|')}))?$`,
    ),
  })),
);

/** Whole words stay whole; the letters of a short form may stand apart or together. */
function spaced(spelling: string): string {
  const isWhole = spelling.length > 14;
  return isWhole ? spelling.replaceAll(' ', ' +') : [...spelling.replaceAll(' ', '')].join(' ?');
}

/**
 * Splits the legal form off the end of a folded name, or off its beginning, where it is written whole. Nothing is left
 * of a text that is a legal form and nothing else.
 */
export function splitLegalForm(folded: string): { name: string; form: LegalForm | null } {
  const text = folded.replace(lender, '').replace(/ +/g, ' ').trim();
  for (const { kind, pattern } of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    return {
      name: text.slice(0, found.index).trim(),
      form: { kind, isVariable: found.groups?.['cv'] !== undefined },
    };
  }
  // S.A. DE C.V. ACEROS DEL NORTE: with the variable capital, or it may be the initials of a name.
  for (const { kind, start } of patterns) {
    const found = start.exec(text);
    if (found) return { name: text.slice(found[0].length), form: { kind, isVariable: true } };
  }
  const [whole, , , rest] =
    /^(SOCIEDAD COOPERATIVA|COOPERATIVA|SOC COOP)( DE)? (.+?)(?: DE RL| DE RS)?(?: DE CV)?$/.exec(
      text,
    ) ?? [];
  return whole === undefined
    ? { name: text, form: null }
    : { name: rest!, form: { kind: 'COOP', isVariable: false } };
}
