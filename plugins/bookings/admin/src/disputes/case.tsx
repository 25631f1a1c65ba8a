import { useAnswer } from '@rental/shared/admin/use-answer';
import { Badge, Box, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { AdminDispute } from '../../../contracts/admin-disputes';
import { RESOLVE_DISPUTES } from '../access';
import { LedgerCard } from '../booking/ledger-card';
import { bookingPath } from '../bookings/paths';
import { useTexts } from '../texts';
import { disputeTone, TONE_COLOURS } from '../tone';
import { Claim } from './claim';
import { Decision } from './decision';
import { DecisionForm } from './decision-form';
import { Evidence } from './evidence';
import { Reports } from './reports';
import { Statements } from './statements';

/** What was said and shown, with the decision beside it where there is room. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 38rem;
  }
`;

/** One dispute: both sides, the reports before and after, and the decision. */
export function Case() {
  const { text } = useTexts();
  const { bookingId = '' } = useParams();
  const { answer, reload } = useAnswer<{ data: AdminDispute }>(`/bookings/${bookingId}/dispute`);
  if (answer.status === 'ready') return <Found found={answer.body.data} reload={reload} />;
  return (
    <Page.Main>
      <Page.Title>{text('disputes.title')}</Page.Title>
      <Layouts.Header
        title={text('disputes.title')}
        navigationAction={<BackButton fallback=".." />}
      />
      <Layouts.Content>
        {answer.status === 'loading' ? (
          <Loader>{text('disputes.loading')}</Loader>
        ) : (
          <Flex direction="column" alignItems="flex-start" gap={4}>
            <Typography role="alert" textColor="danger700">
              {text(answer.code === 404 ? 'disputes.gone' : 'disputes.failed')}
            </Typography>
            <LinkButton tag={Link} to=".." startIcon={<ArrowLeft />} variant="tertiary">
              {text('disputes.all')}
            </LinkButton>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ found, reload }: { found: AdminDispute; reload: () => void }) {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(RESOLVE_DISPUTES);
  const { dispute, booking, inspections } = found;
  const isOpen = dispute.state === 'OPEN' || dispute.state === 'APPEALED';
  return (
    <Page.Main>
      <Page.Title>{`${booking.number} · ${text('disputes.title')}`}</Page.Title>
      <Layouts.Header
        title={`${booking.number}: ${text(`claim.${dispute.reason}`)}`}
        subtitle={booking.listing.title}
        navigationAction={<BackButton fallback=".." />}
        secondaryAction={
          <Badge {...TONE_COLOURS[disputeTone(dispute.state)]}>
            {text(`dispute.${dispute.state}`)}
          </Badge>
        }
        primaryAction={
          <LinkButton tag={Link} to={bookingPath(booking.documentId)} variant="tertiary">
            {text('disputes.booking')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Columns>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Claim found={found} />
            <Reports inspections={inspections} timeZone={booking.timeZone} />
            <Evidence dispute={dispute} timeZone={booking.timeZone} />
            <Statements dispute={dispute} booking={booking} />
            <LedgerCard bookingId={booking.documentId} timeZone={booking.timeZone} />
          </Flex>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {isOpen && allowedActions.canResolve && (
              <DecisionForm found={found} onDecided={reload} />
            )}
            {isOpen && !allowedActions.canResolve && (
              <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
                <Typography>{text('decision.not_yours')}</Typography>
              </Box>
            )}
            <Decision found={found} />
          </Flex>
        </Columns>
      </Layouts.Content>
    </Page.Main>
  );
}
