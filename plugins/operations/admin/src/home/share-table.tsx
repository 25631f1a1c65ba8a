import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

export interface ShareLine {
  readonly key: string;
  readonly name: string;
  /** The list that it leads to. */
  readonly to?: string | undefined;
  readonly value: number;
  /** One text for each head after the name. */
  readonly cells: readonly string[];
}

interface ShareProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly ShareLine[];
  /** The value of a full bar. */
  readonly top: number;
}

const Table = styled.table`
  border-collapse: collapse;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  inline-size: 100%;

  th,
  td {
    font-variant-numeric: tabular-nums;
    padding: 0.5rem 0.8rem 0.5rem 0;
    text-align: end;
    vertical-align: bottom;
    white-space: nowrap;
  }

  th:first-child {
    inline-size: 45%;
    text-align: start;
    white-space: normal;
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Track = styled.svg`
  background: ${({ theme }) => theme.colors.neutral150};
  block-size: 0.6rem;
  border-radius: 0.3rem;
  display: block;
  inline-size: 100%;
  margin-block-start: 0.3rem;

  rect {
    fill: ${({ theme }) => theme.colors.primary500};
  }
`;

/** Categories or cities, each with its bar and its numbers. */
export function ShareTable({ title, heads, lines, top }: ShareProps) {
  return (
    <Table aria-label={title}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, to, value, cells }) => (
          <tr key={key}>
            <th scope="row">
              {to ? <Link to={to}>{name}</Link> : <Typography variant="pi">{name}</Typography>}
              <Track viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
                <rect width={top > 0 ? Math.max(0, (value / top) * 100) : 0} height="4" />
              </Track>
            </th>
            {cells.map((cell, index) => (
              <td key={heads[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
