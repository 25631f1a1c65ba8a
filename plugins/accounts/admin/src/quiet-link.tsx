import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link in a list. */
export const QuietLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
  overflow-wrap: anywhere;
`;
