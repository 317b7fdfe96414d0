import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../specs/canonical.ts';
import { sharedTrial, type Context } from './context.ts';

/** The original is all that the service sent, but for what is withheld; its digest is of just that. */
export function originals(context: Context): void {
  const { subject, key, service } = context;
  const trial = sharedTrial(context, { limits: { pageSize: subject.dialect.pageSize.most } });

  test('have the digest of what the public sees of them', () => {
    for (const { publicOriginal, digest } of trial().held()) {
      const bytes = canonicalJson(publicOriginal);
      expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  test('are what the service sent, less what is withheld', async () => {
    const held = trial().held();
    const sent = await service().sent(key, trial().bodies);
    expect(sent).toHaveLength(held.length);
    for (const [index, { publicOriginal, withheld }] of held.entries()) {
      const isWithheld = (path: string) =>
        withheld.some((pointer) => path === pointer || path.startsWith(`${pointer}/`));
      const visible = leavesOf(sent[index]).filter(([path]) => !isWithheld(path));
      expect(Object.fromEntries(leavesOf(publicOriginal))).toEqual(Object.fromEntries(visible));
    }
  });
}

/** Every value that has no members, by its JSON Pointer. */
function leavesOf(value: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, member]) =>
    leavesOf(member, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
