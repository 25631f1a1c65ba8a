import { styled } from 'styled-components';

/** Several filters side by side, as wide as there is room. */
export const FilterRow = styled.div`
  align-items: end;
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
  padding-block-end: 1.6rem;

  /* Seen on light and dark alike. */
  ::-webkit-calendar-picker-indicator {
    filter: invert(0.5);
  }
`;
