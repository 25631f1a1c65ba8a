import { useAnswer } from '@rental/shared/admin/use-answer';
import {
  Box,
  EmptyStateLayout,
  Field,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { DISPUTE_FILTERS, type DisputesPage } from '../../../contracts/admin-disputes';
import { useTexts } from '../texts';
import { DisputeTable } from './dispute-table';

const PAGE_SIZE = 20;

/** The filter and the page are the address, so that a link shows the same. */
export function DisputeList() {
  const { text } = useTexts();
  const [params, setParams] = useSearchParams();
  const { answer } = useAnswer<{ data: DisputesPage }>(`/bookings/disputes?${params.toString()}`);
  const filter = params.get('state') ?? 'waiting';
  const counts = answer.status === 'ready' ? answer.body.data.counts : undefined;
  const countOf = (each: string): number =>
    each === 'waiting'
      ? (counts?.OPEN ?? 0) + (counts?.APPEALED ?? 0)
      : (counts?.[each as keyof typeof counts] ?? 0);
  return (
    <Page.Main>
      <Page.Title>{text('disputes.title')}</Page.Title>
      <Layouts.Header title={text('disputes.title')} subtitle={text('disputes.subtitle')} />
      <Layouts.Content>
        <Box paddingBottom={4} maxWidth="32rem">
          <Field.Root>
            <Field.Label>{text('disputes.filter')}</Field.Label>
            <SingleSelect
              value={filter}
              onChange={(value: string | number) => setParams({ state: String(value) })}
            >
              {DISPUTE_FILTERS.map((each) => (
                <SingleSelectOption key={each} value={each}>
                  {text('disputes.counted', {
                    state: text(`dispute.${each}`),
                    count: countOf(each),
                  })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        {answer.status === 'loading' && <Loader>{text('disputes.loading')}</Loader>}
        {answer.status === 'failed' && (
          <Typography role="alert" textColor="danger700">
            {text('disputes.failed')}
          </Typography>
        )}
        {answer.status === 'ready' && (
          <Found page={answer.body.data} isWaiting={filter === 'waiting'} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ page, isWaiting }: { page: DisputesPage; isWaiting: boolean }) {
  const { text } = useTexts();
  const { entries, pagination } = page;
  if (entries.length === 0)
    return (
      <Box background="neutral0" hasRadius shadow="tableShadow">
        <EmptyStateLayout
          icon={<EmptyDocuments width="160px" />}
          content={text(isWaiting ? 'disputes.none.waiting' : 'disputes.none')}
        />
      </Box>
    );
  return (
    <>
      <DisputeTable page={page} />
      {pagination.total > PAGE_SIZE && (
        <Box paddingTop={4}>
          <Pagination.Root {...pagination} defaultPageSize={PAGE_SIZE}>
            <Pagination.PageSize options={['20', '50', '100']} />
            <Pagination.Links />
          </Pagination.Root>
        </Box>
      )}
    </>
  );
}
