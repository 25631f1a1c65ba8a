import type { HoldsPage } from '@rental/payments/contracts/admin-overview';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatAge } from '@rental/shared/format-age';
import { formatMoney } from '@rental/shared/format-money';
import { useTexts } from '../texts';
import { Entry, EntryList } from './entry-list';
import { FigureRow } from './figure-row';
import { bookingPage } from './links';
import { Calm, WidgetBody } from './widget-body';

const WITHIN_HOURS = 48;
const PAGE = `/plugins/payments/holds?within=${WITHIN_HOURS}`;

/** Deposits that can soon not be taken any more. */
export function HoldsWidget() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<HoldsPage>(
    `/payments/holds?within=${WITHIN_HOURS}&pageSize=5`,
  );
  return (
    <WidgetBody answer={answer} reload={reload}>
      {(page) =>
        page.data.length === 0 ? (
          <Calm>{text('home.holds.none', { hours: WITHIN_HOURS })}</Calm>
        ) : (
          <Lapsing page={page} />
        )
      }
    </WidgetBody>
  );
}

function Lapsing({ page: { data, meta } }: { readonly page: HoldsPage }) {
  const { text, locale } = useTexts();
  return (
    <>
      <FigureRow
        figures={[
          {
            label: text('home.holds.count', { hours: WITHIN_HOURS }),
            value: meta.pagination.total,
            tone: 'warning',
            to: PAGE,
          },
          ...meta.sums.map(({ currency, amount }) => ({
            label: text('home.holds.sum', { currency }),
            value: formatMoney(amount, currency, locale),
          })),
        ]}
      />
      <EntryList>
        {data.map(({ intentId, booking, amount, currency, captureBefore }) => (
          <Entry
            key={intentId}
            to={bookingPage(booking.documentId)}
            name={booking.number ?? booking.documentId}
            about={formatMoney(amount, currency, locale)}
            when={text(captureBefore <= meta.now ? 'home.holds.lapsed' : 'home.holds.lapses', {
              when: formatAge(captureBefore, meta.now, locale),
            })}
            isUrgent={captureBefore <= meta.now}
          />
        ))}
      </EntryList>
    </>
  );
}
