import { Answered } from '@rental/shared/admin/parts/answered';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { BookingLedger, LedgerEntry, LedgerPosting } from '../../../contracts/admin-ledger';
import { Card } from '../card';
import { formatInstant, formatMoney } from '../format';
import { keyFor, useTexts } from '../texts';

const Lines = styled.table`
  border-collapse: collapse;
  inline-size: 100%;

  th,
  td {
    font-size: 1.4rem;
    padding: 0.4rem 0.8rem;
    text-align: start;
    vertical-align: baseline;
  }

  th:last-child,
  td:last-child,
  td:nth-child(2),
  th:nth-child(2) {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  tbody tr {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

interface LinesProps {
  caption: string;
  postings: readonly LedgerPosting[];
  currency: string;
}

/** Debits on the left, credits on the right, as books are kept. */
export function PostingLines({ caption, postings, currency }: LinesProps) {
  const { text, locale } = useTexts();
  const show = (amount: number): string => formatMoney(amount, currency, locale);
  return (
    <Lines aria-label={caption}>
      <thead>
        <tr>
          {(['account', 'debit', 'credit'] as const).map((head) => (
            <th key={head} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {text(`ledger.${head}`)}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {postings.map(({ account, amount }, i) => {
          const key = keyFor('account', account);
          return (
            <tr key={`${account} ${i}`}>
              <td>
                <Typography textColor="neutral800">{key ? text(key) : account}</Typography>
              </td>
              <td>
                <Typography textColor="neutral800">{amount > 0 ? show(amount) : ''}</Typography>
              </td>
              <td>
                <Typography textColor="neutral800">{amount < 0 ? show(-amount) : ''}</Typography>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Lines>
  );
}

/** What stands where in the ledger for this booking, and every entry that made it so. */
export function LedgerCard({ bookingId, timeZone }: { bookingId: string; timeZone: string }) {
  const { text } = useTexts();
  const { answer } = useAnswer<{ data: BookingLedger }>(`/bookings/${bookingId}/ledger`);
  return (
    <Card title={text('ledger.title')}>
      <Answered answer={answer} loading={text('ledger.loading')} failed={text('ledger.failed')}>
        {({ data }) => <Ledger ledger={data} timeZone={timeZone} />}
      </Answered>
    </Card>
  );
}

function Ledger({ ledger, timeZone }: { ledger: BookingLedger; timeZone: string }) {
  const { text } = useTexts();
  const { entries, balances, currency } = ledger;
  const [isOpen, setOpen] = useState(false);
  if (entries.length === 0)
    return <Typography textColor="neutral600">{text('ledger.empty')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {balances.length === 0 ? (
        <Typography textColor="neutral600">{text('ledger.even')}</Typography>
      ) : (
        <PostingLines caption={text('ledger.balances')} postings={balances} currency={currency} />
      )}
      <Box>
        <Button
          variant="tertiary"
          aria-expanded={isOpen}
          aria-controls="ledger-entries"
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? 'ledger.hide' : 'ledger.show', { count: entries.length })}
        </Button>
      </Box>
      <Box id="ledger-entries" hidden={!isOpen}>
        {isOpen &&
          entries.map((entry) => (
            <Entry key={entry.id} entry={entry} currency={currency} timeZone={timeZone} />
          ))}
      </Box>
    </Flex>
  );
}

interface EntryProps {
  entry: LedgerEntry;
  currency: string;
  timeZone: string;
}

function Entry({ entry, currency, timeZone }: EntryProps) {
  const { text, locale } = useTexts();
  const key = keyFor('entry', entry.sourceType);
  const name = key ? text(key) : entry.sourceType;
  return (
    <Box tag="section" paddingBottom={5}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={1}>
        <Typography tag="h3" fontWeight="bold">
          {name}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {formatInstant(entry.at, timeZone, locale)}
        </Typography>
      </Flex>
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {`#${entry.id} · ${entry.sourceType} ${entry.sourceId}`}
      </Typography>
      <PostingLines caption={name} postings={entry.postings} currency={currency} />
    </Box>
  );
}
