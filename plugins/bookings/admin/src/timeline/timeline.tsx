import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import type { AdminTimeline } from '../../../contracts/admin-timeline';
import { StateBadge } from '../state-badge';
import { keyFor, useTexts } from '../texts';
import { HistoryList } from './history-list';
import { Instant } from './instant';
import { MoneyLines } from './money-lines';
import { People } from './people';
import { Section } from './section';
import { useTimeline } from './use-timeline';

function Status({ timeline }: { timeline: AdminTimeline }) {
  const { text } = useTexts();
  const sentence = keyFor('sentence', timeline.state);
  const pending = timeline.pending && keyFor('event', timeline.pending);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <StateBadge kind="booking" state={timeline.state} />
      {sentence && <Typography textColor="neutral800">{text(sentence)}</Typography>}
      {pending && (
        <Typography variant="pi" textColor="warning700">
          {text('panel.pending', { event: text(pending) })}
        </Typography>
      )}
    </Flex>
  );
}

function Deadline({ due, timeZone }: { due: AdminTimeline['due']; timeZone: string }) {
  const { text } = useTexts();
  if (!due)
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('due.none')}
      </Typography>
    );
  return (
    <Box background="neutral100" hasRadius padding={3}>
      <Instant at={due.at} timeZone={timeZone} />
      <Typography variant="pi" textColor="neutral800">
        {text(keyFor('deadline', due.event) ?? 'deadline.other')}
      </Typography>
    </Box>
  );
}

interface TimelineProps {
  documentId: string;
  /** Changes with every change of the booking. */
  version: string;
}

/** Where a booking stands, what comes next, its money, and all that happened. */
export function Timeline({ documentId, version }: TimelineProps) {
  const { text } = useTexts();
  const state = useTimeline(documentId, version);
  if (state.status === 'loading') return <Loader small>{text('panel.loading')}</Loader>;
  if (state.status === 'failed')
    return (
      <Typography role="alert" textColor="danger700">
        {text('panel.failed')}
      </Typography>
    );
  const { timeline } = state;
  return (
    <Box width="100%">
      <Status timeline={timeline} />
      <Section title={text('due.title')}>
        <Deadline due={timeline.due} timeZone={timeline.timeZone} />
      </Section>
      <Section title={text('money.title')}>
        <MoneyLines money={timeline.money} />
      </Section>
      <Section title={text('people.title')}>
        <People timeline={timeline} />
      </Section>
      <Section title={text('history.title')}>
        <HistoryList history={timeline.history} timeZone={timeline.timeZone} />
      </Section>
    </Box>
  );
}
