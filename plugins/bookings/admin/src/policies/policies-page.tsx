import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { READ_POLICIES } from '../access';
import { TermsList } from './terms-list';
import { VersionPage } from './version-page';

/** Cancellation policies and fees by version: the list, and one version. */
export default function PoliciesPage() {
  return (
    <Page.Protect permissions={READ_POLICIES}>
      <Routes>
        <Route index element={<TermsList />} />
        <Route path=":kind/:documentId" element={<VersionPage />} />
      </Routes>
    </Page.Protect>
  );
}
