import { styled } from 'styled-components';

export const Scroll = styled.div`
  overflow-x: auto;
  padding-top: 1.2rem;
`;

/** Amounts in columns, what they are in the first one. */
export const AmountsTable = styled.table`
  border-collapse: collapse;
  font-size: 1.4rem;
  font-variant-numeric: tabular-nums;
  width: 100%;

  th,
  td {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
    padding: 0.8rem 0 0.8rem 1.6rem;
    text-align: end;
    vertical-align: baseline;
    white-space: nowrap;
  }

  th:first-child,
  td:first-child {
    padding-inline-start: 0;
    text-align: start;
    white-space: normal;
  }

  /* What something is keeps its words whole on a phone; the amounts scroll. */
  tbody th {
    min-width: 14rem;
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 600;
  }

  td[data-changed='true'] {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
`;
