/** A row with what it is related to inside it: a relation to one as an item, to many as a list. */
export interface Item {
  /** A UUID in the five collections that are published, a serial number in the related ones. */
  readonly id: string | number;
  readonly [field: string]: unknown;
}

/** An item before it is filed: official field names, no ids, nothing that is not filled in. */
export interface Draft {
  readonly [field: string]: unknown;
}
