import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { READ_BOOKINGS } from '../access';
import { bookingPath } from '../bookings/paths';

const Leading = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-weight: 600;
`;

/** Its number, leading to the booking for those who may read it. */
export function BookingLink({ booking }: { booking: { documentId: string; number: string } }) {
  const { allowedActions } = useRBAC(READ_BOOKINGS);
  return allowedActions.canRead ? (
    <Leading to={bookingPath(booking.documentId)}>{booking.number}</Leading>
  ) : (
    <>{booking.number}</>
  );
}
