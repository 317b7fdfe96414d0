import { maskPrivate } from '../normalise/private-content.ts';
import { UnknownValues } from '../normalise/unknown-values.ts';
import { publicIdOf } from '../normalise/public-ids.ts';
import type { RowPlace } from '../tabular/row-origin.ts';
import type { FindingCode } from './finding-texts.ts';

/** Where something was found. Never holds a value of a record: it may be private. */
export interface FoundPlace {
  /** The provider's id of the record; null where the finding is of no single record. */
  recordId: string | null;
  /** Of a file: the sheet and the row. */
  row?: RowPlace;
  /** JSON Pointer into the row, or what was asked, such as `pageSize 200`. */
  path: string | null;
}

/** One thing that is wrong, wherever it was found. */
export interface Finding {
  code: FindingCode;
  count: number;
  /** The first places of it. */
  places: FoundPlace[];
}

/** As many places of one finding are kept, so that a register that is wrong throughout fits a report. */
const maxPlaces = 200;

/** So many different values of one source are counted. */
const maxValues = 1000;

/** Collects the findings of one source. */
export class Findings {
  /** Values of coded fields that no catalogue knows; none of them is private. */
  readonly unknownValues = new UnknownValues(maxValues);
  readonly #found = new Map<FindingCode, Finding>();
  readonly #untested = new Map<string, string>();
  readonly #examined = new Set<string>();
  #row: RowPlace | undefined;

  add(
    code: FindingCode,
    recordId: string | null = null,
    path: string | null = null,
    row: RowPlace | undefined = this.#row,
  ): void {
    const finding = this.#found.get(code) ?? { code, count: 0, places: [] };
    finding.count++;
    if (finding.places.length < maxPlaces) {
      finding.places.push({ ...shownPlace(recordId, path), ...(row && { row }) });
    }
    this.#found.set(code, finding);
  }

  /** What is found by `find` is found in this row of a file. */
  inRow(row: RowPlace | undefined, find: () => void): void {
    this.#row = row;
    find();
    this.#row = undefined;
  }

  /** A requirement that could not be judged, and why, as a closed word. */
  untested(requirement: string, why: UntestedReason): void {
    this.#untested.set(requirement, why);
  }

  /** Requirements that were judged by now, whatever came of it. */
  examined(...ids: string[]): void {
    for (const id of ids) this.#examined.add(id);
  }

  allExamined(): ReadonlySet<string> {
    return this.#examined;
  }

  has(code: FindingCode): boolean {
    return this.#found.has(code);
  }

  all(): Finding[] {
    return [...this.#found.values()];
  }

  allUntested(): { requirement: string; why: UntestedReason }[] {
    return [...this.#untested].map(([requirement, why]) => ({
      requirement,
      why: why as UntestedReason,
    }));
  }
}

/** Ids and names of members come from a service: some are a CURP. */
function shownPlace(recordId: string | null, path: string | null): FoundPlace {
  return {
    recordId: recordId === null ? null : publicIdOf({ id: '' }, recordId),
    path: path === null ? null : maskPrivate(path),
  };
}

/** Why a requirement was not judged. */
export type UntestedReason =
  'UNREACHABLE' | 'SERVICE_FAILED' | 'NO_TIME' | 'NO_ROWS' | 'LONG_LIFE' | 'NOT_APPLICABLE';
