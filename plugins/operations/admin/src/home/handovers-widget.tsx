import type {
  Handover,
  HandoverKind,
  HandoversPage,
} from '@rental/bookings/contracts/admin-overview';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { useTexts } from '../texts';
import { Entry, EntryList } from './entry-list';
import { FigureRow } from './figure-row';
import { formatTime } from './format';
import { bookingPage } from './links';
import { Calm, WidgetBody } from './widget-body';

const PAGE = '/plugins/handovers';

/** What changes hands today, by the calendar of its place. */
export function HandoversWidget() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: HandoversPage }>('/bookings/handovers?pageSize=5');
  return (
    <WidgetBody answer={answer} reload={reload}>
      {({ data }) =>
        data.meta.pagination.total === 0 ? (
          <Calm>{text('home.handovers.none')}</Calm>
        ) : (
          <Today page={data} />
        )
      }
    </WidgetBody>
  );
}

function Today({ page: { data, meta } }: { readonly page: HandoversPage }) {
  const { text } = useTexts();
  const figure = (kind: HandoverKind) => {
    const { total, done } = meta.counts[kind];
    return {
      label: text(`home.handovers.${kind}s`, { done }),
      value: total,
      to: `${PAGE}?kind=${kind}`,
    };
  };
  return (
    <>
      <FigureRow figures={[figure('pickup'), figure('return')]} />
      <EntryList>
        {data.map((handover) => (
          <Line key={`${handover.kind} ${handover.bookingId}`} handover={handover} />
        ))}
      </EntryList>
    </>
  );
}

function Line({ handover }: { readonly handover: Handover }) {
  const { text, locale } = useTexts();
  const { bookingId, number, listingTitle, kind, at, timeZone, isDone } = handover;
  const what = text(isDone ? `home.handovers.${kind}.done` : `home.handovers.${kind}`);
  return (
    <Entry
      to={bookingPage(bookingId)}
      name={number}
      about={listingTitle}
      when={`${what} · ${formatTime(at, timeZone, locale)}`}
    />
  );
}
