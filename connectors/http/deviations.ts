/** What may be wrong with an answer that is understood all the same. */
export type Deviation =
  /** JSON under the name of another content type, or of none. */
  | 'CONTENT_TYPE_WRONG'
  /** A byte order mark before the text. */
  | 'BYTE_ORDER_MARK'
  /** Announced in Latin letters of one byte, and sent so, not in UTF-8. */
  | 'CHARSET_LATIN'
  /** Announced in another encoding than UTF-8, and sent in UTF-8. */
  | 'CHARSET_WRONG'
  /** A token without its type, or of one that is not known. */
  | 'TOKEN_TYPE_MISSING'
  /** A token whose answer holds an identity too, as OpenID Connect does. */
  | 'TOKEN_EXTRA_MEMBERS'
  /** The lifetime of a token as text. */
  | 'EXPIRES_IN_TEXT'
  /** A token without a lifetime. */
  | 'EXPIRES_IN_MISSING'
  /** Fewer rows at once than were asked for: more are refused. */
  | 'PAGE_LIMITED'
  /** The id of each row is not shown to these credentials. */
  | 'ID_HIDDEN'
  /** A relation that is asked for by its name is not shown to these credentials. */
  | 'FIELD_HIDDEN';

export type OnDeviation = (deviation: Deviation) => void;

export const ignoreDeviation: OnDeviation = () => undefined;
