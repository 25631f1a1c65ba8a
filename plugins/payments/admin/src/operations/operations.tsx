import { useAnswer, type Answer } from '@rental/shared/admin/use-answer';
import { Box, EmptyStateLayout, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Pagination, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import {
  PAYMENTS_ACTIONS,
  type OperationEntry,
  type OperationsPage,
} from '../../../contracts/admin-payments';
import { useTexts } from '../texts';
import { Filters } from './filters';
import { OperationCard } from './operation-card';
import { RetryDialog } from './retry-dialog';

const List = styled.ol`
  display: grid;
  gap: 1.6rem;
  list-style: none;
  margin: 0;
  padding: 0;
`;

/** The fewest entries of a page: below it there is nothing to turn. */
const PAGE_SIZE = 20;

const RETRY = [{ action: PAYMENTS_ACTIONS.retry, subject: null }];

/** The filters and the page are the address, so that a link shows the same. */
export function Operations() {
  const { text } = useTexts();
  const [params, setParams] = useSearchParams();
  const { answer, reload } = useAnswer<OperationsPage>(`/payments/operations?${params.toString()}`);
  const change = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    next.delete('page');
    setParams(next);
  };
  const counts = answer.status === 'ready' ? answer.body.meta.counts : undefined;
  const booking = params.get('booking');
  return (
    <>
      <Filters
        standing={params.get('standing') ?? ''}
        kind={params.get('kind') ?? ''}
        isOfBooking={booking !== null}
        counts={counts}
        onChange={change}
      />
      {booking && <OnlyBooking id={booking} answer={answer} />}
      {answer.status === 'loading' && <Loader>{text('page.loading')}</Loader>}
      {answer.status === 'failed' && (
        <Typography role="alert" textColor="danger700">
          {text('page.failed')}
        </Typography>
      )}
      {answer.status === 'ready' && (
        <Found page={answer.body} isFiltered={params.size > 0} reload={reload} />
      )}
    </>
  );
}

function OnlyBooking({ id, answer }: { id: string; answer: Answer<OperationsPage> }) {
  const { text } = useTexts();
  const number = answer.status === 'ready' ? answer.body.data[0]?.booking.number : undefined;
  return (
    <Flex gap={3} paddingBottom={4} wrap="wrap">
      <Typography fontWeight="bold">{text('booking.only', { number: number ?? id })}</Typography>
      <LinkButton tag={Link} to="." variant="tertiary" size="S">
        {text('booking.all')}
      </LinkButton>
    </Flex>
  );
}

interface FoundProps {
  page: OperationsPage;
  isFiltered: boolean;
  reload: () => void;
}

function Found({ page, isFiltered, reload }: FoundProps) {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(RETRY);
  const [retried, setRetried] = useState<OperationEntry>();
  const { data, meta } = page;
  if (data.length === 0)
    return (
      <Box background="neutral0" hasRadius shadow="tableShadow">
        <EmptyStateLayout
          icon={<EmptyDocuments width="160px" />}
          content={`${text(isFiltered ? 'empty.other.title' : 'empty.open.title')}. ${text(isFiltered ? 'empty.other.text' : 'empty.open.text')}`}
        />
      </Box>
    );
  const close = (tried: boolean): void => {
    setRetried(undefined);
    if (tried) reload();
  };
  return (
    <>
      <List>
        {data.map((operation) => (
          <OperationCard
            key={operation.key}
            operation={operation}
            now={meta.now}
            onRetry={allowedActions.canRetry ? setRetried : undefined}
          />
        ))}
      </List>
      {meta.pagination.total > PAGE_SIZE && (
        <Box paddingTop={4}>
          <Pagination.Root {...meta.pagination} defaultPageSize={PAGE_SIZE}>
            <Pagination.PageSize options={['20', '50', '100']} />
            <Pagination.Links />
          </Pagination.Root>
        </Box>
      )}
      {retried && <RetryDialog operation={retried} onClose={close} />}
    </>
  );
}
