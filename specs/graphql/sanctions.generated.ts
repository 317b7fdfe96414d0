// Generated from sanctions.graphql by `npm run codegen`; do not edit.
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
  /**
   * The sanctions that this state publishes.
   *
   * Las sanciones que publica esta entidad.
   */
  sanctions: Maybe<SanctionConnection>;
};

/**
 * Mexico's states, each a shard of the national registers.
 *
 * Las entidades federativas; cada una guarda su parte de los registros nacionales.
 */
export type StateSanctionsArgs = {
  filter?: InputMaybe<SanctionFilter>;
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  orderBy?: SanctionOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
  live?: InputMaybe<Scalars['Boolean']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  deadlineMs?: InputMaybe<Scalars['Int']['input']>;
  require?: InputMaybe<Requirement>;
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
   * Sanctioned public servants, persons and companies, over all states, in one order.
   *
   * Servidores públicos y particulares sancionados, de todas las entidades, en un solo orden.
   */
  sanctions: Maybe<SanctionConnection>;
  /**
   * What happened to the register of sanctions, oldest first: what appeared, changed, was removed at its source, or came back. Nothing is removed by a source that is down: see `outages` of `network` for that.
   *
   * Lo que ha ocurrido en el registro S3, de lo más antiguo a lo más reciente: lo que apareció, cambió, se quitó en su fuente o volvió. Que una fuente esté caída no quita nada: eso se ve en `outages`, de `network`.
   */
  sanctionChanges: Maybe<SanctionChangeConnection>;
};

export type QuerySanctionsArgs = {
  filter?: InputMaybe<SanctionFilter>;
  states?: InputMaybe<Array<StateCode>>;
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  orderBy?: SanctionOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  maxAgeSeconds?: InputMaybe<Scalars['Int']['input']>;
  live?: InputMaybe<Scalars['Boolean']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  deadlineMs?: InputMaybe<Scalars['Int']['input']>;
  require?: InputMaybe<Requirement>;
};

export type QuerySanctionChangesArgs = {
  since: Scalars['DateTime']['input'];
  states?: InputMaybe<Array<StateCode>>;
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  deadlineMs?: InputMaybe<Scalars['Int']['input']>;
  require?: InputMaybe<Requirement>;
};

/**
 * Order of a list of sanctions; ties are broken by id, so the order is total.
 *
 * Orden de una lista de sanciones; los empates se rompen por id, así que el orden es total.
 */
export type SanctionOrder =
  /** Surnames and given names, or company name; unnamed records last. / Apellidos y nombres, o razón social; los registros sin nombre al final. */
  | 'NAME'
  /** Institution, then name. / Institución y luego nombre. */
  | 'INSTITUTION'
  /** Capture date, newest first. / Fecha de captura, la más reciente primero. */
  | 'CAPTURED_NEWEST'
  /** Capture date, oldest first. / Fecha de captura, la más antigua primero. */
  | 'CAPTURED_OLDEST';

/**
 * All conditions must hold. Text matches anywhere in the value, without case or accents; ñ is its own letter.
 *
 * Deben cumplirse todas las condiciones. El texto coincide en cualquier parte del valor, sin mayúsculas ni acentos; la ñ es letra propia.
 */
export type SanctionFilter = {
  /** Every word must occur in name, institution, authority, post or file number. / Cada palabra debe aparecer en nombre, institución, autoridad, puesto o expediente. */
  text?: InputMaybe<Scalars['String']['input']>;
  nombres?: InputMaybe<Scalars['String']['input']>;
  primerApellido?: InputMaybe<Scalars['String']['input']>;
  segundoApellido?: InputMaybe<Scalars['String']['input']>;
  /** Name of a company, or full name of a person as published. / Razón social, o nombre completo de una persona como se publica. */
  nombreRazonSocial?: InputMaybe<Scalars['String']['input']>;
  /** Name or initials of the institution. / Nombre o siglas de la institución. */
  institucion?: InputMaybe<Scalars['String']['input']>;
  /** Sanctioning authority. / Autoridad sancionadora. */
  autoridad?: InputMaybe<Scalars['String']['input']>;
  /** Any of these. / Cualquiera de éstos. */
  formato?: InputMaybe<Array<FormatoSancion>>;
  subject?: InputMaybe<Array<SanctionSubject>>;
  tipoSancion?: InputMaybe<Array<TipoSancion>>;
  tipoFalta?: InputMaybe<Array<TipoFalta>>;
  expediente?: InputMaybe<Scalars['String']['input']>;
  /**
   * Debarred on this date. A debarment whose end is not published counts as in force.
   *
   * Inhabilitado en esta fecha. Una inhabilitación sin fecha final publicada cuenta como vigente.
   */
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
  /**
   * Resolved on this date or later; where only the notification is dated, that date counts.
   *
   * Resuelto en esta fecha o después; si sólo hay fecha de notificación, cuenta ésa.
   */
  resolvedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Resolved on this date or before. / Resuelto en esta fecha o antes. */
  resolvedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Level of government of the record. / Orden de gobierno del registro. */
  level?: InputMaybe<Level>;
  /**
   * List, instead of the records that match, those of which it is unknown whether they match: what they lack or what is unreadable in them would decide. `coverage.undetermined` counts them.
   *
   * Listar, en lugar de los registros que coinciden, aquéllos de los que se desconoce si coinciden: lo decidiría un dato que les falta o que no se puede leer. `coverage.undetermined` los cuenta.
   */
  undetermined?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SanctionConnection = {
  /**
   * Records of all sources asked that match for certain; null, never a smaller number, when a source is missing. `coverage.undetermined` counts those of which it is unknown.
   *
   * Registros que coinciden con certeza en todas las fuentes consultadas; nulo, nunca un número menor, si falta alguna. `coverage.undetermined` cuenta aquéllos de los que no se sabe.
   */
  totalCount: Maybe<Scalars['Int']['output']>;
  nodes: Array<Sanction>;
  edges: Array<SanctionEdge>;
  pageInfo: PageInfo;
  coverage: Coverage;
};

export type SanctionEdge = {
  cursor: Scalars['String']['output'];
  node: Sanction;
};

/**
 * Who was sanctioned.
 *
 * Quién fue sancionado.
 */
export type SanctionSubject =
  /** A public servant. / Una persona servidora pública. */
  | 'OFFICIAL'
  /** A private person. / Una persona física. */
  | 'PERSON'
  /** A company. / Una persona moral. */
  | 'COMPANY'
  /** The source does not tell. / La fuente no lo dice. */
  | 'UNKNOWN';

/**
 * How grave the fault is in law (LGRA). Names are public only where it is not NO_GRAVE.
 *
 * Gravedad de la falta según la LGRA. Los nombres son públicos sólo si no es NO_GRAVE.
 */
export type Gravedad =
  | 'GRAVE'
  | 'NO_GRAVE'
  /** The catalogue does not classify this fault. / El catálogo no clasifica esta falta. */
  | 'NO_CLASIFICADA';

/**
 * A sanction (S3), of REST v1 or of any of the eleven formats of 2024. What is marked `reserved` (RFC and CURP of persons, names in non-serious faults, telephone numbers, private addresses) is not part of the public contract.
 *
 * Una sanción (S3), de REST v1 o de cualquiera de los once formatos de 2024. Lo marcado como `reserved` (RFC y CURP de personas, nombres en faltas no graves, teléfonos, domicilios particulares) no es parte del contrato público.
 */
export type Sanction = {
  /**
   * Readable, global and stable: state, system, source and the provider's id. It is the permalink.
   *
   * Legible, global y estable: entidad, sistema, fuente e id del proveedor. Es el enlace permanente.
   */
  id: Scalars['ID']['output'];
  state: State;
  /** Format in which the source publishes it. / Formato en que la publica la fuente. */
  formato: FormatoSancion;
  subject: SanctionSubject;
  /** Reserved, so null, where the fault is NO_GRAVE, or where that is in doubt. / Reservado, por lo tanto nulo, si la falta es NO_GRAVE, o si hay duda de ello. */
  nombres: Maybe<Scalars['String']['output']>;
  primerApellido: Maybe<Scalars['String']['output']>;
  segundoApellido: Maybe<Scalars['String']['output']>;
  /** Company name, or the full name of a private person where the source does not split it. / Razón social, o nombre completo de una persona física si la fuente no lo separa. */
  nombreRazonSocial: Maybe<Scalars['String']['output']>;
  genero: Maybe<ClaveValor>;
  puesto: Maybe<Puesto>;
  /** Unit of the institution where the post is. / Unidad administrativa de adscripción. */
  areaAdscripcion: Maybe<Scalars['String']['output']>;
  empresa: Maybe<Empresa>;
  /** Institution of the official; of a private party, where the fault was committed. / Institución de la persona servidora pública; de un particular, donde se cometió la falta. */
  institucionDependencia: Maybe<Institucion>;
  nivelOrdenGobierno: Level;
  /** Branch of government, such as EJECUTIVO. / Ámbito público, por ejemplo EJECUTIVO. */
  ambitoPublico: Maybe<Scalars['String']['output']>;
  /** State where the institution is, by INEGI's number. / Entidad donde está la institución, por su número del INEGI. */
  entidadFederativa: Maybe<ClaveValor>;
  autoridadSancionadora: Maybe<Scalars['String']['output']>;
  expediente: Maybe<Scalars['String']['output']>;
  /** What set off the investigation. / Qué dio origen a la investigación. */
  origenProcedimiento: Maybe<ClaveValor>;
  gravedad: Gravedad;
  tipoFalta: Array<TipoFaltaClave>;
  tipoSancion: Array<TipoSancionClave>;
  causaMotivoHechos: Maybe<Scalars['String']['output']>;
  acto: Maybe<Scalars['String']['output']>;
  objetoContrato: Maybe<Scalars['String']['output']>;
  responsableSancion: Maybe<NombrePersona>;
  resolucion: Maybe<Resolucion>;
  multa: Maybe<Multa>;
  /** The debarment; where there are several, the one that ends last. / La inhabilitación; si hay varias, la que termina al último. */
  inhabilitacion: Maybe<Inhabilitacion>;
  /** Public only in non-serious faults. / Público sólo en faltas no graves. */
  observaciones: Maybe<Scalars['String']['output']>;
  documentos: Array<Documento>;
  provenance: Provenance;
  /**
   * Every content that its source has published, the newest first, at most 100.
   *
   * Todo lo que su fuente ha publicado de él, lo más reciente primero; 100 como máximo.
   */
  versions: Array<RecordVersion>;
  /**
   * This record as it stood at a moment.
   *
   * Este registro como estaba en un momento.
   */
  asOf: SanctionAsOf;
  /**
   * Reads this one record at its source again and compares it with this one. Only for a record that is asked for by its id: `node(id: …)`.
   *
   * Lee de nuevo este registro en su fuente y lo compara con éste. Sólo para un registro que se pide por su id: `node(id: …)`.
   */
  verify: Maybe<Verification>;
  /** What only authorities may read of it. / Lo que sólo las autoridades pueden leer de ella. */
  reserved: Maybe<SanctionReserved>;
};

/**
 * A sanction (S3), of REST v1 or of any of the eleven formats of 2024. What is marked `reserved` (RFC and CURP of persons, names in non-serious faults, telephone numbers, private addresses) is not part of the public contract.
 *
 * Una sanción (S3), de REST v1 o de cualquiera de los once formatos de 2024. Lo marcado como `reserved` (RFC y CURP de personas, nombres en faltas no graves, teléfonos, domicilios particulares) no es parte del contrato público.
 */
export type SanctionAsOfArgs = {
  moment: Scalars['DateTime']['input'];
};

/**
 * The reserved part of a sanction, with what the public part hides.
 *
 * La parte reservada de una sanción, con lo que la parte pública oculta.
 */
export type SanctionReserved = {
  rfc: Maybe<Scalars['String']['output']>;
  curp: Maybe<Scalars['String']['output']>;
  nombres: Maybe<Scalars['String']['output']>;
  primerApellido: Maybe<Scalars['String']['output']>;
  segundoApellido: Maybe<Scalars['String']['output']>;
  nombreRazonSocial: Maybe<Scalars['String']['output']>;
  telefono: Maybe<Scalars['String']['output']>;
  domicilioMexico: Maybe<DomicilioMexico>;
  domicilioExtranjero: Maybe<DomicilioExtranjero>;
  directorGeneral: Maybe<Representante>;
  representanteLegal: Maybe<Representante>;
  observaciones: Maybe<Scalars['String']['output']>;
};

/**
 * A company's director or legal representative.
 *
 * Director general o representante legal de una persona moral.
 */
export type Representante = {
  nombres: Maybe<Scalars['String']['output']>;
  primerApellido: Maybe<Scalars['String']['output']>;
  segundoApellido: Maybe<Scalars['String']['output']>;
  rfc: Maybe<Scalars['String']['output']>;
  curp: Maybe<Scalars['String']['output']>;
};

/**
 * The format of a sanction record: two of REST v1, eleven of the formats of 2024.
 *
 * El formato de un registro de sanción: dos de REST v1, once de los formatos de 2024.
 */
export type FormatoSancion =
  /** REST v1, sanctioned officials. / REST v1, servidores públicos sancionados. */
  | 'SERVIDORES_PUBLICOS_SANCIONADOS'
  /** REST v1, sanctioned private parties. / REST v1, particulares sancionados. */
  | 'PARTICULARES_SANCIONADOS'
  | 'FALTAS_ADMINISTRATIVAS_GRAVES'
  | 'FALTAS_ADMINISTRATIVAS_NO_GRAVES'
  | 'FALTAS_GRAVES_PERSONAS_FISICAS'
  | 'FALTAS_GRAVES_PERSONAS_MORALES'
  /** Debarred by other laws than that of responsibilities. / Inhabilitadas por normas diversas. */
  | 'INHABILITACIONES_PERSONAS_FISICAS'
  | 'INHABILITACIONES_PERSONAS_MORALES'
  | 'HECHOS_CORRUPCION_SERVIDORES_PUBLICOS'
  | 'HECHOS_CORRUPCION_PERSONAS_FISICAS'
  | 'HECHOS_CORRUPCION_PERSONAS_MORALES'
  /** The authority abstained from sanctioning (LGRA, articles 77 and 80). / La autoridad se abstuvo de sancionar (LGRA, artículos 77 y 80). */
  | 'ABSTENCIONES_GRAVES'
  /** The authority abstained from sanctioning (LGRA, article 101). / La autoridad se abstuvo de sancionar (LGRA, artículo 101). */
  | 'ABSTENCIONES_NO_GRAVES';

/**
 * What only companies have.
 *
 * Lo que sólo tienen las personas morales.
 */
export type Empresa = {
  /** RFC of the company; a person's is reserved. / RFC de la persona moral; el de una persona física es reservado. */
  rfc: Maybe<Scalars['String']['output']>;
  objetoSocial: Maybe<Scalars['String']['output']>;
  /** Public in the formats of 2024; REST v1 calls it confidential. / Público en los formatos de 2024; REST v1 lo considera confidencial. */
  domicilioMexico: Maybe<DomicilioMexico>;
  domicilioExtranjero: Maybe<DomicilioExtranjero>;
};

export type DomicilioMexico = {
  tipoVialidad: Maybe<Scalars['String']['output']>;
  nombreVialidad: Maybe<Scalars['String']['output']>;
  numeroExterior: Maybe<Scalars['String']['output']>;
  numeroInterior: Maybe<Scalars['String']['output']>;
  codigoPostal: Maybe<Scalars['String']['output']>;
  localidad: Maybe<Scalars['String']['output']>;
  municipio: Maybe<Scalars['String']['output']>;
  entidadFederativa: Maybe<ClaveValor>;
};

export type DomicilioExtranjero = {
  calle: Maybe<Scalars['String']['output']>;
  numeroExterior: Maybe<Scalars['String']['output']>;
  numeroInterior: Maybe<Scalars['String']['output']>;
  ciudadLocalidad: Maybe<Scalars['String']['output']>;
  estadoProvincia: Maybe<Scalars['String']['output']>;
  pais: Maybe<ClaveValor>;
  codigoPostal: Maybe<Scalars['String']['output']>;
};

export type NombrePersona = {
  nombres: Maybe<Scalars['String']['output']>;
  primerApellido: Maybe<Scalars['String']['output']>;
  segundoApellido: Maybe<Scalars['String']['output']>;
};

export type TipoFaltaClave = {
  clave: TipoFalta;
  /** The source's label, or the catalogue's where it is blank. / La etiqueta de la fuente, o la del catálogo si viene vacía. */
  valor: Scalars['String']['output'];
  descripcion: Maybe<Scalars['String']['output']>;
  /** Rules that were broken. / Normatividad infringida. */
  normatividad: Array<Normatividad>;
};

export type Normatividad = {
  nombre: Maybe<Scalars['String']['output']>;
  articulo: Maybe<Scalars['String']['output']>;
  fraccion: Maybe<Scalars['String']['output']>;
};

/**
 * One sanction imposed; its terms where the source gives them for each.
 *
 * Una sanción impuesta; sus términos si la fuente los da para cada una.
 */
export type TipoSancionClave = {
  clave: TipoSancion;
  valor: Scalars['String']['output'];
  descripcion: Maybe<Scalars['String']['output']>;
  /** Duration in words. / Duración en palabras. */
  plazo: Maybe<Scalars['String']['output']>;
  fechaInicial: Maybe<Scalars['Date']['output']>;
  fechaFinal: Maybe<Scalars['Date']['output']>;
  monto: Maybe<Scalars['Float']['output']>;
  moneda: Maybe<ClaveValor>;
  /** Amount collected so far. / Monto efectivamente cobrado. */
  montoCobrado: Maybe<Scalars['Float']['output']>;
  /** When it was collected. / Cuándo se cobró. */
  fechaCobro: Maybe<Scalars['Date']['output']>;
  /** When it was paid in full. / Cuándo se pagó por completo. */
  fechaPagoTotal: Maybe<Scalars['Date']['output']>;
};

export type Resolucion = {
  sentido: Maybe<Scalars['String']['output']>;
  titulo: Maybe<Scalars['String']['output']>;
  url: Maybe<Scalars['String']['output']>;
  fechaResolucion: Maybe<Scalars['Date']['output']>;
  fechaNotificacion: Maybe<Scalars['Date']['output']>;
  /** The ruling that it is final. / El acuerdo de firmeza. */
  urlFirme: Maybe<Scalars['String']['output']>;
  fechaResolucionFirme: Maybe<Scalars['Date']['output']>;
  fechaNotificacionFirme: Maybe<Scalars['Date']['output']>;
  fechaEjecucion: Maybe<Scalars['Date']['output']>;
  ordenJurisdiccional: Maybe<Scalars['String']['output']>;
  autoridadInvestigadora: Maybe<Scalars['String']['output']>;
  autoridadSubstanciadora: Maybe<Scalars['String']['output']>;
};

export type Multa = {
  /**
   * Null where the source names a fine without an amount, or writes the amount in a form that cannot be read, as a note says then.
   *
   * Nulo si la fuente menciona una multa sin monto, o si el monto no se puede leer; en ese caso lo dice una nota.
   */
  monto: Maybe<Scalars['Float']['output']>;
  moneda: Maybe<ClaveValor>;
};

export type Inhabilitacion = {
  plazo: Maybe<Scalars['String']['output']>;
  fechaInicial: Maybe<Scalars['Date']['output']>;
  fechaFinal: Maybe<Scalars['Date']['output']>;
  /** What the source says of the first day; null where the state’s connector does not tell yet. / Qué dice la fuente del primer día; nulo si el conector de la entidad aún no lo informa. */
  fechaInicialEstado: Maybe<EstadoFecha>;
  /** What the source says of the last day; null where the state’s connector does not tell yet. / Qué dice la fuente del último día; nulo si el conector de la entidad aún no lo informa. */
  fechaFinalEstado: Maybe<EstadoFecha>;
};

/**
 * What a source says of a date. A date that is null may be absent, or present but unreadable: these are not the same.
 *
 * Qué dice la fuente de una fecha. Una fecha nula puede no estar publicada, o estarlo de forma ilegible: no es lo mismo.
 */
export type EstadoFecha =
  /** The date is published and was read. / La fecha está publicada y se leyó. */
  | 'PUBLICADA'
  /** The source publishes no date. / La fuente no publica fecha. */
  | 'NO_PUBLICADA'
  /** The source publishes something that cannot be read as a date; it stands in the original. / La fuente publica algo que no se puede leer como fecha; está en el registro original. */
  | 'ILEGIBLE'
  /** The source says that there is no such date: the sanction has no end. / La fuente dice que no hay tal fecha: la sanción no tiene término. */
  | 'INDEFINIDA';

export type Documento = {
  id: Maybe<Scalars['String']['output']>;
  tipo: Maybe<Scalars['String']['output']>;
  titulo: Maybe<Scalars['String']['output']>;
  descripcion: Maybe<Scalars['String']['output']>;
  url: Maybe<Scalars['String']['output']>;
  fecha: Maybe<Scalars['Date']['output']>;
};

/**
 * Kind of sanction; labels and the sources' own codes are in specs/catalogues.
 *
 * Tipo de sanción; las etiquetas y las claves de las fuentes están en specs/catalogues.
 */
export type TipoSancion =
  | 'INHABILITACION'
  | 'MULTA'
  | 'SUSPENSION'
  | 'DESTITUCION'
  | 'INDEMNIZACION'
  | 'SANCION_ECONOMICA'
  | 'AMONESTACION'
  | 'SUSPENSION_ACTIVIDADES'
  | 'DISOLUCION_SOCIEDAD'
  | 'OTRO';

/**
 * Kind of fault; labels and the sources' own codes are in specs/catalogues.
 *
 * Tipo de falta; las etiquetas y las claves de las fuentes están en specs/catalogues.
 */
export type TipoFalta =
  | 'NEGLIGENCIA_ADMINISTRATIVA'
  | 'VIOLACION_PROCEDIMIENTOS_CONTRATACION'
  | 'VIOLACION_NORMATIVIDAD_PRESUPUESTAL'
  | 'ABUSO_AUTORIDAD'
  | 'COHECHO'
  | 'INCUMPLIMIENTO_DECLARACION_PATRIMONIAL'
  | 'DELITO_SERVIDORES_PUBLICOS'
  | 'EJERCICIO_INDEBIDO_MATERIA_MIGRATORIA'
  | 'VIOLACION_DERECHOS_HUMANOS'
  | 'ADMINISTRATIVA_GRAVE'
  | 'ADMINISTRATIVA_NO_GRAVE'
  | 'ACTO_CORRUPCION'
  | 'HOSTIGAMIENTO_SEXUAL'
  | 'ACOSO_SEXUAL'
  | 'PECULADO'
  | 'DESVIO_RECURSOS_PUBLICOS'
  | 'UTILIZACION_INDEBIDA_INFORMACION'
  | 'ABUSO_FUNCIONES'
  | 'CONFLICTO_INTERES'
  | 'CONTRATACION_INDEBIDA'
  | 'ENRIQUECIMIENTO_OCULTO'
  | 'TRAFICO_INFLUENCIAS'
  | 'ENCUBRIMIENTO'
  | 'DESACATO'
  | 'OBSTRUCCION_JUSTICIA'
  | 'SOBORNO'
  | 'PARTICIPACION_ILICITA'
  | 'UTILIZACION_INFORMACION_FALSA'
  | 'COLUSION'
  | 'OBSTRUCCION_FACULTADES'
  | 'USO_INDEBIDO_RECURSOS_PUBLICOS'
  | 'SIMULACION_ACTO_JURIDICO'
  | 'NEPOTISMO'
  | 'FALTAS_PARTICULARES_SITUACION_ESPECIAL'
  | 'CUMPLIR_FUNCIONES'
  | 'DENUNCIAR_FALTAS'
  | 'ATENDER_INSTRUCCIONES'
  | 'DECLARACIONES'
  | 'CUSTODIAR_DOCUMENTACION'
  | 'SUPERVISAR_ART_49_LGRA'
  | 'RENDIR_CUENTAS'
  | 'COLABORAR_PROCEDIMIENTOS'
  | 'CAUSAR_DANOS'
  | 'OTRO';

export type SanctionChangeConnection = {
  /** Changes of all sources asked; null when one of them is missing. / Cambios de todas las fuentes consultadas; nulo si falta alguna. */
  totalCount: Maybe<Scalars['Int']['output']>;
  nodes: Array<SanctionChange>;
  edges: Array<SanctionChangeEdge>;
  pageInfo: PageInfo;
  coverage: Coverage;
};

export type SanctionChangeEdge = {
  cursor: Scalars['String']['output'];
  node: SanctionChange;
};

/**
 * One thing that happened to a record.
 *
 * Algo que le ocurrió a un registro.
 */
export type SanctionChange = {
  kind: ChangeKind;
  /** When it was seen. / Cuándo se vio. */
  at: Scalars['DateTime']['output'];
  /** The record with what it says since then; where it was removed, with what it said last. / El registro con lo que dice desde entonces; si se quitó, con lo último que dijo. */
  sanction: Sanction;
  /** What differs from what it said before. / Lo que difiere de lo que decía antes. */
  fields: Array<ChangedField>;
};

/**
 * A record as it stood at a moment.
 *
 * Un registro como estaba en un momento.
 */
export type SanctionAsOf = {
  status: AsOfStatus;
  /** Only where it was THERE. / Sólo si estaba (THERE). */
  record: Maybe<Sanction>;
};
