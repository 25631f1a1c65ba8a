import { PAYMENTS_ACTIONS } from '@rental/payments/contracts/admin-payments';
import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useTexts } from '../texts';
import { useTroubleCount } from './use-trouble-count';

const READ = [{ action: PAYMENTS_ACTIONS.read, subject: null }];

const PageLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

/** What was asked of Stripe for this booking and which documents were issued, for staff who may see it. */
export function OperationsLink({ bookingId }: { bookingId: string }) {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(READ);
  if (!allowedActions.canRead) return null;
  return (
    <Box paddingTop={3}>
      <Trouble bookingId={bookingId} />
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <PageLink to={`/plugins/payments?booking=${bookingId}`}>
          {text('money.operations')}
        </PageLink>
        <PageLink to={`/plugins/payments/documents?booking=${bookingId}`}>
          {text('money.documents')}
        </PageLink>
      </Flex>
    </Box>
  );
}

/** The booking's state says what was ordered; whether Stripe did it stands here. */
function Trouble({ bookingId }: { bookingId: string }) {
  const { text } = useTexts();
  const count = useTroubleCount(bookingId);
  if (count === 0) return null;
  return (
    <Flex gap={2} alignItems="flex-start" paddingBottom={2}>
      <Box color="danger700" paddingTop={1}>
        <WarningCircle aria-hidden fill="currentColor" />
      </Box>
      <Typography fontWeight="bold" textColor="danger700">
        {text('money.trouble', { count })}
      </Typography>
    </Flex>
  );
}
