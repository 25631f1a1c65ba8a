import type { ChargebacksPage } from '@rental/payments/contracts/admin-chargebacks';
import { ANSWERABLE } from '@rental/payments/contracts/chargebacks';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatAge } from '@rental/shared/format-age';
import { formatMoney } from '@rental/shared/format-money';
import { useTexts } from '../texts';
import { Entry, EntryList } from './entry-list';
import { FigureRow } from './figure-row';
import { Calm, WidgetBody } from './widget-body';

const PAGE = '/plugins/payments/chargebacks';

/** What banks have taken back, those that still take evidence first. */
export function ChargebacksWidget() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<ChargebacksPage>(
    '/payments/chargebacks?state=open&pageSize=5',
  );
  return (
    <WidgetBody answer={answer} reload={reload}>
      {(page) =>
        page.data.length === 0 ? <Calm>{text('home.chargebacks.none')}</Calm> : <Open page={page} />
      }
    </WidgetBody>
  );
}

function Open({ page: { data, meta } }: { readonly page: ChargebacksPage }) {
  const { text, locale } = useTexts();
  return (
    <>
      <FigureRow
        figures={[
          {
            label: text('home.chargebacks.count'),
            value: meta.pagination.total,
            tone: 'warning',
            to: PAGE,
          },
        ]}
      />
      <EntryList>
        {data.map(({ id, booking, amount, currency, status, answered, answerBy }) => {
          const waits = ANSWERABLE.includes(status) && !answered && answerBy !== null;
          return (
            <Entry
              key={id}
              to={`${PAGE}/${id}`}
              name={booking.number ?? booking.documentId}
              about={formatMoney(amount, currency, locale)}
              when={
                waits
                  ? text('home.chargebacks.answer', { when: formatAge(answerBy, meta.now, locale) })
                  : text('home.chargebacks.waits')
              }
              isUrgent={waits}
            />
          );
        })}
      </EntryList>
    </>
  );
}
