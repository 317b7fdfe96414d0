import { bareCapitals } from './letters.ts';

const PARTICLES = new Set('DE DEL LA LAS LOS EL Y MC MAC VON VAN'.split(' '));
const TOO_COMMON = new Set('JOSE J MARIA MA M'.split(' '));

/** Words of a name in bare capitals, without points and particles. */
export function significantWords(name: string): string[] {
  const words = bareCapitals(name)
    .split(/[^A-ZÑ&0-9]+/)
    .filter(Boolean);
  const significant = words.filter((word) => !PARTICLES.has(word));
  return significant.length > 0 ? significant : words;
}

/** The word of a surname that counts: the first one that is no particle ("de la Cruz" → CRUZ). */
export function surnameWord(surname = ''): string {
  return significantWords(surname)[0] ?? '';
}

/** The given name that counts: the second one after María or José, else the first. */
export function givenNameWord(nombres: string): string {
  const [first = '', second] = significantWords(nombres);
  return second !== undefined && TOO_COMMON.has(first) ? second : first;
}

/** First vowel after the first letter; X where there is none. */
export function innerVowel(word: string): string {
  return /^.[^AEIOU]*([AEIOU])/.exec(word)?.[1] ?? 'X';
}

/** First consonant after the first letter; X where there is none. */
export function innerConsonant(word: string): string {
  return /^.[AEIOU]*([^AEIOU])/.exec(word)?.[1] ?? 'X';
}

/** Whether four letters spell a word that must be broken with an X; the official list is longer. */
export function isForbidden(letters: string): boolean {
  return FORBIDDEN.has(letters);
}

const FORBIDDEN = new Set(
  `BACA BUEI BUEY CACA CACO CAGA CAGO COGE COJE COJO CULO FETO GUEY JOTO KAKA LOCA LOCO MAME MAMO
   MEAR MEAS MEON MION MOCO MULA NACA NACO PEDA PEDO PENE PITO POPO PUTA PUTO RATA ROBA ROBE ROBO
   RUIN SENO TETA VACA VAGA VAGO VUEY WUEY`.split(/\s+/),
);
