import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import type { ConsumerQueue } from '../../../contracts/queues';
import { useTexts } from '../texts';
import { PlainTable } from './plain-table';

const HEADS = ['consumer', 'waiting', 'failing', 'lag', 'dead'] as const;

/** What of the outbox waits for whom, and for how long. */
export function ConsumerTable({ consumers }: { readonly consumers: readonly ConsumerQueue[] }) {
  const { text, locale } = useTexts();
  if (consumers.length === 0) return <NothingFound>{text('queues.events.none')}</NothingFound>;
  const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second' });
  return (
    <PlainTable
      heads={HEADS.map((head) => text(`queues.head.${head}`))}
      rows={consumers.map(({ consumer, waiting, failing, lagSeconds, dead }) => ({
        name: consumer,
        cells: [waiting, failing, seconds.format(lagSeconds), dead],
      }))}
    />
  );
}
