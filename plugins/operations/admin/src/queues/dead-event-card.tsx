import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { DeadEvent } from '../../../contracts/queues';
import { formatInstant } from '../audit/format';
import { useTexts } from '../texts';
import { PayloadFacts, Recorded } from './payload-facts';

interface CardProps {
  readonly event: DeadEvent;
  readonly onRetry: (() => void) | undefined;
}

/** An event with what went wrong; of its payload only what is nobody's own. */
export function DeadEventCard({ event, onRetry }: CardProps) {
  const { text, locale } = useTexts();
  const { id, topic, consumer, key, attempts, error, payload, deadAt } = event;
  return (
    <Box tag="article" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <div>
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {`${topic} → ${consumer}`}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('queues.dead.when', { id, at: formatInstant(deadAt, locale), count: attempts })}
          </Typography>
        </div>
        {onRetry && (
          <Button variant="secondary" size="S" onClick={onRetry}>
            {text('queues.retry')}
          </Button>
        )}
      </Flex>
      {error && (
        <Recorded textColor="danger700" paddingTop={2} paddingBottom={2}>
          {error}
        </Recorded>
      )}
      <PayloadFacts facts={{ [text('queues.dead.key')]: key, ...payload }} />
    </Box>
  );
}
