import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface PlainProps {
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly (string | number)[];
  }[];
  /** Shown for a cell of a row, by the cell's place, instead of its bare text. */
  readonly show?: (name: string, index: number, cell: string | number) => ReactNode;
}

/** Words and numbers; the first column is the row's name. */
export function PlainTable({ heads, rows, show }: PlainProps) {
  return (
    <Table colCount={heads.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {head}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ name, cells }) => (
          <Tr key={name}>
            {[name, ...cells].map((cell, index) => (
              <Td key={heads[index]}>
                <Typography
                  textColor="neutral800"
                  fontWeight={index === 0 ? 'semiBold' : undefined}
                >
                  {(index > 0 && show?.(name, index - 1, cell)) || cell}
                </Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
