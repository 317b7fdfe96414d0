import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StateData } from '../data/records.ts';
import { FORMS, type FileForm } from './forms.ts';
import { publicTables } from './public-tables.ts';

/** Writes the three registers into a folder, which is created, and gives the paths of the files. */
export async function writeFiles(
  folder: string,
  data: StateData,
  form: FileForm,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const { extension, encode } = FORMS[form];
  return Promise.all(
    publicTables(data).map(async (table) => {
      const path = join(folder, `${table.name}.${extension}`);
      await writeFile(path, await encode(table));
      return path;
    }),
  );
}
