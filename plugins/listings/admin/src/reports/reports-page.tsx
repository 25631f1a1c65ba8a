import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { REPORT_ACTIONS } from '../../../contracts/reports';
import { ReportCase } from './report-case';
import { ReportList } from './report-list';

/** What people report of listings: the queue, and one listing with all of its reports. */
export default function ReportsPage() {
  return (
    <Page.Protect permissions={[{ action: REPORT_ACTIONS.read, subject: null }]}>
      <Routes>
        <Route index element={<ReportList />} />
        <Route path=":listingId" element={<ReportCase />} />
      </Routes>
    </Page.Protect>
  );
}
