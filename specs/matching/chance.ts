import { personThresholds } from './bands.ts';
import { differs, type Feature, type FeatureCode } from './features.ts';
import type { Frequencies } from './frequencies.ts';
import { sumOf } from './match.ts';
import type { ReadPerson } from './match-people.ts';
import type { Reading } from './person-name.ts';
import { oftenDropped } from './person-words.ts';
import { isUsualCompound, usualCompoundShare } from './usual-names.ts';

/** Adults in Mexico, INEGI's census of 2020, rounded. */
const adults = 88_000_000;
/** From so many bearers on, a name alone is less and less anybody’s, by a bit and a half with each doubling. */
const manyBearers = { ofWhole: 400, ofPart: 150 };
const commonWeight = -1;

/** What a slip costs a surname, about: it does not make namesakes more. */
const slipCost = 2;

/** From so many expected namesakes on, a name counts less. */
const manyNamesakes = 2;
/** From so many on, it is not STRONG alone: in a thousand who are looked up, chance would bring four. */
const someNamesakes = 0.004;

/** A name that both have and thousands bear is nobody's without more. */
export function commonName(
  a: ReadPerson,
  b: ReadPerson,
  names: readonly Feature[],
  frequencies: Frequencies,
): Feature[] {
  if (names.some(differs)) return [];
  const share = Math.min(shareOfPerson(a, frequencies), shareOfPerson(b, frequencies));
  const bearers = Math.round(adults * share);
  // What one of both leaves out may be another's.
  const isPart = names.some(({ code }) => /MISSING|PARTIAL|UNKNOWN/.test(code));
  const many = isPart ? manyBearers.ofPart : manyBearers.ofWhole;
  if (bearers < many) return [{ code: 'RARE_NAME', weight: 0, bearers }];
  // The words of a name may say more than the name: María beside Carmen says nothing.
  const excess = Math.max(sumOf(names) - Math.log2(adults / bearers), 0);
  const weight = commonWeight - 1.5 * Math.log2(bearers / many) - (isPart ? 0 : excess);
  // However many bear it, the same name is the same name: WEAK, and told to who asks for that.
  const least = Math.min(personThresholds.weak - sumOf(names), 0);
  return [{ code: 'COMMON_NAME', weight: Math.max(weight, least), bearers }];
}

/** How many of those who are looked through may agree as well by chance. */
export function namesakes(
  names: readonly Feature[],
  common: readonly Feature[],
  among: number,
): Feature[] {
  // What one of both does not say, chance need not bring.
  const agreed = names.filter(({ code }) => !code.endsWith('MISSING'));
  const slips = names.filter(({ code }) => code.endsWith('SURNAME_SIMILAR')).length;
  const expected = among * 2 ** -(sumOf(agreed) + slips * slipCost);
  if (expected < someNamesakes || names.some(differs)) return [];
  const excess = Math.max(Math.log2(expected / manyNamesakes), 0);
  const before = [...names, ...common];
  const wanted = Math.min(-excess, justBelow(personThresholds.strong, before));
  // However many namesakes there may be, the same name stays WEAK.
  const weight = Math.max(wanted, Math.min(personThresholds.weak - sumOf(before), 0));
  if (weight === 0) return [];
  return [
    { code: 'NAMESAKES', weight, words: [String(Number(expected.toPrecision(1)))], bearers: among },
  ];
}

/**
 * Brothers and sisters share both surnames, so who shares hardly a given name beside them may be one of them. One of
 * several given names and one surname are nobody's either, nor is the second surname alone.
 */
export function relatives(evidence: readonly Feature[]): Feature[] {
  const given = evidence.find(({ code }) => code.startsWith('GIVEN'));
  if (!given || evidence.some(differs)) return [];
  const { strong, probable } = personThresholds;
  // A. BEATRIZ and ALEJANDRA: an initial agrees, and no name.
  const isInitial = given.code === 'GIVEN_PARTIAL' && given.weight < 0;
  const isUnknown = given.code === 'GIVEN_UNKNOWN' || isInitial;
  const isHardlyAny = given.code !== 'GIVEN_SAME' && given.weight < hardlyAnyGiven;
  const has = (feature: FeatureCode) => evidence.some(({ code }) => code === feature);
  const isHalf = has('SECOND_SURNAME_MISSING') && (has('GIVEN_PARTIAL') || has('SURNAMES_SWAPPED'));
  if (!isUnknown && !isHardlyAny && !isHalf) return [];
  const weight = justBelow(isUnknown || isHalf ? probable : strong, evidence);
  return weight === 0 ? [] : [{ code: 'RELATIVES', weight }];
}

/** One of two people in a field may have any name that the other one begins. */
export function severalNames(
  a: ReadPerson,
  b: ReadPerson,
  evidence: readonly Feature[],
): Feature[] {
  if (a.everyone.length === 1 && b.everyone.length === 1) return [];
  const weight = justBelow(personThresholds.strong, evidence);
  return [{ code: 'SEVERAL_PEOPLE', weight }];
}

/** María for Luz María, J. for Juan. */
const hardlyAnyGiven = 3;

/** What takes a sum out of a band, or 0 where it does not reach it. */
function justBelow(band: number, features: readonly Feature[]): number {
  return Math.min(band - sumOf(features) - 0.1, 0);
}

/** In one field surnames may stand first, and a name is as common as it is in the likelier order. */
function shareOfPerson(
  { written, others, isOneField }: ReadPerson,
  frequencies: Frequencies,
): number {
  const readings = isOneField ? [written, ...others] : [written];
  return Math.max(...readings.map((reading) => shareOf(reading, frequencies)));
}

/** Of the adults who bear a name, as if its words were chosen one by one. */
function shareOf({ given, first, second }: Reading, frequencies: Frequencies): number {
  // Of those who are called Carmen or Luis, as many as not are María del Carmen or José Luis.
  const telling = given.filter(({ word }) => !oftenDropped.has(word));
  const words = (telling.length > 0 ? telling : given).map(({ word }) => word);
  const byChance = words.map((word) => frequencies.shareOf('given', word));
  return [
    ...(isUsualCompound(words) ? [usualCompoundShare] : byChance),
    ...[...first, ...second].map((word) => frequencies.shareOf('surname', word)),
  ].reduce((product, next) => product * next, 1);
}
