import type { OperationsSummary } from '@rental/payments/contracts/admin-overview';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { formatAge } from '@rental/shared/format-age';
import { Typography } from '@strapi/design-system';
import { useTexts } from '../texts';
import { FigureRow } from './figure-row';
import { Calm, WidgetBody } from './widget-body';

const PAGE = '/plugins/payments';

/** What was asked of Stripe and did not come about. */
export function OperationsWidget() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: OperationsSummary }>('/payments/operations/summary');
  return (
    <WidgetBody answer={answer} reload={reload}>
      {({ data }) =>
        data.failed + data.stuck + data.waiting === 0 ? (
          <Calm>{text('home.operations.none')}</Calm>
        ) : (
          <Summary summary={data} />
        )
      }
    </WidgetBody>
  );
}

function Summary({ summary }: { readonly summary: OperationsSummary }) {
  const { text, locale } = useTexts();
  const { failed, stuck, waiting, troubled, oldestAt, now } = summary;
  return (
    <>
      <FigureRow
        figures={[
          {
            label: text('home.operations.failed'),
            value: failed,
            tone: failed > 0 ? 'danger' : 'plain',
            to: `${PAGE}?standing=failed`,
          },
          {
            label: text('home.operations.stuck'),
            value: stuck,
            tone: stuck > 0 ? 'warning' : 'plain',
            to: `${PAGE}?standing=stuck`,
          },
          {
            label: text('home.operations.waiting'),
            value: waiting,
            to: `${PAGE}?standing=waiting`,
          },
        ]}
      />
      {oldestAt ? (
        <Typography tag="p" textColor="neutral600">
          {text('home.operations.oldest', { age: formatAge(oldestAt, now, locale) })}
        </Typography>
      ) : (
        <Typography tag="p" textColor="neutral600">
          {text('home.operations.calm')}
        </Typography>
      )}
      {troubled.map(({ kind, count }) => (
        <Typography key={kind} tag="p" textColor="neutral800">
          {text('home.operations.kind', { kind: text(`home.kind.${kind}`), count })}
        </Typography>
      ))}
    </>
  );
}
