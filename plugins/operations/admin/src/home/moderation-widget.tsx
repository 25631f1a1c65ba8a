import type { QueueSummary } from '@rental/listings/contracts/moderation';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatAge } from '@rental/shared/format-age';
import { Typography } from '@strapi/design-system';
import { useTexts } from '../texts';
import { FigureRow } from './figure-row';
import { Calm, WidgetBody } from './widget-body';

const PAGE = '/plugins/moderation';

/** What waits for moderation, and what of it is late. */
export function ModerationWidget() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: QueueSummary }>('/listings/reviews/summary');
  return (
    <WidgetBody answer={answer} reload={reload}>
      {({ data }) =>
        data.waiting === 0 ? (
          <Calm>{text('home.moderation.none')}</Calm>
        ) : (
          <Summary summary={data} />
        )
      }
    </WidgetBody>
  );
}

function Summary({ summary }: { readonly summary: QueueSummary }) {
  const { text, locale } = useTexts();
  const { waiting, overdue, dueSoon, claimed, oldestSubmittedAt, now } = summary;
  return (
    <>
      <FigureRow
        figures={[
          { label: text('home.moderation.waiting'), value: waiting, to: PAGE },
          {
            label: text('home.moderation.overdue'),
            value: overdue,
            tone: overdue > 0 ? 'danger' : 'plain',
            to: `${PAGE}?age=overdue`,
          },
          {
            label: text('home.moderation.soon'),
            value: dueSoon,
            tone: dueSoon > 0 ? 'warning' : 'plain',
            to: `${PAGE}?age=due_soon`,
          },
        ]}
      />
      {oldestSubmittedAt && (
        <Typography tag="p" textColor="neutral600">
          {text('home.moderation.oldest', { age: formatAge(oldestSubmittedAt, now, locale) })}
        </Typography>
      )}
      <Typography tag="p" textColor="neutral600">
        {text('home.moderation.claimed', { count: claimed })}
      </Typography>
    </>
  );
}
