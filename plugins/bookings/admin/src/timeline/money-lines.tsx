import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { AdminTimeline } from '../../../contracts/admin-timeline';
import { formatMoney } from '../format';
import { keyFor, useTexts } from '../texts';

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** The perforation of a ticket: what stands below it is what counts. */
const Perforation = styled.div`
  border-block-start: 2px dashed ${({ theme }) => theme.colors.neutral300};
  margin-block: 0.8rem;
`;

interface LineProps {
  label: string;
  amount: string;
  strong?: boolean;
  quiet?: boolean;
}

function Line({ label, amount, strong = false, quiet = false }: LineProps) {
  const weight = strong ? 'bold' : 'regular';
  const colour = quiet ? 'neutral600' : 'neutral800';
  return (
    <Flex justifyContent="space-between" alignItems="baseline" gap={3} paddingTop={1}>
      <Typography tag="dt" fontWeight={weight} textColor={colour}>
        {label}
      </Typography>
      <Amount tag="dd" fontWeight={weight} textColor={colour}>
        {amount}
      </Amount>
    </Flex>
  );
}

/** The quote's lines, what they add up to, who gets it, and the deposit apart. */
export function MoneyLines({ money }: { money: AdminTimeline['money'] }) {
  const { text, locale } = useTexts();
  const show = (amount: number): string => formatMoney(amount, money.currency, locale);
  const depositKey = keyFor('deposit', money.deposit.state);
  return (
    <Box tag="dl" width="100%">
      {money.lines.map((line) => (
        <Line key={line.code} label={line.label} amount={show(line.amount)} />
      ))}
      <Perforation />
      <Line strong label={text('money.total')} amount={show(money.total)} />
      <Line quiet label={text('money.owner')} amount={show(money.ownerShare)} />
      <Line quiet label={text('money.platform')} amount={show(money.applicationFee)} />
      <Box paddingTop={3}>
        <Line
          label={`${text('money.deposit')}: ${depositKey ? text(depositKey) : money.deposit.state}`}
          amount={show(money.deposit.amount)}
        />
      </Box>
    </Box>
  );
}
