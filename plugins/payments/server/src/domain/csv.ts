/** Comma-separated values as RFC 4180 has them. */
type Cell = string | null;

const NUMBER = /^-?\d+(\.\d+)?$/;
/** Cells that a spreadsheet would take for a formula, though somebody only chose them as a name. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;

/** @returns every row with its line end; decimal numbers stay numbers, nulls are empty */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (NUMBER.test(cell)) return cell;
  const text = LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
