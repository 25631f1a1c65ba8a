import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes, useLocation, useParams } from 'react-router-dom';
import { READ_BOOKINGS } from '../access';
import { BookingPage } from '../booking/booking-page';
import { CalendarPage } from '../calendar/calendar-page';
import { BookingList } from './booking-list';
import { disputesPath } from './paths';

/** Every booking: the list of them, and one. */
export default function BookingsPage() {
  return (
    <Page.Protect permissions={READ_BOOKINGS}>
      <Routes>
        <Route index element={<BookingList />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path=":bookingId" element={<BookingPage />} />
        <Route path="disputes/*" element={<ToDisputes />} />
      </Routes>
    </Page.Protect>
  );
}

/** Disputes have a page of their own in the menu; addresses that led here lead there. */
function ToDisputes() {
  const { '*': rest = '' } = useParams();
  const { search } = useLocation();
  return <Navigate replace to={{ pathname: disputesPath(rest), search }} />;
}
