import {
  bestThreshold,
  calibrationOf,
  fitOf,
  isMatch,
  isStrong,
  type Fit,
  type Judged,
} from './score.ts';

/** Labelled pairs of one kind: those that thresholds were tuned on, and those that they never saw. */
export interface Board {
  name: string;
  tuning: readonly Judged[];
  heldBack: readonly Judged[];
  /** Pairs that were written one by one, apart from the rules and from the generator. */
  byHand: readonly Judged[];
  /** Names as registrars mistype them; the held-back half is of other names, signs and joints than the rules learnt from. */
  hard: { tuning: readonly Judged[]; heldBack: readonly Judged[] } | null;
}

/** The scoreboard as a page. */
export function pageOf(boards: readonly Board[]): string {
  return [
    '# The matcher’s scoreboard',
    '',
    'Written by `npm run match:score`; all pairs are synthetic. A pair counts as matched where its band is STRONG or',
    'PROBABLE. Thresholds and weights were set with the tuning part alone; the held-back part was only counted. The',
    'baseline is plain Jaro-Winkler on the whole folded name, with the threshold that does best on the tuning part.',
    'Pairs by hand were written one by one, apart from the rules and from the generator (test/scoreboard/by-hand); the',
    'rules have learnt from what they got wrong of them, so these tell what is held, and not what is to be expected.',
    'Hard names are as registrars mistype them (test/scoreboard/hard): the rules have learnt from one half, and the other',
    'is of other names, other signs for lost letters and other words between two people.',
    ...boards.flatMap(sectionOf),
    '',
  ].join('\n');
}

function sectionOf({ name, tuning, heldBack, byHand, hard }: Board): string[] {
  const threshold = bestThreshold(tuning);
  const isAlike = ({ baseline }: Judged) => baseline >= threshold;
  const fits: [string, Fit][] = [
    ['held back', fitOf(heldBack, isMatch)],
    ['held back, STRONG alone', fitOf(heldBack, isStrong)],
    ['tuning', fitOf(tuning, isMatch)],
    [`held back, baseline at ${threshold}`, fitOf(heldBack, isAlike)],
    ['by hand', fitOf(byHand, isMatch)],
    ['by hand, STRONG alone', fitOf(byHand, isStrong)],
    [`by hand, baseline at ${threshold}`, fitOf(byHand, isAlike)],
  ];
  if (hard) {
    fits.push(
      ['hard, held back', fitOf(hard.heldBack, isMatch)],
      ['hard, held back, STRONG alone', fitOf(hard.heldBack, isStrong)],
      ['hard, the half learnt from', fitOf(hard.tuning, isMatch)],
      [`hard, held back, baseline at ${threshold}`, fitOf(hard.heldBack, isAlike)],
    );
  }
  return [
    '',
    `## ${name}`,
    '',
    ...fitsTable(fits),
    '',
    blockingOf(heldBack),
    '',
    'Bands of the held-back part:',
    '',
    '| band | pairs | of them the same | share |',
    '|---|---|---|---|',
    ...calibrationOf(heldBack).map(
      ([band, pairs, same]) =>
        `| ${band} | ${pairs} | ${same} | ${pairs === 0 ? '' : number(same / pairs)} |`,
    ),
    '',
    ...rulesTable('Each rule of the held-back part:', heldBack, isAlike),
    ...(hard
      ? [
          '',
          blockingOf(hard.heldBack),
          '',
          ...rulesTable('Each rule of the hard names held back:', hard.heldBack, isAlike),
        ]
      : []),
  ];
}

function rulesTable(
  title: string,
  judged: readonly Judged[],
  isAlike: (pair: Judged) => boolean,
): string[] {
  return [
    title,
    '',
    '| rule | the same? | pairs | right | baseline right |',
    '|---|---|---|---|---|',
    ...[...Map.groupBy(judged, ({ rule }) => rule)].map(([rule, pairs]) => {
      const right = (says: (pair: Judged) => boolean) =>
        number(pairs.filter((pair) => says(pair) === pair.isSame).length / pairs.length);
      const isSame = pairs[0]!.isSame ? 'yes' : 'no';
      return `| ${rule} | ${isSame} | ${pairs.length} | ${right(isMatch)} | ${right(isAlike)} |`;
    }),
  ];
}

/** What a connector never compares, because no key of one record finds the other. */
function blockingOf(judged: readonly Judged[]): string {
  const found = judged.filter((pair) => pair.isSame && isMatch(pair));
  const lost = found.filter(({ isCompared }) => !isCompared);
  const rules = [...new Set(lost.map(({ rule }) => rule))].join(', ');
  return `Blocking loses ${lost.length} of the ${found.length} pairs that are found when they are compared${rules && `: ${rules}`}.`;
}

export function fitsTable(fits: readonly [string, Fit][]): string[] {
  return [
    '| | pairs | precision | recall | F1 |',
    '|---|---|---|---|---|',
    ...fits.map(
      ([title, { pairs, precision, recall, f1 }]) =>
        `| ${title} | ${pairs} | ${number(precision)} | ${number(recall)} | ${number(f1)} |`,
    ),
  ];
}

function number(share: number): string {
  return share.toFixed(3);
}
