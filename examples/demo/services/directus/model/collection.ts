/** The fields of one Directus collection. Its `id` goes without saying. */
export interface Collection {
  readonly own: readonly string[];
  /** Relations to one row (m2o): the collection of that row, by field. */
  readonly one: Readonly<Record<string, string>>;
  /** Relations to many rows (o2m), which hold this row's key in a field of theirs. */
  readonly many: Readonly<Record<string, { readonly collection: string; readonly key: string }>>;
}

export type Model = Readonly<Record<string, Collection>>;

/**
 * Describes a collection.
 * @param own names, separated by spaces
 * @param one collections by field
 * @param many `collection.key` by field
 */
export function collection(
  own: string,
  one: Record<string, string> = {},
  many: Record<string, string> = {},
): Collection {
  return {
    own: own.split(' ').filter(Boolean),
    one,
    many: Object.fromEntries(
      Object.entries(many).map(([field, target]) => {
        const [name, key] = target.split('.') as [string, string];
        return [field, { collection: name, key }];
      }),
    ),
  };
}

/** A published collection: it also keeps who created and updated an item, and when. */
export function published(...[own, one, many]: Parameters<typeof collection>): Collection {
  const system = 'user_created date_created user_updated date_updated fecha';
  return collection(`${system} ${own}`, one, many);
}

/** Adds to each collection the office that its rows belong to. */
export function ownedBy(offices: string, collections: Model): Model {
  const owned = Object.entries(collections).map(([name, { own, one, many }]) => {
    return [name, { own, one: { ...one, entePublico: offices }, many }];
  });
  return { ...Object.fromEntries(owned), [offices]: collection('nombre') };
}
