import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { DECIDE_IDENTITIES } from './access';
import { CheckList } from './identity/check-list';
import { CheckPage } from './identity/check-page';

/** Identity documents: what waits, and one of them. */
export default function IdentityPage() {
  return (
    <Page.Protect permissions={DECIDE_IDENTITIES}>
      <Routes>
        <Route index element={<CheckList />} />
        <Route path=":checkId" element={<CheckPage />} />
      </Routes>
    </Page.Protect>
  );
}
