import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

interface PlainProps {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Words and numbers; the first cell of a row is its name. */
export function PlainTable({ heads, rows }: PlainProps) {
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
        {rows.map((cells) => (
          <Tr key={cells[0]}>
            {cells.map((cell, index) => (
              <Td key={heads[index]}>
                <Typography
                  textColor="neutral800"
                  fontWeight={index === 0 ? 'semiBold' : undefined}
                >
                  {cell}
                </Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
