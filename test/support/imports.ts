import { posix } from 'node:path';
import { readProjectFile } from './project.ts';

export interface ProgramParts {
  /** Of the project. */
  files: Set<string>;
  /** Those that Node brings left out. */
  packages: Set<string>;
}

/** All that a program imports when it runs, and what that imports in turn. */
export function partsOf(program: string): ProgramParts {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) visit(posix.join(posix.dirname(file), specifier));
      else if (!specifier.startsWith('node:')) packages.add(packageNameOf(specifier));
    }
  };
  visit(program);
  return { files, packages };
}

/** Types are gone when a program runs, and their imports with them. */
function importsOf(file: string): string[] {
  if (!file.endsWith('.ts')) return [];
  const imports = readProjectFile(file).matchAll(
    /^(?:import|export)\s(?!type\s)(?:[^;]*?\sfrom\s)?'([^']+)'/gm,
  );
  return [...imports].map(([, specifier]) => specifier!);
}

/** `@apollo/server/errors` is of the package `@apollo/server`. */
function packageNameOf(specifier: string): string {
  const parts = specifier.startsWith('@') ? 2 : 1;
  return specifier.split('/', parts).join('/');
}
