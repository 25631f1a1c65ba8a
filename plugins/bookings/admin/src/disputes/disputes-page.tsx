import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { READ_BOOKINGS } from '../access';
import { Case } from './case';
import { DisputeList } from './dispute-list';

/** Claims that staff decide: the list, and one case. */
export default function DisputesPage() {
  return (
    <Page.Protect permissions={READ_BOOKINGS}>
      <Routes>
        <Route index element={<DisputeList />} />
        <Route path=":bookingId" element={<Case />} />
      </Routes>
    </Page.Protect>
  );
}
