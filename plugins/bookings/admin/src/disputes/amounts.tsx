import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ResolutionOutcome } from '../../../contracts/disputes';
import { formatMoney } from '../format';
import { useTexts } from '../texts';

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

type Outcome = Pick<ResolutionOutcome, 'renterGets' | 'ownerGets' | 'platformKeeps'>;

/** Whom a decision gives what. */
export function OutcomeAmounts({ outcome, currency }: { outcome: Outcome; currency: string }) {
  const { text, locale } = useTexts();
  const rows = [
    [text('outcome.renter'), outcome.renterGets],
    [text('outcome.owner'), outcome.ownerGets],
    [text('outcome.platform'), outcome.platformKeeps],
  ] as const;
  return (
    <Box tag="dl" width="100%">
      {rows.map(([label, amount]) => (
        <Flex
          key={label}
          justifyContent="space-between"
          alignItems="baseline"
          gap={3}
          paddingTop={1}
        >
          <Typography tag="dt" textColor="neutral600">
            {label}
          </Typography>
          <Amount tag="dd" fontWeight="bold">
            {formatMoney(amount, currency, locale)}
          </Amount>
        </Flex>
      ))}
    </Box>
  );
}
