import { useAnswer } from '@rental/shared/admin/use-answer';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { PersonMoney } from '../../../contracts/people';
import { useRights } from '../access';
import { formatDate, formatMoney } from '../format';
import { BOOKINGS } from '../links';
import { QuietLink } from '../quiet-link';
import { useTexts } from '../texts';
import { Facts } from './facts';
import { Row, Rows } from './rows';
import { None, Section } from './section';

/** What the books say: as an owner, and as a renter. */
export function Money({ personId }: { personId: string }) {
  const { text } = useTexts();
  const { answer } = useAnswer<{ data: PersonMoney }>(`/accounts/people/${personId}/money`);
  return (
    <Section
      title={text('money.title')}
      answer={answer}
      action={({ account }) => <Account account={account} />}
    >
      {(money) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Balances money={money} />
          <Payouts payouts={money.payouts} />
        </Flex>
      )}
    </Section>
  );
}

const TONES = {
  none: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  incomplete: { backgroundColor: 'warning100', textColor: 'warning700' },
  active: { backgroundColor: 'success100', textColor: 'success700' },
} as const;

function Account({ account }: Pick<PersonMoney, 'account'>) {
  const { text } = useTexts();
  return <Badge {...TONES[account]}>{text(`money.account.${account}`)}</Badge>;
}

const AMOUNTS = ['available', 'pending', 'frozen', 'inTransit', 'paid', 'owed'] as const;

function Balances({ money: { balances, spent } }: { money: PersonMoney }) {
  const { text, locale } = useTexts();
  if (balances.length + spent.length === 0) return <None>{text('money.none')}</None>;
  return (
    <>
      {balances.map((balance) => (
        <Facts
          key={balance.currency}
          facts={AMOUNTS.map((name) => [
            text(`money.${name}`),
            formatMoney(balance[name], balance.currency, locale),
          ])}
        />
      ))}
      {spent.map(({ currency, paid, refunded }) => (
        <Facts
          key={`spent-${currency}`}
          facts={[
            [text('money.spent'), formatMoney(paid, currency, locale)],
            [text('money.refunded'), formatMoney(refunded, currency, locale)],
          ]}
        />
      ))}
    </>
  );
}

function Payouts({ payouts: { rows, total } }: Pick<PersonMoney, 'payouts'>) {
  const { text, locale } = useTexts();
  const may = useRights();
  if (total === 0) return null;
  return (
    <Box>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography tag="h3" variant="sigma" textColor="neutral600">
          {text('money.payouts', { count: total })}
        </Typography>
        {may('operations') && (
          <QuietLink to="/plugins/payments">{text('money.operations')}</QuietLink>
        )}
      </Flex>
      <Rows>
        {rows.map((row) => (
          <Row
            key={row.id}
            title={
              may('bookings') ? (
                <QuietLink to={`${BOOKINGS}/${row.bookingId}`}>
                  {row.bookingNumber ?? row.bookingId}
                </QuietLink>
              ) : (
                <Typography>{row.bookingNumber ?? row.bookingId}</Typography>
              )
            }
            detail={`${formatMoney(row.amount, row.currency, locale)} · ${formatDate(row.changedAt, locale)}`}
          >
            <Badge>{text(`payout.${row.status}`)}</Badge>
          </Row>
        ))}
      </Rows>
    </Box>
  );
}
