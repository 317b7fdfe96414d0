import { foldText } from '../order.ts';
import { defineCatalogue } from './catalogue.ts';

type StatedGravity = 'GRAVE' | 'NO_GRAVE';

/** How serious a fault is, where a source says only that. */
export const gravities = defineCatalogue<StatedGravity>({
  GRAVE: ['GRAVE', 'G', 'FALTA GRAVE', 'FALTA ADMINISTRATIVA GRAVE', 'MUY GRAVE'],
  NO_GRAVE: [
    'NO GRAVE',
    ...['FALTA NO GRAVE', 'FALTA ADMINISTRATIVA NO GRAVE', 'LEVE', 'NG', 'FNG', 'FANG', 'NOG'],
  ],
});

// With the slips that registers have: N0 GRAVE, NON GRAVE, NO GRABE, NO GRAV.
const notSerious =
  /\b(?:N[O0]N?|SIN) (?:[A-ZÑ]+ ){0,3}?GRA[VB](?:ES?|EDAD)?\b|\bN[O0]GRA[VB]ES?\b|\bLEVES?\b|\bMENOS GRA[VB]ES?\b|\bMENOR GRAVEDAD\b/g;
const serious = /\bGRA[VB](?:ES?|ISIMAS?)\b/;

/** What the words of a text say of how serious a fault is; null where they say nothing of it. */
export function gravityInText(text: string): StatedGravity | 'BOTH' | null {
  const folded = foldText(text);
  const rest = folded.replace(notSerious, ' ');
  const isSerious = serious.test(rest);
  if (rest === folded) return isSerious ? 'GRAVE' : null;
  return isSerious ? 'BOTH' : 'NO_GRAVE';
}

const generalWords =
  /^(?:FALTAS?|ADMINISTRATIVAS?|GRAVES?|MUY|CONDUCTAS?|RESPONSABILIDAD(?:ES)?|CALIFICADAS?|COMO|DE|LA|UNA|POR|CONSIDERADAS?)$/;

/** The kind of fault that a text of nothing but its gravity means, as v1's catalogue has them. */
export function faultOfGravity(
  text: string,
): 'ADMINISTRATIVA_GRAVE' | 'ADMINISTRATIVA_NO_GRAVE' | undefined {
  const gravity = gravities.find(text)?.code ?? gravityInText(text);
  if (gravity === 'NO_GRAVE') return 'ADMINISTRATIVA_NO_GRAVE';
  // Of other faults it is told by more words than these, such as that a damage was serious.
  const isGeneral = foldText(text)
    .split(' ')
    .every((word) => generalWords.test(word));
  return gravity === 'GRAVE' && (isGeneral || gravities.find(text))
    ? 'ADMINISTRATIVA_GRAVE'
    : undefined;
}

/** LGRA's articles 49 and 50 list the faults that are not serious, 52 to 64 the serious ones. */
const articles = /\bART(?:ICULO)?S? (49|5\d|6[0-4])\b/g;

/** Whether a text of facts says, in the words of the law, that their fault is not serious. */
export function saysNotSerious(text: string): boolean {
  return /\bFALTAS? (?:ADMINISTRATIVAS? )?(?:NO GRAVES?|LEVES?)\b/.test(foldText(text));
}

/** Whether a text of facts says that their fault is not serious, or names the articles of those. */
export function mayBeNotSerious(text: string): boolean {
  const folded = foldText(text);
  if (saysNotSerious(text)) return true;
  if (!/\bLGRA\b|LEY GENERAL DE RESPONSABILIDADES/.test(folded)) return false;
  return namesOnlyNotSerious(folded);
}

/** Whether a text that stands for a kind of fault is an article of those that are not serious. */
export function isArticleOfNotSerious(text: string): boolean {
  return namesOnlyNotSerious(foldText(text));
}

function namesOnlyNotSerious(folded: string): boolean {
  const named = [...folded.matchAll(articles)].map(([, number]) => Number(number));
  return named.length > 0 && named.every((number) => number === 49 || number === 50);
}
