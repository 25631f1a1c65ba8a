import { Layouts, Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { PAYMENTS_ACTIONS } from '../../contracts/admin-payments';
import { Health } from './health/health';
import { Operations } from './operations/operations';
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

/** What was asked of Stripe and has not come to its end, and whether all is right. */
export default function PaymentsPage() {
  const { text } = useTexts();
  return (
    <Page.Protect permissions={[{ action: PAYMENTS_ACTIONS.read, subject: null }]}>
      <Page.Main>
        <Page.Title>{text('page.title')}</Page.Title>
        <Layouts.Header title={text('page.title')} subtitle={text('page.subtitle')} />
        <Layouts.Content>
          <Columns>
            <div>
              <Operations />
            </div>
            <Health />
          </Columns>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
