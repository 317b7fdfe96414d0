import { createHmac, randomBytes } from 'node:crypto';
import type { SourceSettings } from '../settings.ts';
import { identifiesPerson } from './private-content.ts';

/** By which source, and by which key, something is digested. */
export type DigestedBy = Pick<SourceSettings, 'id' | 'idKey'>;

/** Where nothing is kept, as in an examination, nothing has to be found again. */
const keyOfThisRun = randomBytes(32).toString('hex');

/**
 * Stands for an id that identifies a person: always the same for it in one source, and another one in any
 * other, so that nobody learns that two records are about one person. Without the key nobody can try out
 * whose it is.
 */
export function digestedId({ id, idKey = keyOfThisRun }: DigestedBy, text: string): string {
  const digest = createHmac('sha256', idKey).update(`${id}\n${text}`).digest('hex');
  return `reservado-${digest.slice(0, digestLength)}`;
}

/** 128 bits, as of ids that are made of content. */
const digestLength = 32;

/** An id as it may be shown: the provider's own, unless it is a CURP, an RFC of a person or the like. */
export function publicIdOf(source: DigestedBy, ownId: string): string {
  return identifiesPerson(ownId) ? digestedId(source, ownId) : ownId;
}
