import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { foldHeading, type Headings } from './headings.ts';
import { firstRows, type TableRow } from './table-row.ts';
import type { SheetSummary, Workbook } from './workbook.ts';

/**
 * Chooses the sheet that holds the register, and its headings: by its name or its number from 1, by
 * default the first one in which the headings are found.
 * @throws UpstreamFailure of the first sheet with rows, when they are in none.
 */
export async function chooseSheet(
  workbook: Workbook,
  wanted: string | number | undefined,
  headingsOf: (rows: TableRow[]) => Headings,
): Promise<{ sheet: SheetSummary; headings: Headings }> {
  let failure = new UpstreamFailure('EMPTY_BODY');
  for (const sheet of sheetsOf(workbook, wanted)) {
    try {
      return { sheet, headings: headingsOf(await firstRows(workbook.readSheet(sheet))) };
    } catch (error) {
      if (!(error instanceof UpstreamFailure) || error.code === 'INTERRUPTED') throw error;
      if (failure.code === 'EMPTY_BODY') failure = error;
    }
  }
  throw failure;
}

function sheetsOf({ sheets }: Workbook, wanted: string | number | undefined) {
  if (wanted === undefined) return sheets;
  const name = foldHeading(String(wanted));
  const sheet = sheets.find((one) => foldHeading(one.name) === name) ?? sheets[Number(wanted) - 1];
  if (!sheet) throw new UpstreamFailure('WRONG_SHAPE', `no sheet "${wanted}"`);
  return [sheet];
}
