import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { BullJob } from '../../../contracts/queues';
import { formatInstant } from '../audit/format';
import { useTexts } from '../texts';
import { PayloadFacts, Recorded } from './payload-facts';

/** Bull's name for the jobs of a queue that has one kind. */
const UNNAMED = '__default__';

interface CardProps {
  readonly job: BullJob;
  /** Absent where it is not allowed, or makes no sense for a job of this state. */
  readonly onRetry: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** A job with what went wrong; of its payload only what is nobody's own. */
export function JobCard({ job, onRetry, onRemove }: CardProps) {
  const { text, locale } = useTexts();
  const { id, name, attempts, error, payload, addedAt, dueAt, failedAt } = job;
  const at = (instant: string): string => formatInstant(instant, locale);
  const facts = [
    text('jobs.added', { at: at(addedAt) }),
    dueAt && text('jobs.due', { at: at(dueAt) }),
    failedAt && text('jobs.failed_at', { at: at(failedAt), count: attempts }),
  ].filter(Boolean);
  return (
    <Box tag="article" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <div>
          <Typography tag="h2" variant="omega" fontWeight="bold">
            {name === UNNAMED ? text('jobs.wake', { id }) : text('jobs.name', { name, id })}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {facts.join(' · ')}
          </Typography>
        </div>
        <Flex gap={2}>
          {onRetry && (
            <Button variant="secondary" size="S" onClick={onRetry}>
              {text(dueAt && !error ? 'jobs.promote' : 'queues.retry')}
            </Button>
          )}
          {onRemove && (
            <Button variant="danger-light" size="S" onClick={onRemove}>
              {text('jobs.remove')}
            </Button>
          )}
        </Flex>
      </Flex>
      {error && (
        <Recorded textColor="danger700" paddingTop={2} paddingBottom={2}>
          {error}
        </Recorded>
      )}
      <PayloadFacts facts={payload} />
    </Box>
  );
}
