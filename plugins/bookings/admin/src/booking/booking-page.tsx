import { Answered } from '@rental/shared/admin/parts/answered';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Flex, LinkButton } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { AdminTimeline } from '../../../contracts/admin-timeline';
import { calendarPath, disputesPath } from '../bookings/paths';
import { Card } from '../card';
import { Reports } from '../disputes/reports';
import { useTexts } from '../texts';
import { HistoryList } from '../timeline/history-list';
import { MoneyLines } from '../timeline/money-lines';
import { OperationsLink } from '../timeline/operations-link';
import { People } from '../timeline/people';
import { Deadline, Status } from '../timeline/status';
import { When } from '../timeline/when';
import { RiskCard } from '../risk/risk-card';
import { DecisionsCard } from './decisions-card';
import { ForceCard } from './force-card';
import { LedgerCard } from './ledger-card';

/** What happened, with what can be done beside it where there is room. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 38rem;
  }
`;

/** One booking: where it stands, its money to the last posting, its reports, and what can be forced. */
export function BookingPage() {
  const { text } = useTexts();
  const { bookingId = '' } = useParams();
  const { answer, reload } = useAnswer<{ data: AdminTimeline }>(`/bookings/${bookingId}/timeline`);
  const booking = answer.status === 'ready' ? answer.body.data : undefined;
  return (
    <Page.Main>
      <Page.Title>{booking?.number ?? text('booking.title')}</Page.Title>
      <Layouts.Header
        title={booking?.number ?? text('booking.title')}
        subtitle={booking?.listing.title}
        navigationAction={<BackButton fallback="/plugins/bookings" />}
        primaryAction={
          booking?.dispute && (
            <LinkButton tag={Link} to={disputesPath(booking.documentId)} variant="tertiary">
              {text('booking.dispute')}
            </LinkButton>
          )
        }
      />
      <Layouts.Content>
        <Answered
          answer={answer}
          loading={text('panel.loading')}
          failed={text(
            answer.status === 'failed' && answer.code === 404 ? 'booking.gone' : 'panel.failed',
          )}
        >
          {({ data }) => <Found key={data.history.length} booking={data} reload={reload} />}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

/** What else is rented of the same thing, and of the same owner. */
function Calendars({ timeline: { listing, owner } }: { timeline: AdminTimeline }) {
  const { text } = useTexts();
  return (
    <Flex gap={2} wrap="wrap" paddingTop={3}>
      {(
        [
          ['listing', listing.documentId],
          ['owner', owner.documentId],
        ] as const
      ).map(([of, id]) => (
        <LinkButton
          key={of}
          tag={Link}
          to={calendarPath(of, id)}
          variant="tertiary"
          size="S"
          startIcon={<Calendar />}
        >
          {text(`calendar.open.${of}`)}
        </LinkButton>
      ))}
    </Flex>
  );
}

function Found({ booking, reload }: { booking: AdminTimeline; reload: () => void }) {
  const { text } = useTexts();
  const { documentId, timeZone } = booking;
  return (
    <Columns>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Card title={text('booking.state')}>
          <Status timeline={booking} />
        </Card>
        <RiskCard booking={booking} />
        <Reports inspections={booking.inspections} timeZone={timeZone} />
        <DecisionsCard decisions={booking.decisions} timeZone={timeZone} />
        <LedgerCard bookingId={documentId} timeZone={timeZone} />
        <Card title={text('history.title')}>
          <HistoryList history={booking.history} timeZone={timeZone} />
        </Card>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Card title={text('due.title')}>
          <Deadline due={booking.due} timeZone={timeZone} />
        </Card>
        <ForceCard bookingId={documentId} onForced={reload} />
        <Card title={text('money.title')}>
          <MoneyLines money={booking.money} />
          <OperationsLink bookingId={documentId} />
        </Card>
        <Card title={text('when.title')}>
          <When timeline={booking} />
        </Card>
        <Card title={text('people.title')}>
          <People timeline={booking} />
          <Calendars timeline={booking} />
        </Card>
      </Flex>
    </Columns>
  );
}
