import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

export type FigureTone = 'plain' | 'warning' | 'danger';

export interface Figure {
  readonly label: string;
  readonly value: string | number;
  /** Colour of the number; its label says the same. */
  readonly tone?: FigureTone;
  /** The list that it counts. */
  readonly to?: string;
}

const COLOURS = { plain: 'neutral800', warning: 'warning600', danger: 'danger600' } as const;

const Row = styled.ul`
  display: grid;
  gap: 0.8rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
  list-style: none;
  margin: 0 0 1.2rem;
  padding: 0;
`;

const Cell = styled.li`
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-direction: column-reverse;
  justify-content: flex-end;
  overflow-wrap: anywhere;
  padding: 0.8rem 1.2rem;
  position: relative;

  &:has(a:hover) {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Value = styled(Typography)`
  font-size: 1.8rem;
  font-variant-numeric: tabular-nums;
  font-weight: 600;
  line-height: 1.2;
`;

/** The whole cell is the link; its words are the label. */
const CellLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  text-decoration: none;

  &::after {
    content: '';
    inset: 0;
    position: absolute;
  }

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** Numbers beside each other, each leading to the list that it counts. */
export function FigureRow({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <Row>
      {figures.map(({ label, value, tone = 'plain', to }) => (
        <Cell key={label}>
          {to ? (
            <CellLink to={to}>{label}</CellLink>
          ) : (
            <Typography variant="pi" textColor="neutral600">
              {label}
            </Typography>
          )}
          <Value textColor={COLOURS[tone]}>{value}</Value>
        </Cell>
      ))}
    </Row>
  );
}
