import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { AdminTimeline } from '../../../contracts/admin-timeline';
import { useTexts } from '../texts';

const USERS = '/content-manager/collection-types/plugin::users-permissions.user';
const LISTINGS = '/content-manager/collection-types/api::listing.listing';

function Row({ label, name, to }: { label: string; name: string; to?: string }) {
  return (
    <Flex justifyContent="space-between" alignItems="baseline" gap={3} paddingTop={1}>
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
      {to ? (
        <Link tag={NavLink} to={to}>
          {name}
        </Link>
      ) : (
        <Typography variant="pi" textColor="neutral800">
          {name}
        </Typography>
      )}
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
    <>
      {person(text('people.renter'), renter)}
      {person(text('people.owner'), owner)}
      <Row
        label={text('people.listing')}
        name={listing.title}
        to={`${LISTINGS}/${listing.documentId}`}
      />
    </>
  );
}
