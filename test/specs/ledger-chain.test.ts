import fc from 'fast-check';
import { lineOf, verifyChain } from '../../specs/ledger-chain.ts';
import { entryAfter, hashOf, type Entry, type EntryBody } from '../../specs/ledger.ts';

const moment = '2026-11-26T10:00:00.000Z';

function chainOf(bodies: readonly EntryBody[]): Entry[] {
  const entries: Entry[] = [];
  for (const body of bodies) entries.push(entryAfter(entries.at(-1) ?? null, moment, body));
  return entries;
}

const anyBody: fc.Arbitrary<EntryBody> = fc.record({
  kind: fc.constant('BACKUP_FAILED'),
  source: fc.constant(null),
  reason: fc.string({ unit: 'binary' }),
});
const anyChain = fc.array(anyBody, { minLength: 2, maxLength: 12 }).map(chainOf);
/** A chain and a place in it. */
const anyPlace = anyChain.chain((entries) =>
  fc.tuple(fc.constant(entries), fc.nat(entries.length - 1)),
);

const faultIn = (lines: readonly string[]) => verifyChain(lines).broken;
const linesOf = (entries: readonly Entry[]) => entries.map(lineOf);

describe('The chain of a ledger', () => {
  test('holds as it was written, and tells where it ends', () => {
    fc.assert(
      fc.property(anyChain, (entries) => {
        const { lines, last, broken } = verifyChain(linesOf(entries));
        expect({ lines, last, broken }).toEqual({
          lines: entries.length,
          last: entries.at(-1),
          broken: null,
        });
      }),
    );
  });

  test('of nothing holds', () => {
    expect(verifyChain([])).toEqual({ lines: 0, last: null, broken: null });
  });

  test('names the entry of which any character was altered', () => {
    const anyCharacter = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(anyPlace, fc.nat(), anyCharacter, ([entries, place], at, character) => {
        const lines = linesOf(entries);
        const line = lines[place]!;
        const index = at % line.length;
        lines[place] = line.slice(0, index) + character + line.slice(index + 1);
        fc.pre(lines[place] !== line);
        expect(faultIn(lines)?.line).toBe(place + 1);
      }),
    );
  });

  test('names the entry that was altered and hashed anew', () => {
    fc.assert(
      fc.property(anyPlace, fc.string(), ([entries, place], reason) => {
        const altered = { ...entries[place]!, reason } as Entry;
        fc.pre(hashOf(altered) !== altered.hash && place < entries.length - 1);
        const lines = linesOf(entries.with(place, { ...altered, hash: hashOf(altered) }));
        expect(faultIn(lines)).toEqual({ line: place + 1, seq: place + 1, fault: 'REWRITTEN' });
      }),
    );
  });

  test('names the entry that was made to follow another one', () => {
    fc.assert(
      fc.property(anyPlace, ([entries, place]) => {
        fc.pre(place > 0 && place < entries.length - 1);
        const altered = { ...entries[place]!, previous: 'f'.repeat(64) };
        const lines = linesOf(entries.with(place, { ...altered, hash: hashOf(altered) }));
        expect(faultIn(lines)).toEqual({ line: place + 1, seq: place + 1, fault: 'REWRITTEN' });
      }),
    );
  });

  test('names the first entry after one that was taken out', () => {
    fc.assert(
      fc.property(anyPlace, ([entries, place]) => {
        fc.pre(place < entries.length - 1);
        const lines = linesOf(entries.toSpliced(place, 1));
        expect(faultIn(lines)).toEqual({ line: place + 1, seq: place + 2, fault: 'WRONG_SEQ' });
      }),
    );
  });

  test('names the first of two entries that changed places', () => {
    fc.assert(
      fc.property(anyPlace, fc.nat(), ([entries, place], other) => {
        const [first, second] = [place, other % entries.length].sort((a, b) => a - b);
        fc.pre(first !== second);
        const lines = linesOf(
          entries.with(first!, entries[second!]!).with(second!, entries[first!]!),
        );
        expect(faultIn(lines)?.line).toBe(first! + 1);
      }),
    );
  });

  test('names an entry that was put in, whatever its number, as it or the one it pushed on', () => {
    fc.assert(
      fc.property(anyPlace, anyBody, ([entries, place], body) => {
        const forged = entryAfter(entries[place - 1] ?? null, moment, body);
        fc.pre(forged.hash !== entries[place]!.hash);
        const fault = faultIn(linesOf(entries.toSpliced(place, 0, forged)));
        expect(fault).toEqual({ line: place + 2, seq: place + 1, fault: 'WRONG_SEQ' });
      }),
    );
  });

  test.each([
    ['no JSON', '{"seq":2', 'NOT_JSON'],
    ['JSON of something else', '{"seq":"2"}', 'NOT_AN_ENTRY'],
    [
      'JSON nested beyond all use',
      `{"seq":2,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      null,
    ],
  ])('names a line that is %s', (_, line, fault) => {
    const [first, second] = linesOf(
      chainOf([1, 2].map((n) => ({ kind: 'BACKUP_FAILED', source: null, reason: `${n}` }))),
    );
    const broken = faultIn([first!, line, second!]);
    expect(broken).toMatchObject({ line: 2, seq: null });
    if (fault) expect(broken?.fault).toBe(fault);
  });
});
