import { useAnswer } from '@rental/shared/admin/use-answer';
import { Badge, Typography } from '@strapi/design-system';
import type { FlagsOf, ListingsOf } from '@rental/listings/contracts/people';
import { formatDate, formatMoney } from '../format';
import { filtered, LISTINGS } from '../links';
import { QuietLink } from '../quiet-link';
import { useTexts } from '../texts';
import { useWordsOf } from '../words-of';
import { Row, Rows } from './rows';
import { None, Section } from './section';

/** What the person lets. */
export function Listings({ personId }: { personId: string }) {
  const { text, locale } = useTexts();
  const words = useWordsOf();
  const { answer } = useAnswer<{ data: ListingsOf }>(`/accounts/people/${personId}/listings`);
  return (
    <Section
      title={text('listings.title')}
      answer={answer}
      action={({ total }) =>
        total > 0 && (
          <QuietLink to={filtered(LISTINGS, 'ownerId', personId)}>
            {text('listings.all', { count: total })}
          </QuietLink>
        )
      }
    >
      {({ rows, active }) =>
        rows.length === 0 ? (
          <None>{text('listings.none')}</None>
        ) : (
          <>
            <Typography textColor="neutral600">
              {text('listings.active', { count: active })}
            </Typography>
            <Rows>
              {rows.map((row) => (
                <Row
                  key={row.id}
                  title={<QuietLink to={`${LISTINGS}/${row.id}`}>{row.title || row.id}</QuietLink>}
                  detail={`${formatMoney(row.priceAmount, row.currency, locale)} · ${formatDate(row.createdAt, locale)}`}
                >
                  <Badge>{words('bookings', `listing.${row.state}`)}</Badge>
                </Row>
              ))}
            </Rows>
          </>
        )
      }
    </Section>
  );
}

/** What moderation found in the person's submissions. */
export function Flags({ personId }: { personId: string }) {
  const { text, locale } = useTexts();
  const words = useWordsOf();
  const { answer } = useAnswer<{ data: FlagsOf }>(`/accounts/people/${personId}/flags`);
  return (
    <Section
      title={text('flags.title')}
      answer={answer}
      action={({ rows }) =>
        rows.some(({ isWaiting }) => isWaiting) && (
          <QuietLink to="/plugins/moderation">{text('flags.queue')}</QuietLink>
        )
      }
    >
      {({ rows, total }) =>
        rows.length === 0 ? (
          <None>{text('flags.none')}</None>
        ) : (
          <>
            <Typography textColor="neutral600">{text('flags.count', { count: total })}</Typography>
            <Rows>
              {rows.map((row, index) => (
                <Row
                  key={`${row.listingId}-${row.code}-${index}`}
                  title={<QuietLink to={`${LISTINGS}/${row.listingId}`}>{row.title}</QuietLink>}
                  detail={`${row.reason} · ${formatDate(row.at, locale)}`}
                >
                  <Badge>{words('listings', `flag.${row.code}`)}</Badge>
                </Row>
              ))}
            </Rows>
          </>
        )
      }
    </Section>
  );
}
