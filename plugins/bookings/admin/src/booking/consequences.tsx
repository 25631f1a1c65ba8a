import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Consequences, ForceOptions } from '../../../contracts/forced-transitions';
import { formatInstant, formatMoney } from '../format';
import { StateBadge } from '../state-badge';
import { keyFor, useTexts, type Translate } from '../texts';
import { PostingLines } from './ledger-card';

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** Who gets or owes what; the refund stands in its parts, not as what is asked of Stripe for it. */
function moneyRows(
  { refund, penalty, operations }: Consequences,
  text: Translate,
  money: (amount: number) => string,
): [label: string, amount: string][] {
  const rows: [string, string][] = [];
  if (refund)
    rows.push(
      [text('force.refund'), money(refund.refund)],
      [text('force.refund.owner'), money(refund.ownerPart)],
      [text('force.refund.platform'), money(refund.platformPart)],
    );
  if (penalty > 0) rows.push([text('force.penalty'), money(penalty)]);
  for (const { kind, amount } of operations) {
    const key = keyFor('asks', kind);
    if (kind !== 'refund.create') rows.push([key ? text(key) : kind, money(amount)]);
  }
  return rows;
}

interface ShownProps {
  consequences: Consequences;
  found: Pick<ForceOptions, 'currency' | 'timeZone'>;
}

/** What forcing the step does, as it has just been tried out. */
export function ShownConsequences({ consequences, found }: ShownProps) {
  const { text, locale } = useTexts();
  const { currency } = found;
  const { postings } = consequences;
  const rows = moneyRows(consequences, text, (amount) => formatMoney(amount, currency, locale));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <State consequences={consequences} timeZone={found.timeZone} />
      {rows.length === 0 && (
        <Typography textColor="neutral600">{text('force.no_money')}</Typography>
      )}
      {rows.length > 0 && (
        <Box tag="dl" background="neutral100" hasRadius padding={4}>
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
                {amount}
              </Amount>
            </Flex>
          ))}
        </Box>
      )}
      {postings.length > 0 && (
        <PostingLines
          caption={text('force.postings')}
          postings={postings.map((one) => ({
            ...one,
            account: one.account.replace(/:[a-z0-9]{20,}$/, ''),
            kind: 'asset',
          }))}
          currency={currency}
        />
      )}
    </Flex>
  );
}

function State({ consequences, timeZone }: { consequences: Consequences; timeZone: string }) {
  const { text, locale } = useTexts();
  const { state, pending, dueAt, datesReleased } = consequences;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2}>
        <Typography>{text('force.then')}</Typography>
        <StateBadge kind="booking" state={state} />
      </Flex>
      {pending && <Typography>{text('force.waits')}</Typography>}
      {datesReleased && <Typography>{text('force.dates')}</Typography>}
      {dueAt && (
        <Typography textColor="neutral600">
          {text('force.due', { at: formatInstant(dueAt, timeZone, locale) })}
        </Typography>
      )}
    </Flex>
  );
}
