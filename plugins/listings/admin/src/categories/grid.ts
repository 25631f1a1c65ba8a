import { styled } from 'styled-components';

/** As many columns as there is room for. */
export const Grid = styled.div<{ $least?: string }>`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(
    auto-fit,
    minmax(min(100%, ${({ $least = '18rem' }) => $least}), 1fr)
  );
`;

/** Belongs together, without the browser's frame. */
export const Group = styled.fieldset`
  border: 0;
  margin: 0;
  min-inline-size: 0;
  padding: 0;

  legend {
    padding: 0;
  }
`;
