import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { DeadDelivery } from '../../../contracts/staff';
import { useTexts } from '../texts';

interface CardProps {
  readonly delivery: DeadDelivery;
  readonly onRetry: (() => void) | undefined;
}

const at = (instant: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );

/** What was to be told, to whom, and what went wrong. */
export function DeadCard({ delivery, onRetry }: CardProps) {
  const { text, locale } = useTexts();
  const { channel, kind, userId, about, attempts, error, deadAt } = delivery;
  return (
    <Box tag="article" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <div>
          <Typography tag="h2" variant="omega" fontWeight="bold">
            {`${text(`channel.${channel}`)}: ${kind}`}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('dead.when', { at: at(deadAt, locale), count: attempts })}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {`${text('dead.person', { id: userId })} · ${about}`}
          </Typography>
        </div>
        {onRetry && (
          <Button variant="secondary" size="S" onClick={onRetry}>
            {text('dead.retry')}
          </Button>
        )}
      </Flex>
      {error && (
        <Typography tag="p" textColor="danger700" style={{ overflowWrap: 'anywhere' }}>
          {error}
        </Typography>
      )}
    </Box>
  );
}
