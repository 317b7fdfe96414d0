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
  const [expected, esperado] = ['either path or url', 'path o url, uno de los dos'];
  if (path === undefined && url === undefined) {
    const es = { found: 'ninguno', expected: esperado };
    return [{ path: [], found: 'neither', expected, es }];
  }
  if (path === undefined || url === undefined) return [];
  const es = { found: 'un segundo lugar', expected: esperado };
  return [{ path: ['url'], found: 'a second place', expected, es }];
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
    const es = {
      found: `"${column}" y "${first}"`,
      expected: 'una sola manera de escribir una columna',
    };
    const found = `"${column}" and "${first}"`;
    return [{ path: ['columns'], found, expected: 'one spelling of a column', es }];
  });
}
