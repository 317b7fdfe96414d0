import { knownGivenNames, knownSurnames } from '../../../specs/matching/known-names.ts';
import { usualGivenNames, usualSurnames } from '../../../specs/matching/usual-names.ts';
import { foldText } from '../../../specs/order.ts';

/**
 * Signs that stand where encodings lost a letter with an accent or an Ñ: `?`, the replacement character,
 * and what single bytes become in a wrong code page, such as ¥ and Ð for Ñ.
 */
const signs = String.raw`\?#¥¤§±¶¦¬¢£µ©®¾½¼†‡ƒ„‰…∞≠≤√÷×Ðð┴╔═┌▄├┬┤│─\ufffd`;

/** A sign between letters, or for a letter at the beginning of a word, or a replacement character anywhere. */
const lostInText = new RegExp(
  String.raw`(?<=\p{L})[${signs}]+(?=\p{L})|(?<=^|\s)[?\ufffd¥]+(?=\p{L}{2})|\ufffd+`,
  'gu',
);
/** A name ends in no sign. */
const lostInName = new RegExp(String.raw`${lostInText.source}|(?<=\p{L})[${signs}]+(?=\s|$)`, 'gu');
const word = new RegExp(String.raw`[\p{L}\p{M}${signs}]+`, 'gu');
const mayBeLost = new RegExp(`[${signs}]`, 'u');
const address = /:\/\/|^www\.|@/i;

const candidates = ['Ñ', 'Á', 'É', 'Í', 'Ó', 'Ú'];

/** Words that registers hold besides names. */
const commonWords = new Set(
  `AÑO AÑOS COMPAÑIA COMPAÑIAS DISEÑO DISEÑOS NIÑO NIÑA NIÑOS NIÑAS ESPAÑA ENSEÑANZA SEÑALAMIENTO DAÑO DAÑOS CAMPAÑA
   MONTAÑA CAÑADA PEQUEÑA PEQUEÑO EXTRAÑO CABAÑA BAÑO OTOÑO SUEÑO DUEÑO TAMAÑO ARTICULO PUBLICO PUBLICA PUBLICOS PUBLICAS
   JURIDICO JURIDICA JURIDICOS ADMINISTRACION SECRETARIA TESORERIA CONTRALORIA CONSEJERIA PROCURADURIA OFICIALIA
   COORDINACION MEXICO MICHOACAN QUERETARO POTOSI YUCATAN LEON TECNICO TECNICA TECNOLOGIA TECNOLOGIAS INFORMATICA
   MEDICO MEDICA ACADEMICO ACADEMICA ELECTRICO ELECTRICA POLITICA POLITICO LOGISTICA UNICO UNICA NUMERO AREA AREAS
   EDUCACION POLICIA GARANTIA AUDITORIA ASESORIA INGENIERIA JEFATURA CREDITO VEHICULO VEHICULOS ALMACEN`.split(
    /\s+/,
  ),
);

export interface Restored {
  text: string;
  /** Letters were put back, as the only known word that fits has them. */
  restored: boolean;
  /** Some are still missing. */
  lost: boolean;
}

/** Puts lost letters back where exactly one known word fits; otherwise the text stays as it is. */
export function restoreLetters(text: string, isName: boolean): Restored {
  if (!mayBeLost.test(text) || address.test(text)) return { text, restored: false, lost: false };
  const lost = isName ? lostInName : lostInText;
  const restored = text.replace(word, (whole) => restoreWord(whole, lost) ?? whole);
  return { text: restored, restored: restored !== text, lost: restored.search(lost) !== -1 };
}

function restoreWord(whole: string, lost: RegExp): string | null {
  const places = [...whole.matchAll(lost)];
  // Two lost letters in one word leave too much room.
  if (places.length !== 1) return null;
  const { index, 0: sign } = places[0]!;
  const [before, after] = [whole.slice(0, index), whole.slice(index + sign.length)];
  const fitting = candidates.filter((letter) => isKnown(`${before}${letter}${after}`));
  if (fitting.length !== 1) return null;
  const letter = spellVowel(fitting[0]!, before, after);
  const isSmall = /\p{Ll}$/u.test(before) || (before !== '' && /^\p{Ll}/u.test(after));
  return `${before}${isSmall ? letter.toLowerCase() : letter}${after}`;
}

/** GÜERO is written with dots, and SAÚL with an accent. */
function spellVowel(letter: string, before: string, after: string): string {
  return letter === 'Ú' && /g$/i.test(before) && /^[eiéí]/i.test(after) ? 'Ü' : letter;
}

function isKnown(written: string): boolean {
  const folded = foldText(written);
  return (
    knownSurnames.has(folded) ||
    knownGivenNames.has(folded) ||
    usualSurnames.has(folded) ||
    usualGivenNames.has(folded) ||
    commonWords.has(folded) ||
    /\p{L}{3}[CSX]IONE?S?$/u.test(folded)
  );
}
