import fc from 'fast-check';
import {
  countWords,
  frequenciesOf,
  mergeCounts,
  noCounts,
  pickCounts,
} from '../../../specs/matching/frequencies.ts';

const words = fc.array(fc.constantFrom('ANA', 'XOOL', 'GARCIA', 'constructor', '__proto__'), {
  maxLength: 5,
});
const record = fc.record({ given: words, surname: words });
const countsOf = (records: readonly { given: string[]; surname: string[] }[]) => {
  const counts = noCounts();
  for (const one of records) countWords(counts, one, 1);
  return counts;
};

test('Counts of several states, merged, are those of all their records', () => {
  fc.assert(
    fc.property(fc.array(record), fc.array(record), (a, b) => {
      expect(mergeCounts([countsOf(a), countsOf(b)])).toEqual(countsOf([...a, ...b]));
    }),
  );
});

test('Of picked words the shares are those of all', () => {
  fc.assert(
    fc.property(
      fc.array(record),
      fc.constantFrom('XOOL', 'GARCIA', '__proto__'),
      (records, word) => {
        const all = countsOf(records);
        const picked = pickCounts(all, () => [word]);
        const own = countsOf([{ given: [], surname: ['GARCIA'] }]);
        if (!Object.hasOwn(all.surname.words, word)) return;
        expect(frequenciesOf(own, picked).shareOf('surname', word)).toBe(
          frequenciesOf(all).shareOf('surname', word),
        );
      },
    ),
  );
});
