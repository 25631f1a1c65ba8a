import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { AdminTimeline } from '../../../contracts/admin-timeline';
import { useTexts } from '../texts';

/** Of the plugin accounts; whoever reads bookings may see it. */
const USERS = '/plugins/accounts/people';
const LISTINGS = '/content-manager/collection-types/api::listing.listing';

const EntryLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-align: end;
`;

function Row({ label, name, to }: { label: string; name: string; to?: string }) {
  return (
    <Flex justifyContent="space-between" alignItems="baseline" gap={3} paddingTop={1}>
      <Typography tag="dt" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="dd" textColor="neutral800">
        {to ? <EntryLink to={to}>{name}</EntryLink> : name}
      </Typography>
    </Flex>
  );
}

/** Renter, owner and listing, each a step away. */
export function People({ timeline }: { timeline: AdminTimeline }) {
  const { text } = useTexts();
  const { listing, renter, owner } = timeline;
  const person = (label: string, { documentId, name }: AdminTimeline['renter']) => (
    <Row
      label={label}
      name={name ?? text('people.gone')}
      to={name ? `${USERS}/${documentId}` : undefined}
    />
  );
  return (
    <Box tag="dl" width="100%">
      <Row
        label={text('people.listing')}
        name={listing.title}
        to={`${LISTINGS}/${listing.documentId}`}
      />
      {person(text('people.renter'), renter)}
      {person(text('people.owner'), owner)}
    </Box>
  );
}
