import type { RiskReviewsPage } from '@rental/bookings/contracts/admin-risk';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatAge } from '@rental/shared/format-age';
import { formatMoney } from '@rental/shared/format-money';
import { useTexts } from '../texts';
import { Entry, EntryList } from './entry-list';
import { FigureRow } from './figure-row';
import { bookingPage } from './links';
import { Calm, WidgetBody } from './widget-body';

const PAGE = '/plugins/risk-reviews';

/** Bookings whose risk somebody has to look at before the card is let go. */
export function RiskWidget() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: RiskReviewsPage }>(
    '/bookings/risk-reviews?pageSize=5',
  );
  return (
    <WidgetBody answer={answer} reload={reload}>
      {({ data }) =>
        data.entries.length === 0 ? <Calm>{text('home.risk.none')}</Calm> : <Waiting page={data} />
      }
    </WidgetBody>
  );
}

function Waiting({ page: { entries, pagination, now } }: { readonly page: RiskReviewsPage }) {
  const { text, locale } = useTexts();
  return (
    <>
      <FigureRow
        figures={[
          { label: text('home.risk.waiting'), value: pagination.total, tone: 'warning', to: PAGE },
        ]}
      />
      <EntryList>
        {entries.map(({ documentId, number, total, currency, dueAt, pending }) => (
          <Entry
            key={documentId}
            to={bookingPage(documentId)}
            name={number}
            about={formatMoney(total, currency, locale)}
            when={
              pending || !dueAt
                ? text('home.risk.answered')
                : text('home.risk.lapses', { when: formatAge(dueAt, now, locale) })
            }
          />
        ))}
      </EntryList>
    </>
  );
}
