import type { System } from '../../specs/graphql/network.generated.ts';
import { buyersTable } from './buyers-table.ts';
import { sanctionsTable } from './sanctions-table.ts';
import type { SearchTable } from './search-table.ts';

/** A further system is one more description here. */
export const searchTables: Record<System, SearchTable> = { S2: buyersTable, S3: sanctionsTable };
