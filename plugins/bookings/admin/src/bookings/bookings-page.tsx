import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes, useLocation, useParams } from 'react-router-dom';
import { READ_BOOKINGS } from '../access';
import { BookingPage } from '../booking/booking-page';
import { CalendarPage } from '../calendar/calendar-page';
import { BookingList } from './booking-list';

/** Every booking: the list of them, and one. */
export default function BookingsPage() {
  return (
    <Page.Protect permissions={READ_BOOKINGS}>
      <Routes>
        <Route index element={<BookingList />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path=":bookingId" element={<BookingPage />} />
        <Route path="disputes/*" element={<Moved to="disputes" />} />
        <Route path="policies/*" element={<Moved to="policies" />} />
      </Routes>
    </Page.Protect>
  );
}

/** A page with an entry of its own in the menu; addresses that led here lead there. */
function Moved({ to }: { to: 'disputes' | 'policies' }) {
  const { '*': rest = '' } = useParams();
  const { search } = useLocation();
  const pathname = ['/plugins', to, ...(rest === '' ? [] : [rest])].join('/');
  return <Navigate replace to={{ pathname, search }} />;
}
