import type { Dialect } from '../dialect.ts';
import { readPage, requestPage } from './page.ts';
import { registers } from './registers.ts';
import { readRow } from './row.ts';

/** REST v1 of the PDN's specifications, as most states serve S2 and S3. */
export const pdnRestV1: Dialect = {
  name: 'pdn-rest-v1',
  registers: {
    spic: registers.spic.system,
    ssancionados: registers.ssancionados.system,
    psancionados: registers.psancionados.system,
  },
  async fetchPage(source, page, upstream) {
    return readPage(await requestPage(source, page, upstream), source, page);
  },
  readRow,
};
