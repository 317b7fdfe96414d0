import { readMatches } from '../../../../gateway/subgraphs/crosscheck/read-matches.ts';
import type { MatchAnswer, MatchRequest } from '../../../../specs/matching/wire.ts';

const request: MatchRequest = {
  system: 'S2',
  leastBand: 'WEAK',
  among: 0,
  people: [{ nombres: 'Ana' }],
  companies: [],
};

function answerWith(changes: Partial<MatchAnswer> = {}, id = 'JAL.S2.spic.1'): MatchAnswer {
  const features = [{ code: 'GIVEN_SAME', weight: 6.3, words: ['ANA'] }] as const;
  const matches = [
    {
      ...({ id, band: 'WEAK', score: 0.2, isExactName: false, features } as const),
      dates: { captured: null, from: null, until: null },
    },
  ] as const;
  return {
    people: [{ matches, exactNames: 0, leftOut: 0, compared: 1, isCut: false }],
    companies: [],
    sources: [
      {
        id: 'JAL.spic',
        status: 'ANSWERED',
        code: null,
        asOf: '2026-11-01',
        records: 1,
        nameless: 0,
      },
    ],
    ...changes,
  };
}

test('What a connector found is taken as it is', () => {
  expect(readMatches(answerWith(), 'JAL', request)).toEqual(answerWith());
});

test.each<[string, unknown]>([
  ['of another state', answerWith({}, 'SON.S2.spic.1')],
  ['of another system', answerWith({}, 'JAL.S3.ssancionados.1')],
  ['with an id that is none', answerWith({}, 'x')],
  ['for fewer than were asked for', answerWith({ people: [] })],
  [
    'of a source of another state',
    answerWith({ sources: [{ ...answerWith().sources[0]!, id: 'SON.spic' }] }),
  ],
  ['with text of its own', { ...answerWith(), note: 'hello' }],
  [
    'with a reason that nobody knows',
    JSON.parse(JSON.stringify(answerWith()).replace('GIVEN_SAME', 'BECAUSE')),
  ],
  ['that is no answer', null],
])('An answer %s is of the wrong shape', (_, answer) => {
  expect(() => readMatches(answer, 'JAL', request)).toThrow(
    expect.objectContaining({ code: 'WRONG_SHAPE' }),
  );
});
