import { Typography } from '@strapi/design-system';
import type { QueuesView } from '../../../contracts/queues';
import { useTexts } from '../texts';
import { PlainTable } from './plain-table';

const HEADS = ['name', 'waiting', 'active', 'delayed', 'failed'] as const;

interface BullProps {
  readonly redis: QueuesView['redis'];
  readonly queues: QueuesView['bull'];
}

/** Bull's queues, where there is a Redis. */
export function BullTable({ redis, queues }: BullProps) {
  const { text } = useTexts();
  if (redis !== 'there')
    return (
      <Typography textColor={redis === 'away' ? 'danger700' : 'neutral600'}>
        {text(`queues.redis.${redis}`)}
      </Typography>
    );
  return (
    <PlainTable
      heads={HEADS.map((head) => text(`queues.bull.${head}`))}
      rows={queues.map(({ name, waiting, active, delayed, failed }) => [
        name,
        waiting,
        active,
        delayed,
        failed,
      ])}
    />
  );
}
