// Generated from network.graphql by `npm run codegen`; do not edit.
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
  /** INEGI number, two digits; null for the federal level. / Clave INEGI, dos dígitos; nula para el orden federal. */
  inegi: Maybe<Scalars['String']['output']>;
  /** ISO 3166-2 code. / Clave ISO 3166-2. */
  iso: Scalars['String']['output'];
  /** Whether a connector is registered. / Si hay un conector registrado. */
  connected: Scalars['Boolean']['output'];
  sources: Array<Source>;
  /** Those of its sources. / Los de sus fuentes. */
  outages: OutageConnection;
};

/**
 * Mexico's states, each a shard of the national registers.
 *
 * Las entidades federativas; cada una guarda su parte de los registros nacionales.
 */
export type StateOutagesArgs = {
  open?: Scalars['Boolean']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
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
  /**
   * What the gateway last learnt of this source; null before the first contact with its connector.
   *
   * Lo último que el gateway supo de esta fuente; nulo antes del primer contacto con su conector.
   */
  lastDelivery: Maybe<Delivery>;
  /** Times in which it did not deliver. / Tiempos en que no entregó. */
  outages: OutageConnection;
};

/**
 * One register that one provider publishes: the unit of coverage.
 *
 * Un registro que publica un proveedor: la unidad de cobertura.
 */
export type SourceOutagesArgs = {
  open?: Scalars['Boolean']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
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
   * The 32 states, and the federal level where it is connected.
   *
   * Las 32 entidades federativas, y el orden federal donde está conectado.
   */
  states: Array<State>;
  state: Maybe<State>;
  /**
   * Every registered source.
   *
   * Todas las fuentes registradas.
   */
  sources: Array<Source>;
  source: Maybe<Source>;
  /**
   * Any record by its id. Null only when its source answers that there is no such record; an error when it cannot be asked.
   *
   * Cualquier registro por su id. Nulo sólo si su fuente responde que no existe; un error si no se le puede preguntar.
   */
  node: Maybe<Node>;
  /**
   * Times in which sources did not deliver, the newest first, as the ledgers of their states tell them. `open`: only those that are not CLOSED. `since`: only those that went on then or later. At most 100 at once.
   *
   * Tiempos en que las fuentes no entregaron, los más recientes primero, como los cuentan las bitácoras de sus entidades. `open`: sólo los que no están en CLOSED. `since`: sólo los que seguían entonces o después. A lo más 100 a la vez.
   */
  outages: OutageConnection;
  /**
   * What somebody has to look after at the states' connectors, the newest first, with whom could be asked.
   *
   * Lo que alguien tiene que atender en los conectores de las entidades, lo más nuevo primero, y a quién se pudo preguntar.
   */
  alerts: AlertList;
};

export type QueryStateArgs = {
  code: StateCode;
};

export type QuerySourcesArgs = {
  states?: InputMaybe<Array<StateCode>>;
  system?: InputMaybe<System>;
};

export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};

export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

export type QueryOutagesArgs = {
  states?: InputMaybe<Array<StateCode>>;
  open?: Scalars['Boolean']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryAlertsArgs = {
  states?: InputMaybe<Array<StateCode>>;
  kinds?: InputMaybe<Array<AlertKind>>;
};

/**
 * Anything with a global id.
 *
 * Todo lo que tiene un id global.
 */
export type Node = {
  id: Scalars['ID']['output'];
};

export type Buyer = Node & {
  id: Scalars['ID']['output'];
};

export type Sanction = Node & {
  id: Scalars['ID']['output'];
};

/**
 * A page of outages, and which ledgers it comes from: a state that could not be asked has not said that there were none.
 *
 * Una página de interrupciones y las bitácoras de las que viene: una entidad a la que no se le pudo preguntar no ha dicho que no las hubo.
 */
export type OutageConnection = {
  nodes: Array<Outage>;
  pageInfo: PageInfo;
  coverage: LedgerCoverage;
};

/**
 * Whose ledgers were asked. Each state asked is counted once.
 *
 * A qué bitácoras se preguntó. Cada entidad cuenta una vez.
 */
export type LedgerCoverage = {
  verdict: Verdict;
  asked: Scalars['Int']['output'];
  answered: Scalars['Int']['output'];
  states: Array<LedgerOutcome>;
};

/**
 * What became of asking one state's ledger.
 *
 * Qué resultó de preguntar a la bitácora de una entidad.
 */
export type LedgerOutcome = {
  state: State;
  status: SourceStatus;
  /** Of this state on this page. / De esta entidad en esta página. */
  returned: Scalars['Int']['output'];
  tookMs: Scalars['Int']['output'];
  error: Maybe<SourceError>;
  /**
   * Since when the gateway itself has had no answer from the state's connector; null while it answers. Meanwhile nobody keeps the ledger: the connector enters the gap when it is back.
   *
   * Desde cuándo el propio gateway no recibe respuesta del conector de la entidad; nulo mientras responda. Entretanto nadie lleva la bitácora: el conector asienta el hueco cuando regresa.
   */
  unansweredSince: Maybe<Scalars['DateTime']['output']>;
};

/**
 * A time in which a source did not deliver.
 *
 * Un tiempo en que una fuente no entregó.
 */
export type Outage = {
  /** What `recoveredFrom` of a record names. / Lo que nombra `recoveredFrom` de un registro. */
  id: Scalars['ID']['output'];
  state: State;
  /** Null when it is not registered any more. / Nulo si ya no está registrada. */
  source: Maybe<Source>;
  status: OutageStatus;
  /**
   * The last moment that its records were known to be whole for; where they never were, of the first reading that failed.
   *
   * El último momento para el que se sabía que sus registros estaban completos; si nunca lo estuvieron, el de la primera lectura fallida.
   */
  from: Scalars['DateTime']['output'];
  /**
   * The beginning of the reading that was whole again; null while there is none.
   *
   * El inicio de la lectura que volvió a ser completa; nulo mientras no la haya.
   */
  to: Maybe<Scalars['DateTime']['output']>;
  /** When all was accounted for. / Cuándo quedó todo justificado. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** End of the last whole reading before it. / Fin de la última lectura completa anterior. */
  lastGoodAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it did not deliver at first. / Por qué no entregó al principio. */
  cause: SourceError;
  /** Every reason it ever had, the first one first. / Todas las causas que tuvo, la primera al principio. */
  causes: Array<SourceError>;
  /**
   * Records that are dated within it and came only after it began.
   *
   * Registros fechados dentro de ella que llegaron sólo después de que empezó.
   */
  recovered: Scalars['Int']['output'];
  /** Records held before it; null where nothing had been read whole. / Registros guardados antes; nulo si nunca se había leído completa. */
  heldBefore: Maybe<Scalars['Int']['output']>;
  /** Records held at its end. / Registros guardados a su término. */
  heldAfter: Maybe<Scalars['Int']['output']>;
  /** Rows that the source said it had at its end; null where it does not say. / Renglones que la fuente dijo tener a su término; nulo si no lo dice. */
  reportedTotal: Maybe<Scalars['Int']['output']>;
  /**
   * Records that the source has not delivered as far as one can tell: those that were there before and did not come back, those it says it has and did not bring, or, `estimated`, those it would have published by its own history. Null while it is OPEN.
   *
   * Registros que la fuente no ha entregado hasta donde se puede saber: los que estaban antes y no volvieron, los que dice tener y no trajo o, `estimated`, los que habría publicado según su propia historia. Nulo mientras esté en OPEN.
   */
  unaccounted: Maybe<Scalars['Int']['output']>;
  estimated: Scalars['Boolean']['output'];
  /**
   * The first 50 of the records that were there before and did not come back; the ledger lists all.
   *
   * Los primeros 50 registros que estaban antes y no volvieron; la bitácora los enumera todos.
   */
  missingIds: Array<Scalars['ID']['output']>;
  /**
   * What closed it, where the state entered into its ledger that the records which were unaccounted for had been withdrawn on purpose; otherwise null.
   *
   * Lo que la cerró, si la entidad asentó en su bitácora que los registros sin justificar se retiraron a propósito; si no, nulo.
   */
  withdrawn: Maybe<Withdrawal>;
};

/**
 * What a state says of records that were withdrawn on purpose. It is the state's own word, as it entered it.
 *
 * Lo que una entidad dice de registros que se retiraron a propósito. Es la palabra de la propia entidad, tal como la asentó.
 */
export type Withdrawal = {
  /** How many were unaccounted for. / Cuántos estaban sin justificar. */
  records: Scalars['Int']['output'];
  /** The office or role that says so. / El área o el cargo que lo dice. */
  by: Scalars['String']['output'];
  reason: Scalars['String']['output'];
};

export type OutageStatus =
  /**
   * The source does not deliver.
   *
   * La fuente no entrega.
   */
  | 'OPEN'
  /**
   * It delivers again, and something is unaccounted for.
   *
   * Ya entrega y queda algo sin justificar.
   */
  | 'RETURNED'
  /**
   * It delivers again, and all is accounted for.
   *
   * Ya entrega y todo está justificado.
   */
  | 'CLOSED';

/**
 * What one source last delivered, as its connector told it.
 *
 * Lo último que entregó una fuente, según su conector.
 */
export type Delivery = {
  /** When the gateway asked. / Cuándo preguntó el gateway. */
  observedAt: Scalars['DateTime']['output'];
  status: SourceStatus;
  asOf: Maybe<Scalars['DateTime']['output']>;
  lastSuccessAt: Maybe<Scalars['DateTime']['output']>;
  /** Records held. / Registros guardados. */
  total: Maybe<Scalars['Int']['output']>;
  quarantined: Maybe<Scalars['Int']['output']>;
  /** Remarks on its files; null where there may be some that are unknown. / Observaciones sobre sus archivos; nulo si se desconocen. */
  fileRemarks: Maybe<Array<FileRemark>>;
  retryAfter: Maybe<Scalars['DateTime']['output']>;
  error: Maybe<SourceError>;
};

/**
 * Alerts, and which connectors they come from: a state that could not be asked has not said that there are none.
 *
 * Avisos y los conectores de los que vienen: una entidad a la que no se le pudo preguntar no ha dicho que no los haya.
 */
export type AlertList = {
  nodes: Array<Alert>;
  coverage: LedgerCoverage;
};

/**
 * What an alert is about. The list is closed.
 *
 * De qué trata un aviso. La lista es cerrada.
 */
export type AlertKind =
  | 'PUBLICATION_DROPPED'
  | 'OUTAGE_UNACCOUNTED'
  | 'STORE_SET_ASIDE'
  | 'BACKUP_OVERDUE'
  | 'CERTIFICATE_ENDS'
  | 'CREDENTIALS_END'
  | 'CONTRACT_ENDS'
  | 'LICENCE_ENDS';

/**
 * Something that somebody has to look after.
 *
 * Algo que alguien tiene que atender.
 */
export type Alert = {
  kind: AlertKind;
  state: State;
  /** Null where it is of the whole state. / Nulo si es de toda la entidad. */
  source: Maybe<Source>;
  /** What it is about, by its name: an outage, a file, a contract. / De qué trata, por su nombre: una interrupción, un archivo, un contrato. */
  subject: Maybe<Scalars['String']['output']>;
  since: Scalars['DateTime']['output'];
  /** The day on which something ends; it may have passed. / El día en que algo termina; puede haber pasado. */
  endsOn: Maybe<Scalars['Date']['output']>;
  /** Numbers that it rests on, by name. / Números en los que se basa, por nombre. */
  facts: Scalars['JSON']['output'];
  message: Scalars['String']['output'];
  mensaje: Scalars['String']['output'];
};
