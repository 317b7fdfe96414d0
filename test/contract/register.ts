import type { BuyerRecord, PublicRecord, SanctionRecord } from '../../connectors/records.ts';
import type {
  PsancionadoRow,
  RegisterName,
  SpicRow,
  SsancionadoRow,
  StateData,
} from '../../examples/demo/services/data/records.ts';
import { digestOf } from '../../specs/canonical.ts';
import { isDemoFiller } from '../support/demo-texts.ts';
import { buyerOf } from './canonical/buyer.ts';
import { officialSanctionOf } from './canonical/official-sanction.ts';
import { privateSanctionOf } from './canonical/private-sanction.ts';
import type { FaultsOtherwise } from './fault-codes.ts';

/** All that is compared of a record: all but its id, and when its provider captured it. */
export type Told<Of extends PublicRecord> = Omit<Of, 'id'> & { fechaCaptura: string | null };

type Member = keyof Told<BuyerRecord> | keyof Told<SanctionRecord>;
type CanonicalRow = SpicRow | SsancionadoRow | PsancionadoRow;

/** What a presentation makes of a member of a record, and why. */
export interface Difference<Row> {
  because: string;
  told(row: Row): unknown;
}

/** How a service shows one of the canonical registers, or a part of it. */
export interface Presentation<Row> {
  /** What the dialect calls the register. */
  name: string;
  /** Whether a row is in it; by default all are. */
  includes?: (row: Row) => boolean;
  /** The provider's id of a row, by default the row's own; null where no row has any. */
  providerIdOf?: ((row: Row) => string) | null;
  /** Codes of faults that are not those of its subject. */
  faults?: FaultsOtherwise;
  /** The members of its records that are others than canonical rows mean, and why. */
  differences?: Partial<Record<Member, Difference<Row>>>;
}

/** A register of a service, and what its records have to tell. */
export interface Register {
  name: string;
  canonical: RegisterName;
  /** Whether rows have ids; else a row that is changed is another row. */
  hasIds: boolean;
  faults: FaultsOtherwise;
  /** Parts of its records that are others than canonical rows mean, and why. */
  differences: { title: string; partOf(record: Record<string, unknown>): unknown }[];
  /** Its rows among all there are. */
  rowsIn(data: StateData): CanonicalRow[];
  /** The provider's id of a row; where there are none, a digest of what its record tells. */
  keyOf(row: CanonicalRow): string;
  toldOf(row: CanonicalRow): Record<string, unknown>;
}

function registerBy<Row extends CanonicalRow>(
  canonical: RegisterName,
  usual: (row: Row) => object,
): (presentation: Presentation<Row>) => Register {
  return ({
    name,
    includes = () => true,
    providerIdOf = ({ id }) => id,
    faults = {},
    differences = {},
  }) => {
    const toldOf = (canonicalRow: CanonicalRow) => {
      const row = withoutFillers(canonicalRow as Row);
      const told = Object.entries(differences).map(([member, { told: tell }]) => [
        member,
        tell(row),
      ]);
      return { ...usual(row), ...Object.fromEntries(told) };
    };
    return {
      name,
      canonical,
      hasIds: providerIdOf !== null,
      faults,
      differences: Object.entries(differences).map(([member, { because }]) => ({
        title: `${member}: ${because}`,
        partOf: (record: Record<string, unknown>) => record[member],
      })),
      rowsIn: (data) => (data[canonical] as Row[]).filter(includes),
      keyOf: (row) => providerIdOf?.(row as Row) ?? digestOf(toldOf(row)),
      toldOf,
    };
  };
}

/** What the clerks of the demo write for nothing says nothing. */
function withoutFillers<Row>(row: Row): Row {
  return JSON.parse(
    JSON.stringify(row, (_, value: unknown) => (isDemoFiller(value) ? undefined : value)),
  ) as Row;
}

export const buyers = registerBy<SpicRow>('spic', buyerOf);
export const officialSanctions = registerBy<SsancionadoRow>('ssancionados', officialSanctionOf);
export const privateSanctions = registerBy<PsancionadoRow>('psancionados', privateSanctionOf);
