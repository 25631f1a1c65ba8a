import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { AdminDispute } from '../../../contracts/admin-disputes';
import type { DisputeDecision } from '../../../contracts/disputes';
import { formatInstant } from '../format';
import { useTexts } from '../texts';
import { OutcomeAmounts } from './amounts';
import { Card } from '../card';

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

/** What was decided, and what an appeal has overruled. */
export function Decision({ found }: { found: AdminDispute }) {
  const { text, locale } = useTexts();
  const { dispute, booking, appealed } = found;
  const at = (instant: string): string => formatInstant(instant, booking.timeZone, locale);
  const { deadline } = dispute;
  const afterwards =
    deadline && !appealed
      ? text('decision.until', { at: at(deadline) })
      : deadline
        ? text('decision.final.until', { at: at(deadline) })
        : text('decision.final');
  const stands = dispute.state === 'RESOLVED' || dispute.state === 'CLOSED';
  const overruled = [
    ...dispute.earlierDecisions,
    ...(dispute.decision && !stands ? [dispute.decision] : []),
  ];
  return (
    <>
      {dispute.decision && stands && (
        <Card title={text('decision.title')}>
          <Decided decision={dispute.decision} found={found} />
          {dispute.state === 'RESOLVED' && (
            <Box paddingTop={3}>
              <Typography textColor="neutral600">{afterwards}</Typography>
            </Box>
          )}
        </Card>
      )}
      {overruled.map((decision) => (
        <Card key={decision.decidedAt} title={text('decision.earlier')}>
          <Decided decision={decision} found={found} />
        </Card>
      ))}
    </>
  );
}

function Decided({
  decision,
  found: { dispute, booking },
}: {
  decision: DisputeDecision;
  found: AdminDispute;
}) {
  const { locale } = useTexts();
  return (
    <>
      <Words tag="p">{`“${decision.note}”`}</Words>
      <Typography variant="pi" textColor="neutral600">
        {formatInstant(decision.decidedAt, booking.timeZone, locale)}
      </Typography>
      <Box paddingTop={3}>
        <OutcomeAmounts outcome={decision} currency={dispute.currency} />
      </Box>
    </>
  );
}
