import { formatMoney } from '@rental/shared/format-money';
import {
  Badge,
  Button,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PayoutEntry, PayoutStage } from '../../../contracts/admin-payouts';
import { problemKey } from '../advice';
import { formatAge, formatInstant } from '../format';
import { useTexts } from '../texts';

const HEADS = ['owner', 'amount', 'stage', 'at', 'booking'] as const;

/** Names of theme colours: how urgent it is. The words say it as well. */
const TONES: Readonly<Record<PayoutStage, { backgroundColor: string; textColor: string }>> = {
  failed: { backgroundColor: 'danger100', textColor: 'danger700' },
  returned: { backgroundColor: 'danger100', textColor: 'danger700' },
  due: { backgroundColor: 'warning100', textColor: 'warning700' },
  frozen: { backgroundColor: 'warning100', textColor: 'warning700' },
  underWay: { backgroundColor: 'primary100', textColor: 'primary700' },
  later: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  paid: { backgroundColor: 'success100', textColor: 'success700' },
};

const PlaceLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

interface TableProps {
  readonly payouts: readonly PayoutEntry[];
  readonly now: string;
  /** Undefined for staff who may not retry. */
  readonly onRetry: ((payout: PayoutEntry) => void) | undefined;
}

/** One row a payout, or a share that is frozen. */
export function PayoutTable({ payouts, now, onRetry }: TableProps) {
  const { text } = useTexts();
  return (
    <Table colCount={HEADS.length + 1} rowCount={payouts.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`payouts.head.${head}`)}
              </Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{text('payouts.head.actions')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {payouts.map((payout) => (
          <Row key={payout.id} payout={payout} now={now} onRetry={onRetry} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({
  payout,
  now,
  onRetry,
}: Omit<TableProps, 'payouts'> & { readonly payout: PayoutEntry }) {
  const { text, locale } = useTexts();
  const { owner, booking, amount, currency, stage, at } = payout;
  return (
    <Tr>
      <Td>
        <PlaceLink to={`/plugins/people/${owner.documentId}`}>
          {owner.name || owner.documentId}
        </PlaceLink>
      </Td>
      <Td>
        <Amount>{formatMoney(amount, currency, locale)}</Amount>
      </Td>
      <Td>
        <Badge {...TONES[stage]}>{text(`payouts.stage.${stage}`)}</Badge>
        <Why payout={payout} />
      </Td>
      <Td>
        <Typography tag="div">{formatAge(at, now, locale)}</Typography>
        <Typography tag="time" dateTime={at} variant="pi" textColor="neutral600">
          {formatInstant(at, locale)}
        </Typography>
      </Td>
      <Td>
        <PlaceLink to={`/plugins/bookings/${booking.documentId}`}>
          {booking.number ?? booking.documentId}
        </PlaceLink>
      </Td>
      <Td>
        {onRetry && payout.canRetry && (
          <Button
            variant={stage === 'failed' ? 'secondary' : 'tertiary'}
            startIcon={<ArrowClockwise />}
            onClick={() => onRetry(payout)}
          >
            {text(stage === 'failed' ? 'retry.button' : 'retry.button.now')}
          </Button>
        )}
      </Td>
    </Tr>
  );
}

/** Stripe's reason in words; or what stands in the way, and where it is decided. */
function Why({ payout: { waitsFor, problem, booking } }: { readonly payout: PayoutEntry }) {
  const { text } = useTexts();
  const places = {
    difference: '/plugins/payments/differences',
    chargeback: '/plugins/payments/chargebacks',
    dispute: `/plugins/disputes/${booking.documentId}`,
  } as const;
  if (waitsFor)
    return (
      <div>
        <PlaceLink to={places[waitsFor]}>{text(`payouts.waits.${waitsFor}`)}</PlaceLink>
      </div>
    );
  if (problem === null) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {text(problemKey(problem))}
    </Typography>
  );
}
