import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { REDACTED } from '../../../contracts/audit';
import type { DeadEvent } from '../../../contracts/queues';
import { formatInstant } from '../audit/format';
import { useTexts } from '../texts';

const Recorded = styled(Typography)`
  display: block;
  overflow-wrap: anywhere;
`;

const Payload = styled.dl`
  column-gap: 1.6rem;
  display: grid;
  font-size: 1.2rem;
  grid-template-columns: max-content minmax(0, 1fr);
  margin: 0;
  overflow-wrap: anywhere;
  row-gap: 0.4rem;
`;

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
      <Payload>
        <Fact name={text('queues.dead.key')} value={key} />
        {Object.entries(payload).map(([name, value]) => (
          <Fact
            key={name}
            name={name}
            value={value === REDACTED ? text('detail.private') : String(value)}
          />
        ))}
      </Payload>
    </Box>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" variant="pi" textColor="neutral800">
        {value}
      </Typography>
    </>
  );
}
