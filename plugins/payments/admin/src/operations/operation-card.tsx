import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { formatMoney } from '@rental/shared/format-money';
import { ArrowClockwise } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { OperationEntry, Standing } from '../../../contracts/admin-payments';
import { adviceKey, problemKey } from '../advice';
import { formatAge, formatInstant } from '../format';
import { useTexts } from '../texts';

const BOOKINGS = '/plugins/bookings';

/** Names of theme colours: how urgent it is. The words say it as well. */
const TONES: Readonly<Record<Standing, { backgroundColor: string; textColor: string }>> = {
  failed: { backgroundColor: 'danger100', textColor: 'danger700' },
  stuck: { backgroundColor: 'danger100', textColor: 'danger700' },
  waiting: { backgroundColor: 'warning100', textColor: 'warning700' },
  refused: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  done: { backgroundColor: 'success100', textColor: 'success700' },
};

const BookingLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** Stripe's own words may be one long word. */
const Recorded = styled(Typography)`
  overflow-wrap: anywhere;
`;

interface CardProps {
  operation: OperationEntry;
  now: string;
  /** Undefined for staff who may not retry. */
  onRetry: ((operation: OperationEntry) => void) | undefined;
}

/** One operation: what it is, what the trouble is, and what to do about it. */
export function OperationCard({ operation, now, onRetry }: CardProps) {
  const { text, locale } = useTexts();
  const { booking, standing, amount, currency } = operation;
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Flex gap={3} wrap="wrap">
          <Typography tag="h2" variant="delta">
            {text(`kind.${operation.kind}`)}
          </Typography>
          <Badge {...TONES[standing]}>{text(`standing.${standing}`)}</Badge>
        </Flex>
        {amount !== null && currency && (
          <Amount variant="delta">{formatMoney(amount, currency, locale)}</Amount>
        )}
      </Flex>
      <Flex gap={3} paddingTop={1} wrap="wrap">
        <BookingLink to={`${BOOKINGS}/${booking.documentId}`}>
          {booking.number ?? text('card.booking.gone', { id: booking.documentId })}
        </BookingLink>
        <Typography textColor="neutral600">
          {text('card.age', { age: formatAge(operation.createdAt, now, locale) })}
          {' · '}
          {text('card.attempts', { count: operation.attempts })}
        </Typography>
      </Flex>
      <Trouble operation={operation} />
      <Retries operation={operation} />
      {onRetry && operation.canRetry && (
        <Box paddingTop={4}>
          <Button
            variant={standing === 'waiting' ? 'tertiary' : 'secondary'}
            startIcon={<ArrowClockwise />}
            onClick={() => onRetry(operation)}
          >
            {text(standing === 'waiting' ? 'retry.button.now' : 'retry.button')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function Trouble({ operation }: { operation: OperationEntry }) {
  const { text, locale } = useTexts();
  const { error, nextTryAt, standing } = operation;
  return (
    <Box paddingTop={3}>
      <Typography tag="p">
        {text(standing === 'done' ? 'card.done' : problemKey(operation.problem))}
      </Typography>
      {standing !== 'done' && (
        <Typography tag="p" paddingTop={1}>
          <Typography tag="strong" fontWeight="bold">
            {`${text('card.advice')}: `}
          </Typography>
          {text(adviceKey(operation))}
        </Typography>
      )}
      {error && (
        <Recorded tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {text('card.stripe', { error })}
        </Recorded>
      )}
      {nextTryAt && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('card.next', { when: formatAge(nextTryAt, new Date().toISOString(), locale) })}
        </Typography>
      )}
    </Box>
  );
}

function Retries({ operation: { retries } }: { operation: OperationEntry }) {
  const { text, locale } = useTexts();
  if (retries.length === 0) return null;
  return (
    <Box background="neutral100" hasRadius padding={3} marginTop={3}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {text('card.retries')}
      </Typography>
      {retries.map(({ by, reason, at }) => (
        <Box key={at} paddingTop={2}>
          <Typography tag="p">{`“${reason}”`}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {text('card.retry.by', { by, at: formatInstant(at, locale) })}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
