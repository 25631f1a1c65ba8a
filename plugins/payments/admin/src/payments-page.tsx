import { Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { PAYMENTS_ACTIONS } from '../../contracts/admin-payments';
import { Route, Routes } from 'react-router-dom';
import { ChargebackPage } from './chargebacks/chargeback-page';
import { ChargebacksPage } from './chargebacks/chargebacks-page';
import { Desk } from './desk';
import { DifferencesPage } from './differences/differences-page';
import { DocumentsPage } from './documents/documents-page';
import { Health } from './health/health';
import { HoldsPage } from './holds/holds-page';
import { Operations } from './operations/operations';
import { PayoutsPage } from './payouts/payouts-page';
import { useTexts } from './texts';

/** The health beside the operations where there is room, else below them. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 30rem;
  }
`;

/** The finance desk: what was asked of Stripe, what owners get, and what the ledger cannot explain. */
export default function PaymentsPage() {
  return (
    <Page.Protect permissions={[{ action: PAYMENTS_ACTIONS.read, subject: null }]}>
      <Routes>
        <Route index element={<OperationsPage />} />
        <Route path="differences" element={<DifferencesPage />} />
        <Route path="chargebacks" element={<ChargebacksPage />} />
        <Route path="chargebacks/:id" element={<ChargebackPage />} />
        <Route path="holds" element={<HoldsPage />} />
        <Route path="payouts" element={<PayoutsPage />} />
        <Route path="documents" element={<DocumentsPage />} />
      </Routes>
    </Page.Protect>
  );
}

/** What was asked of Stripe and has not come to its end, and whether all is right. */
function OperationsPage() {
  const { text } = useTexts();
  return (
    <Desk title={text('page.title')} subtitle={text('page.subtitle')}>
      <Columns>
        <div>
          <Operations />
        </div>
        <Health />
      </Columns>
    </Desk>
  );
}
