import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Where a list's only filter stands: as wide as a phone, and no wider than its words need elsewhere. */
export const FilterPlace = styled(Box)`
  padding-block-end: 1.6rem;

  ${({ theme }) => theme.breakpoints.small} {
    max-inline-size: 32rem;
  }
`;
