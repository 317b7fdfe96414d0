import { createHash } from 'node:crypto';
import type { StateData } from '../data/records.ts';
import type { FlatTable } from '../database/flat-tables.ts';
import type { Fault } from '../faults/faults.ts';
import { changesTables, tableWith } from './faulty-tables.ts';
import { FORMS, type FileForm } from './forms.ts';
import { publicTables } from './public-tables.ts';

export interface PublishedFile {
  bytes: Buffer;
  mediaType: string;
  isUtf8: boolean;
  etag: string;
  /** To the second, as HTTP has it. */
  changedAt: Date;
}

/** The registers of a state as files, written when they are first asked for. */
export class PublishedFiles {
  readonly #data: StateData;
  readonly #form: FileForm;
  #changedAt = wholeSecond();
  readonly #written = new Map<string, Promise<PublishedFile>>();

  constructor(data: StateData, form: FileForm) {
    this.#data = data;
    this.#form = form;
  }

  /** The file of this name, wrongly written if the fault says so. */
  async read(name: string, fault: Fault | null): Promise<PublishedFile | undefined> {
    const key = changesTables(fault) ? `${fault}/${name}` : name;
    const known = this.#written.get(key);
    if (known) return known;
    const { extension } = FORMS[this.#form];
    const table = publicTables(this.#data).find((one) => `${one.name}.${extension}` === name);
    if (!table) return undefined;
    const file = this.#write(tableWith(fault, table));
    this.#written.set(key, file);
    return file;
  }

  /** To be called after rows were added, changed or deleted. */
  touch(): void {
    this.#written.clear();
    this.#changedAt = wholeSecond();
  }

  async #write(table: FlatTable): Promise<PublishedFile> {
    const { encode, mediaType, isUtf8 } = FORMS[this.#form];
    const changedAt = this.#changedAt;
    const bytes = await encode(table);
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    return { bytes, mediaType, isUtf8, etag: `"${digest}"`, changedAt };
  }
}

function wholeSecond(): Date {
  return new Date(Math.floor(Date.now() / 1_000) * 1_000);
}
