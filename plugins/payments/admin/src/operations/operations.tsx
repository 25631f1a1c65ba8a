import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer, type Answer } from '@rental/shared/admin/use-answer';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
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

const RETRY = [{ action: PAYMENTS_ACTIONS.retry, subject: null }];

export function Operations() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const { answer, reload } = useAnswer<OperationsPage>(`/payments/operations?${params.toString()}`);
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
      <Answered answer={answer} loading={text('page.loading')} failed={text('page.failed')}>
        {(body) => <Found page={body} isFiltered={params.size > 0} reload={reload} />}
      </Answered>
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
  if (data.length === 0) {
    const why = isFiltered ? 'empty.other' : 'empty.open';
    return <NothingFound>{`${text(`${why}.title`)}. ${text(`${why}.text`)}`}</NothingFound>;
  }
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
      <PageTurner pagination={meta.pagination} />
      {retried && <RetryDialog operation={retried} onClose={close} />}
    </>
  );
}
