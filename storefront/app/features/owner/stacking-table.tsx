import type { ReactNode } from 'react';
import { classNames } from '~/lib/class-names';

interface Column {
  label: string;
  /** Amounts stand at the end of their column. */
  numeric?: boolean;
}

interface StackingTableProps {
  caption: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A table that becomes a list of labelled values on small screens. */
export function StackingTable({ caption, columns, rows }: StackingTableProps) {
  return (
    <table className="w-full text-15 max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-line">
          {columns.map(({ label, numeric }) => (
            <th
              key={label}

              scope="col"
              className={classNames(
                'py-2 pe-4 align-bottom font-semibold last:pe-0',
                numeric ? 'text-end' : 'text-start',
              )}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr
            key={row.key}

            className="border-b border-hairline max-md:block max-md:py-3"
          >
            {row.cells.map((cell, index) => (
              <Cell
                key={columns[index]?.label ?? index}
                column={columns[index]}
                first={index === 0}
              >
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  column: Column | undefined;
  first: boolean;
  children: ReactNode;
}

/** On small screens its label stands before it, for the eye only. */
function Cell({ column, first, children }: CellProps) {
  return (
    <td
      className={classNames(
        'max-md:flex max-md:justify-between max-md:gap-6 max-md:py-1 md:py-3 md:pe-4 md:align-top md:last:pe-0',
        column?.numeric && 'money md:text-end',
      )}
    >
      {!first && (
        <span aria-hidden="true" className="text-muted md:hidden">
          {column?.label}
        </span>
      )}
      <span className={first ? undefined : 'max-md:text-end'}>{children}</span>
    </td>
  );
}
