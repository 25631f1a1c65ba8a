import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { AdminDispute } from '../../../contracts/admin-disputes';
import { formatInstant, formatMoney } from '../format';
import { useTexts } from '../texts';
import { Card } from '../card';

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

/** Who wants how much of whom, and why. */
export function Claim({ found: { dispute, booking, appealed } }: { found: AdminDispute }) {
  const { text, locale } = useTexts();
  const show = (at: string): string => formatInstant(at, booking.timeZone, locale);
  const facts = [
    [text('claim.amount'), formatMoney(dispute.claimedAmount, dispute.currency, locale)],
    [text('people.renter'), booking.renter.name ?? text('people.gone')],
    [text('people.owner'), booking.owner.name ?? text('people.gone')],
    [text('when.title'), `${show(booking.startAt)} – ${show(booking.endAt)}`],
    [text('claim.opened'), show(dispute.openedAt)],
    ...(appealed
      ? [[text('claim.appealed'), `${text(`actor.${appealed.by}`)}, ${show(appealed.at)}`] as const]
      : []),
  ] as const;
  return (
    <Card title={text(`claim.by.${dispute.claimedBy}`)}>
      <Words tag="p">{dispute.description}</Words>
      <Box tag="dl" paddingTop={4}>
        {facts.map(([label, value]) => (
          <Flex key={label} gap={3} paddingTop={1} alignItems="baseline">
            <Typography tag="dt" textColor="neutral600" minWidth="12rem">
              {label}
            </Typography>
            <Typography tag="dd">{value}</Typography>
          </Flex>
        ))}
      </Box>
    </Card>
  );
}
