/** The parts of an answer that the drill looks at. */
export interface Outcome {
  source: { id: string } | null;
  status: string;
  returned: number;
  total: number | null;
  asOf: string | null;
  retryAfter: string | null;
  error: { code: string } | null;
}

export interface Coverage {
  verdict: string;
  asked: number;
  answered: number;
  sources: Outcome[];
}

export interface Connection {
  totalCount: number | null;
  nodes: { id: string; provenance: { recordId: string; source: { id: string } } }[];
  coverage: Coverage | null;
}

/** What came back for a request, whatever it was. */
export interface Reply {
  /** Null when no HTTP answer came, or none of JSON. */
  body: { data?: Record<string, unknown> | null; errors?: unknown } | null;
  startedAt: number;
  tookMs: number;
}

/** All records, only their number, or those of a name that nobody bears. */
export type Question = 'list' | 'count' | 'nobody';
