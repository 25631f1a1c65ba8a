import { PAYMENTS_ACTIONS } from '@rental/payments/contracts/admin-payments';
import { Box } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useTexts } from '../texts';

const READ = [{ action: PAYMENTS_ACTIONS.read, subject: null }];

const PageLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

/** What was asked of Stripe for this booking, for staff who may see it. */
export function OperationsLink({ bookingId }: { bookingId: string }) {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(READ);
  if (!allowedActions.canRead) return null;
  return (
    <Box paddingTop={3}>
      <PageLink to={`/plugins/payments?booking=${bookingId}`}>{text('money.operations')}</PageLink>
    </Box>
  );
}
