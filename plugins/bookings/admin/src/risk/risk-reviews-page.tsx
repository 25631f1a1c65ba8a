import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { RiskReviewsPage as Found } from '../../../contracts/admin-risk';
import { READ_BOOKINGS } from '../access';
import { useTexts } from '../texts';
import { RiskTable } from './risk-table';

/** Bookings that wait for a look; each leads to its page, where the answer is given. */
export default function RiskReviewsPage() {
  const { text } = useTexts();
  return (
    <Page.Protect permissions={READ_BOOKINGS}>
      <Page.Main>
        <Page.Title>{text('risk.title')}</Page.Title>
        <Layouts.Header title={text('risk.title')} subtitle={text('risk.subtitle')} />
        <Layouts.Content>
          <List />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function List() {
  const { text } = useTexts();
  const { params } = useAddressFilters();
  const { answer } = useAnswer<{ data: Found }>(`/bookings/risk-reviews?${params.toString()}`);
  return (
    <Answered answer={answer} loading={text('risk.loading')} failed={text('risk.failed')}>
      {({ data }) =>
        data.entries.length === 0 ? (
          <NothingFound>{text('risk.none')}</NothingFound>
        ) : (
          <>
            <RiskTable page={data} />
            <PageTurner pagination={data.pagination} />
          </>
        )
      }
    </Answered>
  );
}
