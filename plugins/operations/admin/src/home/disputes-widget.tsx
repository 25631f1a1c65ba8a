import type { DisputesSummary } from '@rental/bookings/contracts/admin-overview';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatAge } from '@rental/shared/format-age';
import { formatMoney } from '@rental/shared/format-money';
import { useTexts } from '../texts';
import { Entry, EntryList } from './entry-list';
import { FigureRow } from './figure-row';
import { Calm, WidgetBody } from './widget-body';

const PAGE = '/plugins/disputes';

/** Disputes that wait for staff, then decided ones by their deadline. */
export function DisputesWidget() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: DisputesSummary }>('/bookings/disputes/summary');
  return (
    <WidgetBody answer={answer} reload={reload}>
      {({ data }) =>
        data.next.length === 0 ? (
          <Calm>{text('home.disputes.none')}</Calm>
        ) : (
          <Summary summary={data} />
        )
      }
    </WidgetBody>
  );
}

function Summary({ summary }: { readonly summary: DisputesSummary }) {
  const { text, locale } = useTexts();
  const { open, appealed, decided, next, now } = summary;
  const whenOf = ({ deadline, waitingSince }: DisputesSummary['next'][number]): string =>
    deadline
      ? text('home.disputes.carried', { when: formatAge(deadline, now, locale) })
      : text('home.disputes.waits', { since: formatAge(waitingSince, now, locale) });
  return (
    <>
      <FigureRow
        figures={[
          {
            label: text('home.disputes.open'),
            value: open,
            tone: open > 0 ? 'danger' : 'plain',
            to: `${PAGE}?state=OPEN`,
          },
          {
            label: text('home.disputes.appealed'),
            value: appealed,
            tone: appealed > 0 ? 'danger' : 'plain',
            to: `${PAGE}?state=APPEALED`,
          },
          { label: text('home.disputes.decided'), value: decided, to: `${PAGE}?state=RESOLVED` },
        ]}
      />
      <EntryList>
        {next.map((entry) => (
          <Entry
            key={entry.id}
            to={`${PAGE}/${entry.bookingId}`}
            name={entry.number}
            about={formatMoney(entry.claimedAmount, entry.currency, locale)}
            when={whenOf(entry)}
            isUrgent={entry.deadline === null}
          />
        ))}
      </EntryList>
    </>
  );
}
