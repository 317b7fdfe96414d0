// Generated from crosscheck.graphql by `npm run codegen`; do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  federation__FieldSet: { input: unknown; output: unknown };
  /**
   * A calendar date, YYYY-MM-DD.
   *
   * Fecha de calendario, AAAA-MM-DD.
   */
  Date: { input: string; output: string };
  /**
   * A moment in UTC, ISO 8601 with a final Z. In a question, a date such as 2026-11-22 is the beginning of that day in UTC.
   *
   * Momento en UTC, ISO 8601 con Z final. En una pregunta, una fecha como 2026-11-22 es el comienzo de ese día en UTC.
   */
  DateTime: { input: string; output: string };
  /**
   * Any JSON value, as it came.
   *
   * Cualquier valor JSON, tal como llegó.
   */
  JSON: { input: unknown; output: unknown };
};

/**
 * The 32 states by their ISO 3166-2:MX letters, and FED for the federal level.
 *
 * Las 32 entidades federativas por sus letras ISO 3166-2:MX, y FED para el orden federal.
 */
export type StateCode =
  | 'AGU'
  | 'BCN'
  | 'BCS'
  | 'CAM'
  | 'COA'
  | 'COL'
  | 'CHP'
  | 'CHH'
  | 'CMX'
  | 'DUR'
  | 'GUA'
  | 'GRO'
  | 'HID'
  | 'JAL'
  | 'MEX'
  | 'MIC'
  | 'MOR'
  | 'NAY'
  | 'NLE'
  | 'OAX'
  | 'PUE'
  | 'QUE'
  | 'ROO'
  | 'SLP'
  | 'SIN'
  | 'SON'
  | 'TAB'
  | 'TAM'
  | 'TLA'
  | 'VER'
  | 'YUC'
  | 'ZAC'
  | 'FED';

/**
 * A system of the National Digital Platform.
 *
 * Un sistema de la Plataforma Digital Nacional.
 */
export type System =
  /**
   * S2: public servants who take part in procurement.
   *
   * S2: servidores públicos que intervienen en contrataciones.
   */
  | 'S2'
  /**
   * S3: sanctioned public servants, persons and companies.
   *
   * S3: servidores públicos y particulares sancionados.
   */
  | 'S3';

/**
 * Level of government.
 *
 * Orden de gobierno.
 */
export type Level = 'FEDERAL' | 'ESTATAL' | 'MUNICIPAL';

/**
 * Mexico's states, each a shard of the national registers.
 *
 * Las entidades federativas; cada una guarda su parte de los registros nacionales.
 */
export type State = {
  code: StateCode;
  /**
   * Official short name.
   *
   * Nombre oficial corto.
   */
  name: Scalars['String']['output'];
};

/**
 * One register that one provider publishes: the unit of coverage.
 *
 * Un registro que publica un proveedor: la unidad de cobertura.
 */
export type Source = {
  /**
   * Stable identifier: state and the name it has there, such as `JAL.spic`.
   *
   * Identificador estable: entidad y el nombre que tiene ahí, como `JAL.spic`.
   */
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /**
   * Level of government of the provider.
   *
   * Orden de gobierno del proveedor.
   */
  level: Level;
  system: System;
  state: State;
};

/**
 * Where a record comes from, when it was read, and how to check it.
 *
 * De dónde viene un registro, cuándo se leyó y cómo comprobarlo.
 */
export type Provenance = {
  state: State;
  source: Source;
  system: System;
  /**
   * How the source was read, such as `pdn-rest-v1`.
   *
   * Cómo se leyó la fuente, por ejemplo `pdn-rest-v1`.
   */
  dialect: Scalars['String']['output'];
  /**
   * The record's identifier at its provider; a digest of it, `reservado-…`, where it identifies a person.
   *
   * El identificador del registro con su proveedor; un resumen, `reservado-…`, si identifica a una persona.
   */
  recordId: Scalars['String']['output'];
  /**
   * When the provider says it captured the record; null when it does not say so legibly.
   *
   * Cuándo dice el proveedor que capturó el registro; nulo si no lo dice de forma legible.
   */
  fechaCaptura: Maybe<Scalars['DateTime']['output']>;
  /**
   * When this content was first read from the source.
   *
   * Cuándo se leyó por primera vez este contenido en la fuente.
   */
  retrievedAt: Scalars['DateTime']['output'];
  /**
   * When the record was first seen, with whatever content.
   *
   * Cuándo se vio por primera vez el registro, con cualquier contenido.
   */
  firstSeen: Scalars['DateTime']['output'];
  /**
   * When the source was last seen publishing the record.
   *
   * Última vez que se vio a la fuente publicar el registro.
   */
  lastSeen: Scalars['DateTime']['output'];
  /**
   * Since when the source no longer publishes the record; null while it does.
   *
   * Desde cuándo la fuente ya no publica el registro; nulo mientras lo publique.
   */
  missingSince: Maybe<Scalars['DateTime']['output']>;
  /**
   * The outage of the source that the record is dated within, where it came only after: the `id` of one of `outages`.
   *
   * La interrupción de la fuente en la que está fechado el registro, si llegó sólo después: el `id` de una de `outages`.
   */
  recoveredFrom: Maybe<Scalars['ID']['output']>;
  /**
   * SHA-256, in hexadecimal, of `original` in canonical form (RFC 8785). Anyone can compute it again.
   *
   * SHA-256, en hexadecimal, de `original` en forma canónica (RFC 8785). Cualquiera puede recalcularlo.
   */
  digest: Scalars['String']['output'];
  /**
   * What was changed, guessed or refused when the original was read.
   *
   * Qué se cambió, supuso o rechazó al leer el original.
   */
  notes: Array<MappingNote>;
  /**
   * The record as the source sent it, without its reserved members.
   *
   * El registro como lo envió la fuente, sin sus miembros reservados.
   */
  original: Scalars['JSON']['output'];
  /**
   * Paths of the reserved members that `original` leaves out, those among them that look private by their names or texts; `PRIVATE_IN_TEXT` in `notes` names the latter.
   *
   * Rutas de los miembros reservados que `original` omite, incluidos los que parecen privados por su nombre o su texto; `PRIVATE_IN_TEXT`, en `notes`, señala estos últimos.
   */
  withheld: Array<Scalars['String']['output']>;
};

/**
 * What the reader did to a value.
 *
 * Qué hizo el lector con un valor.
 */
export type MappingAction =
  /**
   * Written differently, same meaning.
   *
   * Escrito de otro modo, mismo significado.
   */
  | 'CHANGED'
  /**
   * Filled from a catalogue or from context.
   *
   * Completado con un catálogo o por el contexto.
   */
  | 'GUESSED'
  /**
   * Not understood: left out of the common record; it stays in `original`.
   *
   * No entendido: queda fuera del registro común y sigue en `original`.
   */
  | 'REFUSED';

/**
 * One remark of the reader about one value of the original.
 *
 * Una observación del lector sobre un valor del original.
 */
export type MappingNote = {
  /** JSON Pointer into the original. / Puntero JSON dentro del original. */
  path: Scalars['String']['output'];
  action: MappingAction;
  /** What was remarked, from a closed list. / Qué se observó, de una lista cerrada. */
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  mensaje: Scalars['String']['output'];
};

/**
 * What can happen to a record.
 *
 * Lo que le puede ocurrir a un registro.
 */
export type ChangeKind =
  /** It is there for the first time. / Está por primera vez. */
  | 'APPEARED'
  /** It says something else. / Dice otra cosa. */
  | 'CHANGED'
  /**
   * Its source was read whole, or said so itself, and does not have it any more.
   *
   * Su fuente se leyó completa, o ella misma lo indicó, y ya no lo tiene.
   */
  | 'REMOVED'
  /** It had been removed and is there again. / Se había quitado y está de nuevo. */
  | 'RETURNED';

/**
 * What a source published of a record, and when it was seen to.
 *
 * Lo que una fuente publicó de un registro, y cuándo se vio que lo hacía.
 */
export type RecordVersion = {
  /** When it was first read. / Cuándo se leyó por primera vez. */
  retrievedAt: Scalars['DateTime']['output'];
  /** When it was last seen, so far. / Cuándo se vio por última vez, hasta ahora. */
  lastSeen: Scalars['DateTime']['output'];
  fechaCaptura: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 of `original` in canonical form (RFC 8785). / SHA-256 de `original` en forma canónica (RFC 8785). */
  digest: Scalars['String']['output'];
  original: Scalars['JSON']['output'];
  withheld: Array<Scalars['String']['output']>;
  /** What differs from the version before. / Lo que difiere de la versión anterior. */
  fields: Array<ChangedField>;
};

/**
 * How a record is at its source now.
 *
 * Cómo está ahora un registro en su fuente.
 */
export type VerificationResult =
  /**
   * Word by word as it is shown.
   *
   * Palabra por palabra como se muestra.
   */
  | 'UNCHANGED'
  /**
   * It is there and says something else: see `fields`.
   *
   * Está y dice otra cosa: véase `fields`.
   */
  | 'CHANGED'
  /**
   * The register was read to its end and does not have it.
   *
   * El registro de la fuente se leyó completo y no lo tiene.
   */
  | 'GONE'
  /**
   * The source could not tell: see `error`. This says nothing about the record.
   *
   * La fuente no lo pudo decir: véase `error`. Esto no dice nada del registro.
   */
  | 'UNREACHABLE';

/**
 * What the source of a record said of it when it was asked just now.
 *
 * Lo que dijo la fuente de un registro cuando se le preguntó en este momento.
 */
export type Verification = {
  result: VerificationResult;
  /**
   * When the source had answered, or was given up.
   *
   * Cuándo respondió la fuente o se desistió de ella.
   */
  at: Scalars['DateTime']['output'];
  /**
   * What differs between `original` and what the source publishes now.
   *
   * Lo que difiere entre `original` y lo que la fuente publica ahora.
   */
  fields: Array<ChangedField>;
  error: Maybe<SourceError>;
};

/**
 * A value that is another now.
 *
 * Un valor que ahora es otro.
 */
export type ChangedField = {
  /** JSON Pointer into the record. / Puntero JSON dentro del registro. */
  path: Scalars['String']['output'];
  before: Maybe<Scalars['JSON']['output']>;
  after: Maybe<Scalars['JSON']['output']>;
};

/**
 * What the whole answer is worth.
 *
 * Qué vale la respuesta en su conjunto.
 */
export type Verdict =
  /**
   * Every source asked answered in full.
   *
   * Todas las fuentes consultadas respondieron por completo.
   */
  | 'COMPLETE'
  /**
   * Something was found, and some source did not answer in full: there may be more.
   *
   * Se encontró algo y alguna fuente no respondió por completo: puede haber más.
   */
  | 'PARTIAL'
  /**
   * Nothing was found, and some source did not answer in full: this is not a "no".
   *
   * No se encontró nada y alguna fuente no respondió por completo: esto no es un «no».
   */
  | 'INCONCLUSIVE'
  /**
   * No source answered.
   *
   * Ninguna fuente respondió.
   */
  | 'FAILED';

/**
 * The least that an answer must be for its caller to have use of it.
 *
 * Lo menos que debe ser una respuesta para que le sirva a quien pregunta.
 */
export type Requirement =
  /**
   * The verdict COMPLETE. Anything else is the error INCOMPLETE, which says who is missing.
   *
   * El veredicto COMPLETE. Cualquier otra cosa es el error INCOMPLETE, que dice quién falta.
   */
  'COMPLETE';

/**
 * How one source answered.
 *
 * Cómo respondió una fuente.
 */
export type SourceStatus =
  /**
   * In full, from a replica young enough.
   *
   * Por completo, con una réplica suficientemente reciente.
   */
  | 'ANSWERED'
  /**
   * From a replica that is too old, or whose last reading failed: see `asOf` and `error`.
   *
   * Con una réplica demasiado vieja o cuya última lectura falló: véanse `asOf` y `error`.
   */
  | 'STALE'
  /**
   * With only a part of its records.
   *
   * Con sólo una parte de sus registros.
   */
  | 'TRUNCATED'
  | 'TIMEOUT'
  | 'UNREACHABLE'
  | 'AUTH_FAILED'
  /**
   * What it sent, or a part of it, could not be accepted.
   *
   * Lo que envió, o una parte, no se pudo aceptar.
   */
  | 'INVALID_DATA'
  /**
   * Its data cannot answer this filter.
   *
   * Sus datos no pueden responder este filtro.
   */
  | 'UNSUPPORTED_FILTER'
  | 'CIRCUIT_OPEN'
  | 'MAINTENANCE'
  /**
   * No connector serves it, or it has not been read yet.
   *
   * Ningún conector la atiende, o todavía no se ha leído.
   */
  | 'NOT_CONNECTED';

/**
 * Why a source did not answer in full. The list is closed; docs/failures.md explains each code.
 *
 * Por qué una fuente no respondió por completo. La lista es cerrada; docs/failures.md explica cada código.
 */
export type FailureCode =
  | 'NO_CONNECTOR'
  | 'NOT_SERVED'
  | 'NEVER_READ'
  | 'TOO_OLD'
  | 'INTERRUPTED'
  | 'DNS_FAILED'
  | 'CONNECTION_REFUSED'
  | 'CONNECTION_LOST'
  | 'TLS_FAILED'
  | 'TIMEOUT'
  | 'TOKEN_REFUSED'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'MAINTENANCE'
  | 'SERVER_ERROR'
  | 'UNEXPECTED_STATUS'
  | 'REDIRECTED'
  | 'WRONG_CONTENT_TYPE'
  | 'EMPTY_BODY'
  | 'BODY_TOO_LARGE'
  | 'BODY_TRUNCATED'
  | 'NOT_UTF8'
  | 'NOT_JSON'
  | 'WRONG_SHAPE'
  | 'ROWS_QUARANTINED'
  | 'UNDETERMINED_RECORDS'
  | 'INCONSISTENT'
  | 'ENDLESS_PAGING'
  | 'UNSUPPORTED_FILTER'
  | 'CIRCUIT_OPEN'
  | 'CONNECTOR_DOWN'
  | 'OVERLOADED'
  | 'STORE_FAILED'
  | 'STORE_RESTORED'
  | 'INTERNAL';

/**
 * Why a source did not answer in full, in words.
 *
 * Por qué una fuente no respondió por completo, en palabras.
 */
export type SourceError = {
  code: FailureCode;
  message: Scalars['String']['output'];
  mensaje: Scalars['String']['output'];
};

/**
 * How a part of a file was read. The list is closed.
 *
 * Cómo se leyó una parte de un archivo. La lista es cerrada.
 */
export type FileRemarkKind =
  /** A hidden sheet, not read. / Una hoja oculta, que no se lee. */
  | 'HIDDEN_SHEET'
  /** A visible sheet without the mapped columns, not read. / Una hoja visible sin las columnas asignadas, que no se lee. */
  | 'OTHER_SHEET'
  /** A row hidden by hand, not read. / Un renglón oculto a mano, que no se lee. */
  | 'HIDDEN_ROW'
  /** Rows that a filter hides; they are read. / Renglones que un filtro oculta; sí se leen. */
  | 'FILTERED_ROWS'
  /** A hidden column that no field is mapped to, not read. / Una columna oculta sin asignar, que no se lee. */
  | 'HIDDEN_COLUMN'
  /** The headings again. / Los encabezados repetidos. */
  | 'REPEATED_HEADINGS'
  /** A total. / Un total. */
  | 'TOTAL'
  /** A note or a signature. / Una nota o una firma. */
  | 'FOOTER'
  /** A file of a kind that holds no register, not read. / Un archivo de un tipo que no contiene un registro, que no se lee. */
  | 'OTHER_FILE'
  /** A file that may hold records and cannot be read: the source is INVALID_DATA. / Un archivo que puede contener registros y no se puede leer: la fuente queda en INVALID_DATA. */
  | 'UNREADABLE_FILE';

/**
 * All parts of the files of a source that were read in one way, with the first places. Never what they hold.
 *
 * Todas las partes de los archivos de una fuente que se leyeron de una misma manera, con los primeros lugares. Nunca lo que contienen.
 */
export type FileRemark = {
  kind: FileRemarkKind;
  /** How many sheets, rows, columns or files. / Cuántas hojas, renglones, columnas o archivos. */
  count: Scalars['Int']['output'];
  /** How many rows these have; null where that is unknown. / Cuántos renglones suman; nulo si se desconoce. */
  rows: Maybe<Scalars['Int']['output']>;
  /** The first five. / Los primeros cinco. */
  places: Array<FilePlace>;
  message: Scalars['String']['output'];
  mensaje: Scalars['String']['output'];
};

/**
 * A place in a file, as whoever opens it finds it.
 *
 * Un lugar de un archivo, como lo encuentra quien lo abre.
 */
export type FilePlace = {
  /** Name of the file, where the source has several. / Nombre del archivo, si la fuente tiene varios. */
  file: Maybe<Scalars['String']['output']>;
  /** Name of the sheet. / Nombre de la hoja. */
  sheet: Maybe<Scalars['String']['output']>;
  /** Number of the row, as the spreadsheet or the editor shows it. / Número del renglón, como lo muestra la hoja o el editor. */
  row: Maybe<Scalars['Int']['output']>;
};

/**
 * What one source answered to this query.
 *
 * Qué respondió una fuente a esta consulta.
 */
export type SourceOutcome = {
  /**
   * Null only where a state has no registered source of this system.
   *
   * Nulo sólo donde una entidad no tiene fuente registrada de este sistema.
   */
  source: Maybe<Source>;
  state: State;
  system: System;
  status: SourceStatus;
  /**
   * Milliseconds until the answer arrived or was given up.
   *
   * Milisegundos hasta que llegó la respuesta o se desistió.
   */
  tookMs: Scalars['Int']['output'];
  /**
   * The moment for which the answer is true: when the source was last read whole.
   *
   * El momento para el que vale la respuesta: la última lectura completa de la fuente.
   */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /**
   * Records of this source on this page.
   *
   * Registros de esta fuente en esta página.
   */
  returned: Scalars['Int']['output'];
  /**
   * Records of this source that match for certain, over all pages; null when unknown.
   *
   * Registros de esta fuente que coinciden con certeza, en todas las páginas; nulo si se desconoce.
   */
  total: Maybe<Scalars['Int']['output']>;
  /**
   * Records of this source that meet all other conditions and of which it is unknown whether they match, because what would decide is missing or unreadable in them; null when their number is unknown. The filter `undetermined: true` lists them.
   *
   * Registros de esta fuente que cumplen las demás condiciones y de los que se desconoce si coinciden, porque falta o no se puede leer el dato que lo decidiría; nulo si se desconoce cuántos son. El filtro `undetermined: true` los muestra.
   */
  undetermined: Maybe<Scalars['Int']['output']>;
  /**
   * Rows that the source published and that could not be accepted.
   *
   * Renglones que la fuente publicó y que no se pudieron aceptar.
   */
  quarantined: Maybe<Scalars['Int']['output']>;
  /**
   * Of a source that is a file: what a person who opens it would not expect of these records, such as hidden rows or totals that are left out. Null where it is unknown.
   *
   * De una fuente que es un archivo: lo que quien lo abre no esperaría de estos registros, por ejemplo renglones ocultos o totales que se omiten. Nulo si se desconoce.
   */
  fileRemarks: Maybe<Array<FileRemark>>;
  /**
   * End of the last reading without fault.
   *
   * Fin de la última lectura sin fallas.
   */
  lastSuccessAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * Before this moment the source asks not to be called again.
   *
   * Antes de este momento la fuente pide no ser consultada de nuevo.
   */
  retryAfter: Maybe<Scalars['DateTime']['output']>;
  error: Maybe<SourceError>;
};

/**
 * What was asked, who answered, and so what the answer is worth. Each source asked is counted once.
 *
 * Qué se preguntó, quién respondió y, por lo tanto, qué vale la respuesta. Cada fuente cuenta una vez.
 */
export type Coverage = {
  verdict: Verdict;
  /** Sources asked. / Fuentes consultadas. */
  asked: Scalars['Int']['output'];
  /** Sources that answered in full. / Fuentes que respondieron por completo. */
  answered: Scalars['Int']['output'];
  /**
   * Sources whose total is known, and the sum of what they know.
   *
   * Fuentes cuyo total se conoce, y la suma de lo que conocen.
   */
  totalsKnown: Scalars['Int']['output'];
  knownTotal: Scalars['Int']['output'];
  /**
   * Records of which it is unknown whether they match, in all sources that know their number; null where none does.
   *
   * Registros de los que se desconoce si coinciden, en todas las fuentes que saben cuántos son; nulo si ninguna lo sabe.
   */
  undetermined: Maybe<Scalars['Int']['output']>;
  sources: Array<SourceOutcome>;
};

/**
 * What is known of a record at a moment.
 *
 * Lo que se sabe de un registro en un momento.
 */
export type AsOfStatus =
  /** Its source published it. / Su fuente lo publicaba. */
  | 'THERE'
  /** Its source did not publish it. / Su fuente no lo publicaba. */
  | 'NOT_THERE'
  /** Its source had not been read by then, or that is still to come. / Para entonces no se había leído su fuente, o aún no llega. */
  | 'UNKNOWN';

/**
 * Where a page ends. Paging needs no state: a cursor is the place in the one total order of all records.
 *
 * Dónde termina una página. Paginar no guarda estado: un cursor es el lugar en el orden total de los registros.
 */
export type PageInfo = {
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

/**
 * A public institution.
 *
 * Una institución o dependencia.
 */
export type Institucion = {
  nombre: Scalars['String']['output'];
  siglas: Maybe<Scalars['String']['output']>;
  clave: Maybe<Scalars['String']['output']>;
};

/**
 * A post in the public service.
 *
 * Un puesto en el servicio público.
 */
export type Puesto = {
  nombre: Maybe<Scalars['String']['output']>;
  nivel: Maybe<Scalars['String']['output']>;
};

/**
 * A code with its label, as the source gives them.
 *
 * Una clave con su etiqueta, como las da la fuente.
 */
export type ClaveValor = {
  clave: Maybe<Scalars['String']['output']>;
  valor: Maybe<Scalars['String']['output']>;
};

export type Query = {
  /**
   * The records that may be about these people and companies, in all states or some: at most 100 at once. A match is a lead and not a proof.
   *
   * Los registros que pueden ser de estas personas y empresas, en todas las entidades o algunas; a lo más 100 a la vez. Una coincidencia es una pista y no una prueba.
   */
  match: MatchList;
  /**
   * Who is sanctioned in one state and buys in another: a walk over all sanctions, each looked up among the buyers of all states. It goes on by itself; ask again to follow it. Whoever asks for the same follows the same walk.
   *
   * Quién está sancionado en una entidad y compra en otra: un recorrido por todas las sanciones, cada una buscada entre los compradores de todas las entidades. Avanza solo; pregunte de nuevo para seguirlo. Quien pide lo mismo sigue el mismo recorrido.
   */
  sanctionedBuyers: Maybe<SanctionedBuyersWalk>;
  /**
   * The same sanction told differently by two sources, field by field: a walk like that of `sanctionedBuyers`.
   *
   * La misma sanción registrada de distinta manera por dos fuentes, campo por campo: un recorrido como el de `sanctionedBuyers`.
   */
  conflicts: Maybe<ConflictsWalk>;
  /**
   * A walk by its id, for as long as the gateway keeps it.
   *
   * Un recorrido por su id, mientras el gateway lo conserve.
   */
  walk: Maybe<Walk>;
  /**
   * A finding by its permalink, compared anew as both records are now; null where they do not match any more.
   *
   * Un hallazgo por su enlace permanente, comparado de nuevo como están ahora ambos registros; nulo si ya no coinciden.
   */
  sanctionedBuyer: Maybe<SanctionedBuyer>;
};

export type QueryMatchArgs = {
  people?: InputMaybe<Array<PersonName>>;
  companies?: InputMaybe<Array<CompanyName>>;
  systems?: InputMaybe<Array<System>>;
  states?: InputMaybe<Array<StateCode>>;
  minBand?: MatchBand;
};

export type QuerySanctionedBuyersArgs = {
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
  minBand?: MatchBand;
  states?: InputMaybe<Array<StateCode>>;
  sanctionStates?: InputMaybe<Array<StateCode>>;
  maxAgeSeconds?: Scalars['Int']['input'];
};

export type QueryConflictsArgs = {
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
  states?: InputMaybe<Array<StateCode>>;
  maxAgeSeconds?: Scalars['Int']['input'];
};

export type QueryWalkArgs = {
  id: Scalars['ID']['input'];
};

export type QuerySanctionedBuyerArgs = {
  id: Scalars['ID']['input'];
};

export type Buyer = {
  id: Scalars['ID']['output'];
  nombres: Maybe<Scalars['String']['output']>;
  primerApellido: Maybe<Scalars['String']['output']>;
  segundoApellido: Maybe<Scalars['String']['output']>;
  provenance: Provenance;
  /**
   * Sanctions that may be this person's, in all states or some. For at most 100 records in one query.
   *
   * Sanciones que pueden ser de esta persona, en todas las entidades o algunas. Para a lo más 100 registros en una consulta.
   */
  sanctionMatches: Maybe<RecordMatches>;
};

export type BuyerSanctionMatchesArgs = {
  states?: InputMaybe<Array<StateCode>>;
  minBand?: MatchBand;
};

export type Sanction = {
  id: Scalars['ID']['output'];
  subject: SanctionSubject;
  nombres: Maybe<Scalars['String']['output']>;
  primerApellido: Maybe<Scalars['String']['output']>;
  segundoApellido: Maybe<Scalars['String']['output']>;
  nombreRazonSocial: Maybe<Scalars['String']['output']>;
  inhabilitacion: Maybe<Inhabilitacion>;
  /**
   * Buyers who may be this person, in all states or some. For at most 100 records in one query.
   *
   * Compradores que pueden ser esta persona, en todas las entidades o algunas. Para a lo más 100 registros en una consulta.
   */
  buyerMatches: Maybe<RecordMatches>;
};

export type SanctionBuyerMatchesArgs = {
  states?: InputMaybe<Array<StateCode>>;
  minBand?: MatchBand;
};

export type SanctionSubject = 'OFFICIAL' | 'PERSON' | 'COMPANY' | 'UNKNOWN';

export type Inhabilitacion = {
  fechaInicial: Maybe<Scalars['Date']['output']>;
  fechaFinal: Maybe<Scalars['Date']['output']>;
};

/**
 * The name of a person, as far as it is known; all of it may be in `nombres`.
 *
 * El nombre de una persona, hasta donde se conoce; puede ir completo en `nombres`.
 */
export type PersonName = {
  nombres?: InputMaybe<Scalars['String']['input']>;
  primerApellido?: InputMaybe<Scalars['String']['input']>;
  segundoApellido?: InputMaybe<Scalars['String']['input']>;
};

/**
 * The name of a company, with its legal form if it is known.
 *
 * La razón social de una empresa, con su tipo de sociedad si se conoce.
 */
export type CompanyName = {
  nombreRazonSocial: Scalars['String']['input'];
};

/**
 * How sure a match is.
 *
 * Qué tan segura es una coincidencia.
 */
export type MatchBand =
  /** Hardly anybody else can be meant. / Difícilmente puede ser otra persona. */
  | 'STRONG'
  /** More likely than not. / Más probable que improbable. */
  | 'PROBABLE'
  /** The names agree, and so many may bear them that it means little. / Los nombres concuerdan, pero tantos los llevan que dice poco. */
  | 'WEAK';

/**
 * What was found of each who was asked for, in the order in which they were given.
 *
 * Lo que se encontró de cada quien, en el orden en que se dieron.
 */
export type MatchList = {
  people: Array<MatchesOfOne>;
  companies: Array<MatchesOfOne>;
  /**
   * States that answered and whose connectors, of an earlier version, tell neither exact names nor how many matches they left out. A weaker record with exactly the name may be missing from them: ask with `minBand: WEAK`.
   *
   * Entidades que respondieron y cuyos conectores, de una versión anterior, no informan nombres exactos ni cuántas coincidencias omitieron. De ellas puede faltar un registro más débil con exactamente el nombre: pregunte con `minBand: WEAK`.
   */
  uncountedStates: Array<StateCode>;
  /** `returned` counts the records that are told of a source, `total` those that were looked through. / `returned` cuenta los registros que se dan de una fuente; `total`, los que se revisaron. */
  coverage: Coverage;
  warning: Scalars['String']['output'];
  advertencia: Scalars['String']['output'];
};

/**
 * What was found of one person or company.
 *
 * Lo que se encontró de una persona o empresa.
 */
export type MatchesOfOne = {
  /** False where what was asked for names nobody, such as VACANTE or a bare legal form: then nothing can be said. / Falso si lo que se buscó no nombra a nadie, como VACANTE o sólo un tipo de sociedad: entonces nada se puede decir. */
  isEvaluable: Scalars['Boolean']['output'];
  /** The surest first. / Las más seguras primero. */
  findings: Array<MatchFinding>;
  /**
   * Records with exactly this name, whatever the order of its words, in the registers that answered: see `coverage`. They may be of one person or of several; with `isCut` there may be more. Null where `uncountedStates` names a state.
   *
   * Registros con exactamente este nombre, sin importar el orden de sus palabras, en los registros que respondieron: vea `coverage`. Pueden ser de una misma persona o de varias; con `isCut` puede haber más. Nulo si `uncountedStates` nombra una entidad.
   */
  exactNames: Maybe<Scalars['Int']['output']>;
  /**
   * Matches that are not in `findings`: those weaker than `minBand` and those beyond the limit, in the registers that answered. Ask with `minBand: WEAK` to see them. Null where `uncountedStates` names a state.
   *
   * Coincidencias que no están en `findings`: las más débiles que `minBand` y las que exceden el límite, en los registros que respondieron. Pregunte con `minBand: WEAK` para verlas. Nulo si `uncountedStates` nombra una entidad.
   */
  leftOut: Maybe<Scalars['Int']['output']>;
  /** Records that were compared. / Registros que se compararon. */
  compared: Scalars['Int']['output'];
  /** Whether more records might match than were compared or are told. / Si puede haber más coincidencias de las que se compararon o se dan. */
  isCut: Scalars['Boolean']['output'];
};

/**
 * What was found of the one whom a record is about.
 *
 * Lo que se encontró de quien trata un registro.
 */
export type RecordMatches = {
  /** False where the record shows no name, as those of non-serious faults do: then nothing can be said. / Falso si el registro no muestra nombre, como los de faltas no graves: entonces nada se puede decir. */
  isEvaluable: Scalars['Boolean']['output'];
  findings: Array<MatchFinding>;
  /**
   * Records with exactly this name in the registers that answered, whether or not they are in `findings`. Null where `uncountedStates` names a state.
   *
   * Registros con exactamente este nombre en los registros que respondieron, estén o no en `findings`. Nulo si `uncountedStates` nombra una entidad.
   */
  exactNames: Maybe<Scalars['Int']['output']>;
  /**
   * Matches that are not in `findings`, in the registers that answered: weaker ones, and those beyond the limit. Null where `uncountedStates` names a state.
   *
   * Coincidencias que no están en `findings`, en los registros que respondieron: las más débiles y las que exceden el límite. Nulo si `uncountedStates` nombra una entidad.
   */
  leftOut: Maybe<Scalars['Int']['output']>;
  /** States whose connectors, of an earlier version, do not count these. / Entidades cuyos conectores, de una versión anterior, no los cuentan. */
  uncountedStates: Array<StateCode>;
  compared: Scalars['Int']['output'];
  isCut: Scalars['Boolean']['output'];
  /** Null where nothing was asked. / Nulo si no se preguntó nada. */
  coverage: Maybe<Coverage>;
  warning: Scalars['String']['output'];
  advertencia: Scalars['String']['output'];
};

/**
 * A record that may be about who was asked for.
 *
 * Un registro que puede ser de quien se buscó.
 */
export type MatchFinding = {
  /** The permalink of the record. / El enlace permanente del registro. */
  recordId: Scalars['ID']['output'];
  /** The permalink of the finding: `sanctionedBuyer(id:)` compares both records anew. Null where no record was asked for. / El enlace permanente del hallazgo: `sanctionedBuyer(id:)` compara de nuevo ambos registros. Nulo si no se preguntó por un registro. */
  sanctionedBuyerId: Maybe<Scalars['ID']['output']>;
  /** Null where the record is a sanction. / Nulo si el registro es una sanción. */
  buyer: Maybe<Buyer>;
  /** Null where the record is of a buyer. / Nulo si el registro es de un comprador. */
  sanction: Maybe<Sanction>;
  band: MatchBand;
  /** Between 0 and 1; one half where PROBABLE begins. / Entre 0 y 1; un medio donde empieza PROBABLE. */
  score: Scalars['Float']['output'];
  /** Whether the record has exactly the name that is asked for, whatever the order of its words, accents and capitals aside; null where its connector does not tell. / Si el registro tiene exactamente el nombre buscado, sin importar el orden de sus palabras, los acentos ni las mayúsculas; nulo si su conector no lo informa. */
  exactName: Maybe<Scalars['Boolean']['output']>;
  /** How many adults in Mexico may bear this name, an estimate; null for a company, or where the names do not agree. / Cuántos adultos en México pueden llamarse así, una estimación; nulo si es una empresa o los nombres no concuerdan. */
  bearers: Maybe<Scalars['Int']['output']>;
  /** The evidence for and against, the heaviest first. / Los indicios a favor y en contra, los de más peso primero. */
  explanation: Array<MatchReason>;
  /**
   * Whether the debarment was in force on the day the buyer's record was captured; null where a date is not known, or no record was asked for.
   *
   * Si la inhabilitación estaba vigente el día en que se capturó el registro del comprador; nulo si falta una fecha o no se preguntó por un registro.
   */
  wasInForce: Maybe<Scalars['Boolean']['output']>;
};

/**
 * One thing that was compared.
 *
 * Una de las cosas que se compararon.
 */
export type MatchReason = {
  code: Scalars['String']['output'];
  /** In bits: one more doubles the odds, one less halves them. / En bits: uno más duplica las posibilidades, uno menos las reduce a la mitad. */
  weight: Scalars['Float']['output'];
  text: Scalars['String']['output'];
  texto: Scalars['String']['output'];
};

/**
 * A walk over the records of the nation.
 *
 * Un recorrido por los registros del país.
 */
export type Walk = {
  id: Scalars['ID']['output'];
  status: WalkStatus;
  startedAt: Scalars['DateTime']['output'];
  /** Null while it goes on. / Nulo mientras avanza. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it is, state by state. / Cuánto ha avanzado, entidad por entidad. */
  progress: Array<WalkProgress>;
  /**
   * What the whole is worth; null while the walk goes on. `returned` counts findings, `total` the records looked through.
   *
   * Cuánto vale el conjunto; nulo mientras avanza el recorrido. `returned` cuenta hallazgos; `total`, registros revisados.
   */
  coverage: Maybe<Coverage>;
  /** Whether there may be more findings than are told. / Si puede haber más hallazgos de los que se dan. */
  isCut: Scalars['Boolean']['output'];
};

export type SanctionedBuyersWalk = Walk & {
  id: Scalars['ID']['output'];
  status: WalkStatus;
  startedAt: Scalars['DateTime']['output'];
  endedAt: Maybe<Scalars['DateTime']['output']>;
  progress: Array<WalkProgress>;
  coverage: Maybe<Coverage>;
  isCut: Scalars['Boolean']['output'];
  /** In the order in which they were found, so that a page never changes. / En el orden en que se hallaron: una página nunca cambia. */
  findings: SanctionedBuyerConnection;
  warning: Scalars['String']['output'];
  advertencia: Scalars['String']['output'];
};

export type SanctionedBuyersWalkFindingsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ConflictsWalk = Walk & {
  id: Scalars['ID']['output'];
  status: WalkStatus;
  startedAt: Scalars['DateTime']['output'];
  endedAt: Maybe<Scalars['DateTime']['output']>;
  progress: Array<WalkProgress>;
  coverage: Maybe<Coverage>;
  isCut: Scalars['Boolean']['output'];
  /** In the order in which they were found. / En el orden en que se hallaron. */
  findings: ConflictConnection;
  warning: Scalars['String']['output'];
  advertencia: Scalars['String']['output'];
};

export type ConflictsWalkFindingsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type WalkStatus =
  /** Others go first. / Otros van antes. */
  | 'WAITING'
  | 'WALKING'
  /** What could not be evaluated is tried again when somebody asks later. / Lo que no se pudo evaluar se intenta de nuevo cuando alguien pregunte más tarde. */
  | 'ENDED';

/**
 * How far a walk is in one state: with its sanctions, and among its records.
 *
 * Cuánto ha avanzado un recorrido en una entidad: con sus sanciones y entre sus registros.
 */
export type WalkProgress = {
  state: State;
  /** Its sanctions, each looked up everywhere; null where they were not asked for. / Sus sanciones, cada una buscada en todas partes; nulo si no se pidieron. */
  sanctions: Maybe<WalkedSanctions>;
  /** Its records, among which the sanctions of all are looked up; null where they were not asked for. / Sus registros, entre los que se buscan las sanciones de todos; nulo si no se pidieron. */
  lookups: Maybe<WalkedLookups>;
};

/**
 * Whether a state could be evaluated. One that could not has not said that there is nobody.
 *
 * Si una entidad se pudo evaluar. La que no, no ha dicho que no haya nadie.
 */
export type Evaluation =
  | 'WAITING'
  | 'WALKING'
  | 'EVALUATED'
  /** A part of it could not be evaluated: see `missed`. / Una parte no se pudo evaluar: vea `missed`. */
  | 'PARTLY_EVALUATED'
  /** The state is dark, or its records were never read. / La entidad no responde, o sus registros nunca se han leído. */
  | 'NOT_EVALUABLE';

export type WalkedSanctions = {
  evaluation: Evaluation;
  /** Sanctions read so far. / Sanciones leídas hasta ahora. */
  read: Scalars['Int']['output'];
  /** Of those, such as show no name: nobody can be looked up by them. / De ésas, las que no muestran nombre: con ellas no se puede buscar a nadie. */
  nameless: Scalars['Int']['output'];
  /** Why the rest is missing. / Por qué falta el resto. */
  error: Maybe<SourceError>;
};

export type WalkedLookups = {
  evaluation: Evaluation;
  /** Sanctions that were looked up here. / Sanciones que se buscaron aquí. */
  lookedUp: Scalars['Int']['output'];
  /** Sanctions that could not be looked up here. / Sanciones que no se pudieron buscar aquí. */
  missed: Scalars['Int']['output'];
  /** Records that were compared with them. / Registros que se compararon con ellas. */
  compared: Scalars['Int']['output'];
  /**
   * Of those, records that agree in all that both tell of the name and are weaker than `minBand`, so that nothing is decided: many people bear the name, or too little of it is told. A walk with `minBand: WEAK` lists them. Null where a connector does not count them.
   *
   * De ésos, registros que concuerdan en todo lo que ambos dicen del nombre y son más débiles que `minBand`, así que nada queda decidido: muchas personas se llaman así, o se dice muy poco del nombre. Un recorrido con `minBand: WEAK` los da. Nulo si un conector no los cuenta.
   */
  undecided: Maybe<Scalars['Int']['output']>;
  findings: Scalars['Int']['output'];
  error: Maybe<SourceError>;
};

export type SanctionedBuyerConnection = {
  nodes: Array<SanctionedBuyer>;
  pageInfo: PageInfo;
  /** Found so far. / Hallados hasta ahora. */
  totalCount: Scalars['Int']['output'];
};

/**
 * A sanction and a buyer who may be the same person. A lead and not a proof.
 *
 * Una sanción y un comprador que pueden ser la misma persona. Una pista y no una prueba.
 */
export type SanctionedBuyer = {
  /** The permalink of the finding: `sanctionedBuyer(id:)` compares both records anew. / El enlace permanente del hallazgo: `sanctionedBuyer(id:)` compara de nuevo ambos registros. */
  id: Scalars['ID']['output'];
  sanctionId: Scalars['ID']['output'];
  buyerId: Scalars['ID']['output'];
  /** Null where its connector does not answer now. / Nulo si su conector no responde ahora. */
  sanction: Maybe<Sanction>;
  /** Null where its connector does not answer now. / Nulo si su conector no responde ahora. */
  buyer: Maybe<Buyer>;
  band: MatchBand;
  /** Between 0 and 1; one half where PROBABLE begins. / Entre 0 y 1; un medio donde empieza PROBABLE. */
  score: Scalars['Float']['output'];
  explanation: Array<MatchReason>;
  /**
   * Whether the debarment was in force on the day the buyer's record was captured; null where a date is not known.
   *
   * Si la inhabilitación estaba vigente el día en que se capturó el registro del comprador; nulo si falta una fecha.
   */
  wasInForce: Maybe<Scalars['Boolean']['output']>;
  foundAt: Scalars['DateTime']['output'];
};

export type ConflictConnection = {
  nodes: Array<Conflict>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/**
 * Two sources that tell of one sanction, and do not tell the same.
 *
 * Dos fuentes que cuentan una misma sanción, y no cuentan lo mismo.
 */
export type Conflict = {
  ids: Array<Scalars['ID']['output']>;
  /** Both records; null where a connector does not answer now. / Ambos registros; nulo si un conector no responde ahora. */
  sanctions: Array<Maybe<Sanction>>;
  /** What makes them one sanction, beside the name. / Lo que los hace una misma sanción, además del nombre. */
  agrees: Array<Scalars['String']['output']>;
  fields: Array<ConflictingField>;
  band: MatchBand;
  score: Scalars['Float']['output'];
  explanation: Array<MatchReason>;
  foundAt: Scalars['DateTime']['output'];
};

/**
 * A field that both tell differently, each value as in the order of `ids`.
 *
 * Un campo que ambas cuentan distinto; los valores van en el orden de `ids`.
 */
export type ConflictingField = {
  field: Scalars['String']['output'];
  values: Array<Maybe<Scalars['JSON']['output']>>;
};
