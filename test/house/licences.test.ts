import { readProjectFile } from '../support/project.ts';

interface LockedPackage {
  license?: string;
  dev?: boolean;
}

const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
]);

const decision = readProjectFile('docs/decisions/0007-apollo-under-our-own-hands.md');

/** Everything that a running gateway or connector uses, and what it uses in turn. */
const inUse = Object.entries(
  (JSON.parse(readProjectFile('package-lock.json')) as { packages: Record<string, LockedPackage> })
    .packages,
)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, { license = 'none' }]) => ({ name: path.split('node_modules/').at(-1)!, license }));

describe('The licences of the packages in use', () => {
  test('are permissive, but for the Elastic Licence', () => {
    expect(inUse.length).toBeGreaterThan(100);
    const others = inUse.filter(({ license }) => license !== 'Elastic-2.0' && !isAllowed(license));
    expect(others).toEqual([]);
  });

  test('are the Elastic Licence only where decision 7 says so', () => {
    const elastic = inUse.filter(({ license }) => license === 'Elastic-2.0');
    const paragraph = decision.split('\n\n').find((text) => text.startsWith('**Licences.**'))!;
    const named = paragraph.match(/@apollo\/[a-z-]+/g);
    expect(new Set(elastic.map(({ name }) => name))).toEqual(new Set(named));
  });
});

/** An SPDX expression without nesting, such as `(MIT OR CC0-1.0)`. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((licence) => allowed.has(licence)));
}
