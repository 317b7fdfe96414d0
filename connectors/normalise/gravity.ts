import {
  gravities,
  gravityInText,
  isArticleOfNotSerious,
  mayBeNotSerious,
  saysNotSerious,
} from '../../specs/catalogues/gravity.ts';
import { gravedadOf, gravedadOfKind, tiposFalta } from '../../specs/catalogues/sanctions.ts';
import type { Gravedad, TipoFaltaClave } from '../../specs/graphql/sanctions.generated.ts';
import { foldText } from '../../specs/order.ts';
import { entryOf } from './coded.ts';
import { note, type Place } from './place.ts';
import { readText } from './text.ts';

/** How serious the faults of a record are. Where that is in doubt, the person is hidden. */
export interface ReadGravity {
  gravedad: Gravedad;
  isDoubted: boolean;
}

/** What a row has that says, or may say, how serious its faults are. */
export interface GravityParts {
  tipoFalta: readonly Pick<TipoFaltaClave, 'clave' | 'valor' | 'descripcion'>[];
  /** Where the faults stand. */
  faults: Place;
  /** Members that state it, of which the format may know nothing. */
  stated: readonly Place[];
  /** What the register says of all its records. */
  ofRegister?: Gravedad | null;
  /** The facts, in words. */
  facts: string | null;
}

/** How serious faults are: as the register or the row states it, else by their kinds and their words. */
export function readGravity(parts: GravityParts): ReadGravity {
  const { tipoFalta, faults, ofRegister = null } = parts;
  const statements = parts.stated.flatMap((place) => statedIn(place) ?? []);
  const stated = new Set([...statements, ...(ofRegister ? [ofRegister] : [])]);
  // What cannot be read takes nothing from what can.
  if (stated.size > 1) stated.delete('UNREADABLE');
  const ofFaults = gravityOfFaults(tipoFalta);
  const isContradicted =
    ofFaults === 'CONTRADICTED' || stated.size > 1 || (stated.has('GRAVE') && isDenied(tipoFalta));
  const isUnreadable = stated.has('UNREADABLE') && ofFaults === 'NO_CLASIFICADA';
  if (stated.size === 1 && stated.has('NO_GRAVE')) return certain('NO_GRAVE');
  if (isContradicted || isUnreadable) return doubted(faults);
  if (stated.has('GRAVE')) return certain('GRAVE');
  if (ofFaults !== 'NO_GRAVE' && isDoubtedByText(parts, ofFaults)) return doubted(faults);
  return certain(ofFaults);
}

/** Whether the facts, or an article in place of a kind, speak against what the kinds of the faults say. */
function isDoubtedByText({ tipoFalta, facts }: GravityParts, ofFaults: Gravedad): boolean {
  const isUntold =
    ofFaults === 'NO_CLASIFICADA' && tipoFalta.every(({ clave }) => clave === 'OTRO');
  if (!isUntold) return facts !== null && saysNotSerious(facts);
  const isArticle = tipoFalta.some(({ valor, descripcion }) =>
    isArticleOfNotSerious(`${valor} ${descripcion ?? ''}`),
  );
  if (isArticle || facts === null) return isArticle;
  const isShort = facts.length <= maxStatement;
  return mayBeNotSerious(facts) || (isShort && gravityInText(facts) === 'NO_GRAVE');
}

function certain(gravedad: Gravedad): ReadGravity {
  return { gravedad, isDoubted: false };
}

function doubted(faults: Place): ReadGravity {
  note(faults, 'GRAVITY_IN_DOUBT');
  return { gravedad: 'NO_CLASIFICADA', isDoubted: true };
}

const yesNo: Readonly<Record<string, 'GRAVE' | 'NO_GRAVE'>> = {
  ...{ SI: 'GRAVE', TRUE: 'GRAVE', NO: 'NO_GRAVE', FALSE: 'NO_GRAVE' },
};

/** What a member says that states nothing else; null where nothing stands there. */
function statedIn(place: Place): 'GRAVE' | 'NO_GRAVE' | 'UNREADABLE' | null {
  const { value } = place;
  if (typeof value === 'boolean') return value ? 'GRAVE' : 'NO_GRAVE';
  const text = readText(place);
  if (text === null) return null;
  const answer = yesNo[foldText(text)];
  if (answer) return answer;
  const said = entryOf(place, text, gravities)?.code ?? gravityInText(text);
  if (said === 'GRAVE' || said === 'NO_GRAVE') return said;
  note(place, 'UNKNOWN_CODE');
  return 'UNREADABLE';
}

/** By the kinds of the faults, and by their words where those say more. */
function gravityOfFaults(tipoFalta: GravityParts['tipoFalta']): Gravedad | 'CONTRADICTED' {
  const gravedades = tipoFalta.map((fault) => {
    const byKind = gravedadOfKind(fault.clave);
    const says = wordsOf(fault);
    if (byKind === 'NO_GRAVE') return byKind;
    if (byKind === 'GRAVE' || says === 'BOTH')
      return says === null || says === 'GRAVE' ? byKind : 'CONTRADICTED';
    return says === 'NO_GRAVE' ? says : byKind;
  });
  const codes = new Set(tipoFalta.map(({ clave }) => clave));
  // Of one fault both are said: a choice that was not made.
  const isBoth = codes.has('ADMINISTRATIVA_GRAVE') && codes.has('ADMINISTRATIVA_NO_GRAVE');
  if (isBoth || gravedades.includes('CONTRADICTED')) return 'CONTRADICTED';
  const isNoGrave = gravedades.length > 0 && gravedades.every((one) => one === 'NO_GRAVE');
  return isNoGrave ? 'NO_GRAVE' : gravedadOf([...codes]);
}

/** Of long descriptions only the phrase of the law counts: they tell facts. */
function wordsOf({ valor, descripcion }: GravityParts['tipoFalta'][number]) {
  const description = descripcion ?? '';
  if (isNotSeriousKind(description)) return gravityInText(valor) === 'GRAVE' ? 'BOTH' : 'NO_GRAVE';
  if (description.length <= maxStatement) return gravityInText(`${valor} | ${description}`);
  const says = gravityInText(valor);
  if (!mayBeNotSerious(description)) return says;
  return says === 'GRAVE' ? 'BOTH' : 'NO_GRAVE';
}

/** A kind that is not serious may be named in the description of another, or of none. */
function isNotSeriousKind(description: string): boolean {
  const kind = tiposFalta.recognise(description);
  return kind !== undefined && gravedadOfKind(kind.code) === 'NO_GRAVE';
}

/** Longer texts do not state a gravity. */
const maxStatement = 100;

/** Whether some fault says of itself, in so many words, that it is not serious. */
function isDenied(tipoFalta: GravityParts['tipoFalta']): boolean {
  return tipoFalta.some(
    (fault) =>
      fault.clave === 'ADMINISTRATIVA_NO_GRAVE' || /NO_GRAVE|BOTH/.test(wordsOf(fault) ?? ''),
  );
}
