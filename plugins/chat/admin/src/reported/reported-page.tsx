import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { CHAT_ACTIONS } from '../../../contracts/staff';
import { ReportedCase } from './reported-case';
import { ReportedList } from './reported-list';

/** What people report of conversations: the queue, and one of them with what was written. */
export default function ReportedPage() {
  return (
    <Page.Protect permissions={[{ action: CHAT_ACTIONS.read, subject: null }]}>
      <Routes>
        <Route index element={<ReportedList />} />
        <Route path=":conversationId" element={<ReportedCase />} />
      </Routes>
    </Page.Protect>
  );
}
