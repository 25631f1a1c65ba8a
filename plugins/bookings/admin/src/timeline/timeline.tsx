import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { AdminTimeline } from '../../../contracts/admin-timeline';
import { bookingPath } from '../bookings/paths';
import { useTexts } from '../texts';
import { HistoryList } from './history-list';
import { MoneyLines } from './money-lines';
import { OperationsLink } from './operations-link';
import { People } from './people';
import { Section } from './section';
import { Deadline, Status } from './status';
import { When } from './when';

/** Two columns where there is room for both, else one below the other. */
const Columns = styled.div`
  display: grid;
  gap: 2.4rem 4rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr));
  inline-size: 100%;
`;

function Column({ children }: { children: ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {children}
    </Flex>
  );
}

/** Where a booking stands, what comes next, its money, its people, and all that happened. */
export function Timeline({ documentId }: { documentId: string }) {
  const { text } = useTexts();
  const { answer } = useAnswer<{ data: AdminTimeline }>(`/bookings/${documentId}/timeline`);
  if (answer.status === 'loading') return <Loader small>{text('panel.loading')}</Loader>;
  if (answer.status === 'failed')
    return (
      <Typography role="alert" textColor="danger700">
        {text('panel.failed')}
      </Typography>
    );
  const timeline = answer.body.data;
  return (
    <Columns>
      <Column>
        <Status timeline={timeline} />
        <Box>
          <LinkButton tag={Link} to={bookingPath(timeline.documentId)} variant="tertiary">
            {text('booking.open')}
          </LinkButton>
        </Box>
        <Section title={text('due.title')}>
          <Deadline due={timeline.due} timeZone={timeline.timeZone} />
        </Section>
        <Section title={text('when.title')}>
          <When timeline={timeline} />
        </Section>
        <Section title={text('people.title')}>
          <People timeline={timeline} />
        </Section>
        <Section title={text('money.title')}>
          <MoneyLines money={timeline.money} />
          <OperationsLink bookingId={timeline.documentId} />
        </Section>
      </Column>
      <Section title={text('history.title')}>
        <HistoryList history={timeline.history} timeZone={timeline.timeZone} />
      </Section>
    </Columns>
  );
}
