import { foldText } from '../../specs/order.ts';
import { rememberNames } from './remember-names.ts';

/** Tells by its name and its JSON Pointer whether a member of an original is reserved. */
export type IsReserved = (name: string, path: string) => boolean;

const privateWords =
  /RFC|CURP|REGISTROFEDERALDECONTRIBUYENTE|CLAVEUNICA(DEREGISTRO|$)|HOMOCLAVE|CLAVE(DE)?ELECTOR|SEGURIDADSOCIAL|SEGUROSOCIAL|NACIMIENTO|ESTADOCIVIL|CLABE|TELEFONO|CELULAR|WHATSAPP|CORREO|EMAIL|PASSWORD|CONTRASE[ÑN]A|(DOMICILIO|DIRECCION)(PARTICULAR|PERSONAL)/;
/** These stand inside other words too, so that they count only as whole words. */
const shortWords = /\b(TELS?|CELS?|MOVIL(ES)?|NSS|CONTACTO|FAX|LADA|CONMUTADOR)\b/;
/** Where somebody lives. A company's address is told apart before. */
const wholeNames = /^DOMICILIOS?$/;

/**
 * Whether a member's name announces what identifies a person or how to reach one in private, in any case,
 * with or without accents, points, spaces or underscores.
 */
export const looksPrivate = rememberNames((name: string): boolean => {
  const words = foldText(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return (
    privateWords.test(words.replaceAll(' ', '')) || shortWords.test(words) || wholeNames.test(words)
  );
});

/** Where a party lives, and who represents a company. */
export function isPrivateContact(name: string): boolean {
  return (
    /^domicilio/i.test(name) || /^(directorGeneral|apoderadoLegal|representanteLegal)$/i.test(name)
  );
}
