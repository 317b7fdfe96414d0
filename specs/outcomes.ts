import type {
  FailureCode,
  SourceError,
  SourceStatus,
  Verdict,
} from './graphql/network.generated.ts';

export type { FailureCode, SourceError, SourceStatus, Verdict };

interface FailureMeaning {
  /** The status of a source that, for this reason, delivered nothing at all. */
  status: Exclude<SourceStatus, 'ANSWERED'>;
  message: string;
  mensaje: string;
}

/** What each failure code means. What an upstream said itself never reaches a client. */
const failures: Record<FailureCode, FailureMeaning> = {
  NO_CONNECTOR: {
    status: 'NOT_CONNECTED',
    message: 'No connector is registered for this state and system.',
    mensaje: 'No hay conector registrado para esta entidad y este sistema.',
  },
  NOT_SERVED: {
    status: 'NOT_CONNECTED',
    message: 'The connector of this state does not serve this source.',
    mensaje: 'El conector de esta entidad no atiende esta fuente.',
  },
  NEVER_READ: {
    status: 'NOT_CONNECTED',
    message: 'The source has not been read yet.',
    mensaje: 'La fuente todavía no se ha leído.',
  },
  TOO_OLD: {
    status: 'STALE',
    message: 'The last whole reading of the source is older than asked for.',
    mensaje: 'La última lectura completa de la fuente es más vieja de lo pedido.',
  },
  INTERRUPTED: {
    status: 'TRUNCATED',
    message: 'The reading of the source was interrupted and has not been taken up again yet.',
    mensaje: 'La lectura de la fuente se interrumpió y aún no se reanuda.',
  },
  DNS_FAILED: {
    status: 'UNREACHABLE',
    message: 'The address of the service was not found.',
    mensaje: 'No se encontró la dirección del servicio.',
  },
  CONNECTION_REFUSED: {
    status: 'UNREACHABLE',
    message: 'The service refused the connection.',
    mensaje: 'El servicio rechazó la conexión.',
  },
  CONNECTION_LOST: {
    status: 'UNREACHABLE',
    message: 'The connection broke before the answer was complete.',
    mensaje: 'La conexión se cortó antes de completar la respuesta.',
  },
  TLS_FAILED: {
    status: 'UNREACHABLE',
    message: 'No trusted encrypted connection could be made.',
    mensaje: 'No se pudo establecer una conexión cifrada confiable.',
  },
  TIMEOUT: {
    status: 'TIMEOUT',
    message: 'The answer did not arrive in time.',
    mensaje: 'La respuesta no llegó a tiempo.',
  },
  TOKEN_REFUSED: {
    status: 'AUTH_FAILED',
    message: 'The service did not issue an access token for the credentials it was given.',
    mensaje: 'El servicio no emitió un token de acceso con las credenciales configuradas.',
  },
  UNAUTHORIZED: {
    status: 'AUTH_FAILED',
    message: 'The service did not accept a fresh access token.',
    mensaje: 'El servicio no aceptó un token de acceso recién emitido.',
  },
  FORBIDDEN: {
    status: 'AUTH_FAILED',
    message: 'The service does not allow these credentials to read the register.',
    mensaje: 'El servicio no permite leer el registro con estas credenciales.',
  },
  RATE_LIMITED: {
    status: 'UNREACHABLE',
    message: 'The service says it is asked too often.',
    mensaje: 'El servicio indica que se le consulta con demasiada frecuencia.',
  },
  MAINTENANCE: {
    status: 'MAINTENANCE',
    message: 'The service says it is not available for now.',
    mensaje: 'El servicio indica que no está disponible por ahora.',
  },
  SERVER_ERROR: {
    status: 'UNREACHABLE',
    message: 'The service reported an error of its own.',
    mensaje: 'El servicio informó de un error propio.',
  },
  UNEXPECTED_STATUS: {
    status: 'INVALID_DATA',
    message: 'The service answered with an HTTP status that its specification does not have.',
    mensaje: 'El servicio respondió con un estado HTTP ajeno a su especificación.',
  },
  REDIRECTED: {
    status: 'INVALID_DATA',
    message: 'The service pointed to another address, which is not followed.',
    mensaje: 'El servicio remitió a otra dirección, lo que no se sigue.',
  },
  WRONG_CONTENT_TYPE: {
    status: 'INVALID_DATA',
    message: 'The service did not answer with JSON but with something else, such as a web page.',
    mensaje: 'El servicio no respondió JSON sino otra cosa, por ejemplo una página web.',
  },
  EMPTY_BODY: {
    status: 'INVALID_DATA',
    message: 'The service reported success and sent nothing.',
    mensaje: 'El servicio reportó éxito y no envió nada.',
  },
  BODY_TOO_LARGE: {
    status: 'INVALID_DATA',
    message: 'The answer is larger than allowed.',
    mensaje: 'La respuesta es más grande de lo permitido.',
  },
  BODY_TRUNCATED: {
    status: 'INVALID_DATA',
    message: 'The answer ends in the middle.',
    mensaje: 'La respuesta termina a la mitad.',
  },
  NOT_UTF8: {
    status: 'INVALID_DATA',
    message: 'The answer is not valid UTF-8 text.',
    mensaje: 'La respuesta no es texto UTF-8 válido.',
  },
  NOT_JSON: {
    status: 'INVALID_DATA',
    message: 'The answer says it is JSON and is not.',
    mensaje: 'La respuesta dice ser JSON y no lo es.',
  },
  WRONG_SHAPE: {
    status: 'INVALID_DATA',
    message: 'The answer does not have the shape that its specification says.',
    mensaje: 'La respuesta no tiene la forma que dice su especificación.',
  },
  ROWS_QUARANTINED: {
    status: 'INVALID_DATA',
    message: 'Some rows that the source publishes could not be accepted; they are kept apart.',
    mensaje: 'Algunos renglones que publica la fuente no se pudieron aceptar; se guardan aparte.',
  },
  UNDETERMINED_RECORDS: {
    status: 'INVALID_DATA',
    message:
      'Of some records it is unknown whether they match: what would decide is missing or unreadable in them. The filter `undetermined: true` lists them.',
    mensaje:
      'De algunos registros se desconoce si coinciden: falta o no se puede leer el dato que lo decidiría. El filtro `undetermined: true` los muestra.',
  },
  INCONSISTENT: {
    status: 'TRUNCATED',
    message:
      'The source kept changing while it was read, or its totals do not agree with its rows.',
    mensaje: 'La fuente cambió mientras se leía, o sus totales no concuerdan con sus renglones.',
  },
  ENDLESS_PAGING: {
    status: 'INVALID_DATA',
    message: 'The source keeps announcing further pages beyond its own total.',
    mensaje: 'La fuente sigue anunciando páginas más allá de su propio total.',
  },
  UNSUPPORTED_FILTER: {
    status: 'UNSUPPORTED_FILTER',
    message: 'The data of this source cannot answer this filter.',
    mensaje: 'Los datos de esta fuente no pueden responder este filtro.',
  },
  CIRCUIT_OPEN: {
    status: 'CIRCUIT_OPEN',
    message: 'The connector failed too often and is being spared for a moment.',
    mensaje: 'El conector falló demasiadas veces y se le deja descansar un momento.',
  },
  CONNECTOR_DOWN: {
    status: 'UNREACHABLE',
    message: 'The connector was not running.',
    mensaje: 'El conector no estaba en marcha.',
  },
  OVERLOADED: {
    status: 'UNREACHABLE',
    message: 'Too many requests are waiting for this connector already.',
    mensaje: 'Ya hay demasiadas peticiones en espera de este conector.',
  },
  STORE_FAILED: {
    status: 'UNREACHABLE',
    message: 'The connector could not read or write its own store.',
    mensaje: 'El conector no pudo leer o escribir su propio almacén.',
  },
  STORE_RESTORED: {
    status: 'STALE',
    message: 'The store was put back from a backup, and the source has not been read whole since.',
    mensaje:
      'El almacén se restauró de un respaldo y la fuente no se ha leído completa desde entonces.',
  },
  INTERNAL: {
    status: 'UNREACHABLE',
    message: 'An error of our own; it is logged.',
    mensaje: 'Un error nuestro; quedó registrado.',
  },
};

export const sourceStatuses = [
  'ANSWERED',
  'STALE',
  'TRUNCATED',
  'TIMEOUT',
  'UNREACHABLE',
  'AUTH_FAILED',
  'INVALID_DATA',
  'UNSUPPORTED_FILTER',
  'CIRCUIT_OPEN',
  'MAINTENANCE',
  'NOT_CONNECTED',
] as const satisfies readonly SourceStatus[];

export const failureCodes = Object.keys(failures) as FailureCode[];

export function isFailureCode(value: unknown): value is FailureCode {
  return typeof value === 'string' && Object.hasOwn(failures, value);
}

/** The status of a source that delivered nothing because of this failure. */
export function statusOf(code: FailureCode): SourceStatus {
  return failures[code].status;
}

/** The error of a source, in both languages. */
export function sourceError(code: FailureCode): SourceError {
  const { message, mensaje } = failures[code];
  return { code, message, mensaje };
}

/** What is left to say of a source when nothing, or nothing more, was told. */
export function nothingTold(code: FailureCode) {
  return {
    status: statusOf(code),
    asOf: null,
    total: null,
    undetermined: null,
    quarantined: null,
    fileRemarks: null,
    lastSuccessAt: null,
    retryAfter: null,
    error: sourceError(code),
  };
}

const deliveringStatuses: ReadonlySet<SourceStatus> = new Set<SourceStatus>([
  'ANSWERED',
  'STALE',
  'TRUNCATED',
  'INVALID_DATA',
]);

/** The part of an outcome that decides what the whole answer is worth. */
export interface JudgedOutcome {
  status: SourceStatus;
  returned: number;
  total: number | null;
  undetermined?: number | null;
  asOf: string | null;
}

/**
 * What an answer is worth. A source delivers when records of its replica could be part of the
 * answer, whether or not any matched. `found` says that something matched, on this page or before.
 */
export function verdictOf(outcomes: readonly JudgedOutcome[], found: boolean): Verdict {
  if (outcomes.length > 0 && outcomes.every(({ status }) => status === 'ANSWERED')) {
    return 'COMPLETE';
  }
  if (!outcomes.some(delivers)) return 'FAILED';
  return found ? 'PARTIAL' : 'INCONCLUSIVE';
}

/** Whether records of the source could be part of an answer. */
export function delivers(outcome: JudgedOutcome): boolean {
  return (
    deliveringStatuses.has(outcome.status) &&
    (outcome.asOf !== null || outcome.returned > 0 || (outcome.total ?? 0) > 0)
  );
}
