import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Button, Flex } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification, useRBAC } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';
import {
  NOTIFICATION_ACTIONS,
  type DeadDelivery,
  type RetryRequest,
} from '../../../contracts/staff';
import { useTexts } from '../texts';
import { DeadCard } from './dead-card';

interface DeadPageAnswer {
  readonly data: readonly DeadDelivery[];
  readonly meta: Pick<ComponentProps<typeof PageTurner>, 'pagination'>;
}

type Retry = (request: RetryRequest) => void;

const RETRY = [{ action: NOTIFICATION_ACTIONS.retry, subject: null }];

/** Deliveries that nobody tries any more. */
export default function DeadPage() {
  return (
    <Page.Protect permissions={[{ action: NOTIFICATION_ACTIONS.read, subject: null }]}>
      <DeadList />
    </Page.Protect>
  );
}

function DeadList() {
  const { text } = useTexts();
  const { params } = useAddressFilters();
  const { answer, reload } = useAnswer<DeadPageAnswer>(`/notifications/dead?${params.toString()}`);
  const retry = useRetry(reload);
  return (
    <Page.Main>
      <Page.Title>{text('dead.title')}</Page.Title>
      <Layouts.Header title={text('dead.title')} subtitle={text('dead.subtitle')} />
      <Layouts.Content>
        <Answered answer={answer} loading={text('dead.loading')} failed={text('dead.failed')}>
          {(page) => <Found page={page} retry={retry} />}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Undefined: whoever looks may not. */
function useRetry(reload: () => void): Retry | undefined {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(RETRY);
  if (!allowedActions.canRetry) return undefined;
  return (request) =>
    void post<{ data: { retried: number } }>('/notifications/dead/retry', request).then(
      ({ data }) => {
        toggleNotification({
          type: 'success',
          message: text('dead.retried', { count: data.data.retried }),
        });
        reload();
      },
      () => toggleNotification({ type: 'danger', message: text('dead.retryFailed') }),
    );
}

interface FoundProps {
  readonly page: DeadPageAnswer;
  readonly retry: Retry | undefined;
}

function Found({ page: { data, meta }, retry }: FoundProps) {
  const { text } = useTexts();
  const { total } = meta.pagination;
  if (data.length === 0) return <NothingFound>{text('dead.none')}</NothingFound>;
  return (
    <>
      {retry && total > 1 && (
        <Box paddingBottom={4}>
          <Button variant="secondary" onClick={() => retry({ all: true })}>
            {text('dead.retryAll', { count: total })}
          </Button>
        </Box>
      )}
      <Flex direction="column" alignItems="stretch" gap={4}>
        {data.map((delivery) => (
          <DeadCard
            key={delivery.id}
            delivery={delivery}
            onRetry={retry && (() => retry({ ids: [delivery.id] }))}
          />
        ))}
      </Flex>
      <PageTurner pagination={meta.pagination} />
    </>
  );
}
