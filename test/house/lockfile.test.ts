import { readProjectFile } from '../support/project.ts';

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readProjectFile('package-lock.json')) as {
  packages: Record<string, LockedPackage>;
};

describe('package-lock.json', () => {
  // npm leaves out what its registry did not have at that moment, and then `npm ci` fails everywhere.
  test('has the packages of all platforms', () => {
    const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const optional = Object.values(packages).flatMap((locks) =>
      Object.keys(locks.optionalDependencies ?? {}),
    );
    expect(optional.length).toBeGreaterThan(10);
    expect(optional.filter((name) => !locked.has(name))).toEqual([]);
  });

  test('names no host: packages come from wherever npm is told to look', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
  });
});
