import { formatAge } from '@rental/shared/format-age';
import { formatMoney } from '@rental/shared/format-money';
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DifferenceEntry } from '../../../contracts/differences';
import { formatInstant } from '../format';
import { useTexts } from '../texts';

const Place = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

/** Stripe's ids are long and have no place to break. */
const Words = styled(Typography)`
  overflow-wrap: anywhere;
`;

interface CardProps {
  readonly difference: DifferenceEntry;
  readonly now: string;
  /** Undefined for whoever may only read. */
  readonly onRelease?: (() => void) | undefined;
}

/** One cent, or many, that one side has and the other has not. */
export function DifferenceCard({ difference, now, onRelease }: CardProps) {
  const { text, locale } = useTexts();
  const { amount, currency, firstSeenAt, isFreezing } = difference;
  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="stretch"
      gap={3}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography tag="h2" variant="delta">
          {formatMoney(amount, currency, locale)}
        </Typography>
        <Standing difference={difference} />
      </Flex>
      <Words tag="p">{useWords(difference)}</Words>
      <Flex gap={4} wrap="wrap">
        <Places difference={difference} />
        <Typography tag="time" dateTime={firstSeenAt} variant="pi" textColor="neutral600">
          {text('differences.since', {
            age: formatAge(firstSeenAt, now, locale),
            at: formatInstant(firstSeenAt, locale),
          })}
        </Typography>
      </Flex>
      <Ended difference={difference} />
      {isFreezing && onRelease && (
        <Box>
          <Button variant="secondary" onClick={onRelease}>
            {text('differences.release')}
          </Button>
        </Box>
      )}
    </Flex>
  );
}

function Standing({ difference }: { readonly difference: DifferenceEntry }) {
  const { text } = useTexts();
  const { isFreezing, released, resolvedAt } = difference;
  if (resolvedAt) return <Badge>{text('differences.standing.resolved')}</Badge>;
  if (released) return <Badge>{text('differences.standing.released')}</Badge>;
  if (!isFreezing) return <Badge>{text('differences.standing.watched')}</Badge>;
  return (
    <Badge backgroundColor="danger100" textColor="danger700">
      {text('differences.standing.freezing')}
    </Badge>
  );
}

/** What differs, in a sentence. */
function useWords({ details, subject, account, currency }: DifferenceEntry): string {
  const { text, locale } = useTexts();
  if ('type' in details)
    return text('differences.movement', { type: details.type, subject, account });
  const money = (amount: number) => formatMoney(amount, currency, locale);
  return text('differences.journal', {
    subject,
    account,
    ledger: money(details.ledger),
    stripe: money(details.stripe),
  });
}

function Places({ difference: { owner, booking } }: { readonly difference: DifferenceEntry }) {
  const { text } = useTexts();
  return (
    <>
      {owner && (
        <Place to={`/plugins/accounts/people/${owner.documentId}`}>
          {owner.name || text('differences.owner')}
        </Place>
      )}
      {booking && (
        <Place to={`/plugins/bookings/${booking.documentId}`}>
          {booking.number ?? booking.documentId}
        </Place>
      )}
    </>
  );
}

/** By whom payouts were released, and when it was gone. */
function Ended({ difference: { released, resolvedAt } }: { readonly difference: DifferenceEntry }) {
  const { text, locale } = useTexts();
  return (
    <>
      {released && (
        <Words tag="p" variant="pi" textColor="neutral600">
          {text('differences.released', {
            by: released.by,
            at: formatInstant(released.at, locale),
            reason: released.reason,
          })}
        </Words>
      )}
      {resolvedAt && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('differences.resolved', { at: formatInstant(resolvedAt, locale) })}
        </Typography>
      )}
    </>
  );
}
