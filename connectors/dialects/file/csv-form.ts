import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { readCsv, type CsvForm } from './csv.ts';
import { readText, tellEncoding, type Encoding } from './encoding.ts';
import { sampleSize } from './table-row.ts';

export const delimiters = [',', ';', '\t', '|'] as const;

/** How a table looks that is cut by one delimiter. */
interface Cut {
  delimiter: string;
  /** How many cells most rows have. */
  width: number;
  /** The part of the rows that have so many, and how many rows stand above the first of them. */
  share: number;
  above: number;
}

/** Of a table; the rest may be ragged, or titles. */
const regularShare = 0.9;

/** The form of a CSV file, as far as it is not given. */
export async function tellCsvForm(path: string, given: Partial<CsvForm> = {}): Promise<CsvForm> {
  const encoding = given.encoding ?? (await tellEncoding(path));
  return { encoding, delimiter: given.delimiter ?? (await tellDelimiter(path, encoding)) };
}

/** The delimiter that cuts most rows into the same number of cells, outside quotation marks. */
async function tellDelimiter(path: string, encoding: Encoding): Promise<string> {
  const announced = await announcedDelimiter(path, encoding);
  if (announced !== undefined) return announced;
  const cuts: Cut[] = [];
  for (const delimiter of delimiters) {
    const widths = await widthsOf(path, { encoding, delimiter });
    cuts.push(cutOf(widths, delimiter));
  }
  const [best] = cuts.filter(({ width }) => width > 1).sort(compareCuts);
  return best?.delimiter ?? delimiters[0];
}

/** Excel reads a first line such as `sep=;` and does not show it. */
async function announcedDelimiter(path: string, encoding: Encoding): Promise<string | undefined> {
  for await (const text of readText(path, encoding)) {
    if (text === '') continue;
    const told = /^"?sep=(.)"?[\r\n]/i.exec(text)?.[1];
    return delimiters.find((delimiter) => delimiter === told);
  }
  return undefined;
}

/**
 * What is regular comes first. Where several are: a comma that each row has in a number does not stand
 * in the headings above, and one that each row has in a name makes fewer cells.
 */
function compareCuts(a: Cut, b: Cut): number {
  const regularity = ({ share }: Cut) => Math.min(share, regularShare);
  return regularity(b) - regularity(a) || a.above - b.above || b.width - a.width;
}

function cutOf(widths: readonly (number | null)[], delimiter: string): Cut {
  const counts = new Map<number, number>();
  for (const width of widths) if (width !== null) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [[width, count] = [0, 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return { delimiter, width, share: count / widths.length, above: widths.indexOf(width) };
}

/**
 * Of the first rows; null where quotation marks are not as they should be: by the wrong delimiter they do
 * not stand at the ends of cells, or are still open at the end.
 */
async function widthsOf(path: string, form: CsvForm): Promise<(number | null)[]> {
  const widths: (number | null)[] = [];
  try {
    const rows = readCsv(path, form, () => void widths.push(null));
    for await (const { cells } of rows) {
      widths.push(cells.length);
      if (widths.length >= sampleSize) break;
    }
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    widths.push(null);
  }
  return widths;
}
