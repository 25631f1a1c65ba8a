import { useAnswer } from '@rental/shared/admin/use-answer';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { BookingsOf, DisputesOf } from '@rental/bookings/contracts/people';
import type { PersonBookings } from '../../../contracts/people';
import { formatDate, formatMoney } from '../format';
import { BOOKINGS, bookingsOf, disputeOf, DISPUTES, filtered } from '../links';
import { QuietLink } from '../quiet-link';
import { useTexts } from '../texts';
import { useWordsOf } from '../words-of';
import { Row, Rows } from './rows';
import { None, Section } from './section';

/** What the person rents, and what is rented from them. */
export function Bookings({ personId }: { personId: string }) {
  const { text } = useTexts();
  const { answer } = useAnswer<{ data: PersonBookings }>(`/accounts/people/${personId}/bookings`);
  return (
    <Section title={text('bookings.title')} answer={answer}>
      {({ asRenter, asOwner }) =>
        asRenter.total + asOwner.total === 0 ? (
          <None>{text('bookings.none')}</None>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Side personId={personId} side="renter" bookings={asRenter} />
            <Side personId={personId} side="owner" bookings={asOwner} />
          </Flex>
        )
      }
    </Section>
  );
}

interface SideProps {
  personId: string;
  side: 'renter' | 'owner';
  bookings: BookingsOf;
}

function Side({ personId, side, bookings: { rows, total } }: SideProps) {
  const { text, locale } = useTexts();
  const words = useWordsOf();
  if (total === 0) return null;
  return (
    <Box>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography tag="h3" variant="sigma" textColor="neutral600">
          {text(`bookings.${side}`)}
        </Typography>
        <QuietLink to={bookingsOf(side, personId)}>
          {text('bookings.all', { count: total })}
        </QuietLink>
      </Flex>
      <Rows>
        {rows.map((row) => (
          <Row
            key={row.id}
            title={<QuietLink to={`${BOOKINGS}/${row.id}`}>{row.number}</QuietLink>}
            detail={`${row.listingTitle} · ${formatDate(row.startAt, locale)} · ${formatMoney(row.total, row.currency, locale)}`}
          >
            <Badge>{words('bookings', `state.${row.state}`)}</Badge>
          </Row>
        ))}
      </Rows>
    </Box>
  );
}

/** Claims about the person's bookings, on either side. */
export function Disputes({ personId }: { personId: string }) {
  const { text, locale } = useTexts();
  const words = useWordsOf();
  const { answer } = useAnswer<{ data: DisputesOf }>(`/accounts/people/${personId}/disputes`);
  return (
    <Section
      title={text('disputes.title')}
      answer={answer}
      action={({ rows }) =>
        rows.some(({ isClaimant }) => isClaimant) && (
          <QuietLink to={filtered(DISPUTES, 'claimantId', personId)}>
            {text('disputes.all')}
          </QuietLink>
        )
      }
    >
      {({ rows, total, risky }) => (
        <>
          <Typography textColor="neutral600">
            {text('disputes.count', { count: total, risky })}
          </Typography>
          <Rows>
            {rows.map((row) => (
              <Row
                key={row.bookingId}
                title={<QuietLink to={disputeOf(row.bookingId)}>{row.number}</QuietLink>}
                detail={[
                  text(row.isClaimant ? 'disputes.claims' : 'disputes.answers'),
                  words('bookings', `claim.${row.reason}`),
                  formatMoney(row.amount, row.currency, locale),
                  formatDate(row.openedAt, locale),
                ].join(' · ')}
              >
                <Badge>{words('bookings', `dispute.${row.state}`)}</Badge>
              </Row>
            ))}
          </Rows>
        </>
      )}
    </Section>
  );
}
