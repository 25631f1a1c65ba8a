import { formatMoney } from '@rental/shared/format-money';
import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ChargebackEntry } from '../../../contracts/admin-chargebacks';
import { formatAge, formatInstant } from '../format';
import { keyFor, useTexts } from '../texts';

const HEADS = ['booking', 'amount', 'state', 'answerBy'] as const;

const CaseLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
`;

interface TableProps {
  readonly chargebacks: readonly ChargebackEntry[];
  readonly now: string;
}

/** One row a chargeback; its booking's number leads to the case. */
export function ChargebackTable({ chargebacks, now }: TableProps) {
  const { text } = useTexts();
  return (
    <Table colCount={HEADS.length} rowCount={chargebacks.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`chargebacks.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {chargebacks.map((chargeback) => (
          <Row key={chargeback.id} chargeback={chargeback} now={now} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ chargeback, now }: { readonly chargeback: ChargebackEntry; readonly now: string }) {
  const { text, locale } = useTexts();
  const { id, booking, amount, currency, status, answerBy, answered } = chargeback;
  const state = keyFor('chargebacks.status', status);
  return (
    <Tr>
      <Td>
        <CaseLink to={`/plugins/payments/chargebacks/${id}`}>
          {booking.number ?? booking.documentId}
        </CaseLink>
      </Td>
      <Td>
        <Typography>{formatMoney(amount, currency, locale)}</Typography>
      </Td>
      <Td>
        <Typography>{state ? text(state) : status}</Typography>
      </Td>
      <Td>
        {answerBy && !answered ? (
          <>
            <Typography tag="div" fontWeight="semiBold">
              {formatAge(answerBy, now, locale)}
            </Typography>
            <Typography tag="time" dateTime={answerBy} variant="pi" textColor="neutral600">
              {formatInstant(answerBy, locale)}
            </Typography>
          </>
        ) : (
          <Typography textColor="neutral600">{text('chargebacks.noAnswer')}</Typography>
        )}
      </Td>
    </Tr>
  );
}
