import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { AdminDispute } from '../../../contracts/admin-disputes';
import { formatInstant } from '../format';
import { useTexts } from '../texts';
import { Card } from '../card';

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

/** What both sides said, the oldest first. */
export function Statements({ dispute, booking }: Pick<AdminDispute, 'dispute' | 'booking'>) {
  const { text, locale } = useTexts();
  return (
    <Card title={text('statements.title')}>
      {dispute.statements.length === 0 && <Typography>{text('statements.none')}</Typography>}
      <Flex direction="column" alignItems="stretch" gap={3}>
        {dispute.statements.map(({ by, kind, text: said, at }) => (
          <Box key={`${at} ${by}`} background="neutral100" hasRadius padding={3}>
            <Typography variant="pi" fontWeight="bold" textColor="neutral600">
              {`${text(`actor.${by}`)}: ${booking[by].name ?? text('people.gone')}`}
              {kind === 'appeal' && ` · ${text('statements.appeal')}`}
            </Typography>
            <Words tag="p">{said}</Words>
            <Typography variant="pi" textColor="neutral600">
              {formatInstant(at, booking.timeZone, locale)}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Card>
  );
}
