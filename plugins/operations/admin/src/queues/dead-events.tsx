import { Answered } from '@rental/shared/admin/parts/answered';
import { FilterPlace } from '@rental/shared/admin/parts/filter-place';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { OPERATIONS_ACTIONS } from '../../../contracts/audit';
import type {
  ConsumerQueue,
  DeadEventsPage,
  QueuesView,
  RetryEventsRequest,
} from '../../../contracts/queues';
import { useTexts } from '../texts';
import { DeadEventCard } from './dead-event-card';
import { RetryDialog } from './retry-dialog';

const RETRY = [{ action: OPERATIONS_ACTIONS.retryEvents, subject: null }];
const EVERY = 'every';

interface DeadProps {
  readonly consumers: readonly ConsumerQueue[];
  /** Read anew with the figures. */
  readonly view: QueuesView;
  readonly onRetried: () => void;
}

interface Asked {
  readonly request: RetryEventsRequest;
  readonly count: number;
}

/** Events that no worker tries any more. */
export function DeadEvents({ consumers, view, onRetried }: DeadProps) {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const { answer } = useAnswer<DeadEventsPage>(
    `/operations/queues/dead?${params.toString()}#${view.now}`,
  );
  const { allowedActions } = useRBAC(RETRY);
  const [asked, setAsked] = useState<Asked>();
  const consumer = params.get('consumer');
  const ask = allowedActions.canRetry ? setAsked : undefined;
  return (
    <>
      <FilterPlace>
        <Field.Root>
          <Field.Label>{text('queues.dead.filter')}</Field.Label>
          <SingleSelect
            value={consumer ?? EVERY}
            onChange={(value: string | number) =>
              change('consumer', value === EVERY ? '' : String(value))
            }
          >
            <SingleSelectOption value={EVERY}>{text('queues.dead.filter.all')}</SingleSelectOption>
            {consumers.map(({ consumer: name, dead }) => (
              <SingleSelectOption key={name} value={name}>
                {text('queues.dead.counted', { name, count: dead })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </FilterPlace>
      <Answered answer={answer} loading={text('queues.loading')} failed={text('queues.failed')}>
        {(page) => <Found page={page} consumer={consumer} onAsk={ask} />}
      </Answered>
      {asked && (
        <RetryDialog
          request={asked.request}
          count={asked.count}
          onClose={(isRetried) => {
            setAsked(undefined);
            if (isRetried) onRetried();
          }}
        />
      )}
    </>
  );
}

interface FoundProps {
  readonly page: DeadEventsPage;
  readonly consumer: string | null;
  readonly onAsk: ((asked: Asked) => void) | undefined;
}

function Found({ page: { data, meta }, consumer, onAsk }: FoundProps) {
  const { text } = useTexts();
  const { total } = meta.pagination;
  if (data.length === 0) return <NothingFound>{text('queues.dead.none')}</NothingFound>;
  return (
    <>
      {onAsk && total > 1 && (
        <Box paddingBottom={4}>
          <Button
            variant="secondary"
            onClick={() =>
              onAsk({ request: { all: true, ...(consumer ? { consumer } : {}) }, count: total })
            }
          >
            {text('queues.retry.all', { count: total })}
          </Button>
        </Box>
      )}
      <Flex direction="column" alignItems="stretch" gap={4}>
        {data.map((event) => (
          <DeadEventCard
            key={event.id}
            event={event}
            onRetry={onAsk && (() => onAsk({ request: { ids: [event.id] }, count: 1 }))}
          />
        ))}
      </Flex>
      <PageTurner pagination={meta.pagination} />
    </>
  );
}
