import type { Dialect } from '../dialect.ts';
import { askForFewer } from '../smaller-page.ts';
import { settings, type RestOptions } from './options.ts';
import { readPage, requestPage } from './page.ts';
import { registers } from './registers.ts';
import { readRow } from './row.ts';
import { readSlices } from './slices.ts';

/** REST v1 of the PDN's specifications, as most states serve S2 and S3. */
export const pdnRestV1: Dialect<RestOptions> = {
  name: 'pdn-rest-v1',
  registers: {
    spic: registers.spic.system,
    ssancionados: registers.ssancionados.system,
    psancionados: registers.psancionados.system,
  },
  settings,
  // Not more, by the specification.
  pageSize: { usual: 200, most: 200 },
  readPages: (source, access) => readSlices(source, access),
  async readRecord(source, { upstream }, id) {
    const { answer } = await askForFewer(source.limits.pageSize, async (pageSize) => {
      const asked = { page: 1, pageSize };
      return readPage(await requestPage(source, asked, upstream, { id }), asked);
    });
    return answer.rows;
  },
  readRow,
};
