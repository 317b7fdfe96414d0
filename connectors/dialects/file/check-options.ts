import { checkTableOptions } from '../../tabular/check-options.ts';
import { columnsOf } from '../../tabular/settings.ts';
import type { OptionsProblem } from '../dialect.ts';
import { foldHeading } from './fold-heading.ts';
import type { FileOptions } from './options.ts';

/** What is wrong with the options of a source beyond what their schema can tell. */
export function checkOptions(options: FileOptions, register: string): OptionsProblem[] {
  return [
    ...problemsOfPlace(options),
    ...problemsOfSpelling(options),
    ...checkTableOptions(options, register),
  ];
}

function problemsOfPlace({ path, url }: FileOptions): OptionsProblem[] {
  const expected = 'either path or url';
  if (path === undefined && url === undefined) return [{ path: [], found: 'neither', expected }];
  if (path === undefined || url === undefined) return [];
  return [{ path: ['url'], found: 'a second place', expected }];
}

/** A column has one name in its rows: the one that the settings give it. */
function problemsOfSpelling(options: FileOptions): OptionsProblem[] {
  const spelling = new Map<string, string>();
  return columnsOf(options).flatMap((column) => {
    const first = spelling.get(foldHeading(column));
    if (first === undefined) {
      spelling.set(foldHeading(column), column);
      return [];
    }
    const found = `"${column}" and "${first}"`;
    return [{ path: ['columns'], found, expected: 'one spelling of a column' }];
  });
}
