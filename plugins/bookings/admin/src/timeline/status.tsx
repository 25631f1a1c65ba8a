import { Box, Flex, Typography } from '@strapi/design-system';
import type { AdminTimeline } from '../../../contracts/admin-timeline';
import { StateBadge } from '../state-badge';
import { keyFor, useTexts } from '../texts';
import { Instant } from './instant';

/** Where the booking stands, in plain words. */
export function Status({ timeline }: { timeline: AdminTimeline }) {
  const { text } = useTexts();
  const sentence = keyFor('sentence', timeline.state);
  const pending = timeline.pending && keyFor('event', timeline.pending);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <StateBadge kind="booking" state={timeline.state} />
      {sentence && (
        <Typography variant="delta" fontWeight="regular" textColor="neutral800">
          {text(sentence)}
        </Typography>
      )}
      {pending && (
        <Typography textColor="warning700">
          {text('panel.pending', { event: text(pending) })}
        </Typography>
      )}
      {timeline.frozenSince && (
        <Box>
          <Typography textColor="warning700">{text('panel.frozen')}</Typography>
          <Instant at={timeline.frozenSince} timeZone={timeline.timeZone} />
        </Box>
      )}
    </Flex>
  );
}

/** What happens next by itself, and when. */
export function Deadline({ due, timeZone }: { due: AdminTimeline['due']; timeZone: string }) {
  const { text } = useTexts();
  if (!due) return <Typography textColor="neutral600">{text('due.none')}</Typography>;
  return (
    <Box background="neutral100" borderColor="neutral150" hasRadius padding={3}>
      <Instant at={due.at} timeZone={timeZone} />
      <Box paddingTop={2}>
        <Typography textColor="neutral800">
          {text(keyFor('deadline', due.event) ?? 'deadline.other')}
        </Typography>
      </Box>
    </Box>
  );
}
