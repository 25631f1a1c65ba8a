import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { QueuesView } from '../../../contracts/queues';
import { useTexts } from '../texts';
import { PlainTable } from './plain-table';

const HEADS = ['waiting', 'active', 'delayed', 'failed'] as const;

const CountLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
`;

interface BullProps {
  readonly redis: QueuesView['redis'];
  readonly queues: QueuesView['bull'];
}

/** Bull's queues, where there is a Redis; each number leads to the jobs that it counts. */
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
      heads={(['name', ...HEADS] as const).map((head) => text(`queues.bull.${head}`))}
      rows={queues.map((queue) => ({ name: queue.name, cells: HEADS.map((head) => queue[head]) }))}
      show={(name, index, count) => (
        <CountLink
          to={`jobs/${name}?state=${HEADS[index]}`}
          aria-label={text('jobs.link', {
            queue: name,
            state: text(`queues.bull.${HEADS[index] ?? 'failed'}`),
            count,
          })}
        >
          {count}
        </CountLink>
      )}
    />
  );
}
