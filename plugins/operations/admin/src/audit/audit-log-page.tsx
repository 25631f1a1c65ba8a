import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { OPERATIONS_ACTIONS, type AuditEntry, type AuditPage } from '../../../contracts/audit';
import { useTexts } from '../texts';
import { EntryDetail } from './entry-detail';
import { EntryTable } from './entry-table';
import { Filters, type FilterName } from './filters';
import { useExport } from './use-export';

const FILTERS = ['search', 'actor', 'action', 'subject', 'from', 'to'] as const;
const EXPORT = [{ action: OPERATIONS_ACTIONS.exportAudit, subject: null }];

/** What staff did. The filters and the page are the address, so that a link shows the same. */
export default function AuditLogPage() {
  return (
    <Page.Protect permissions={[{ action: OPERATIONS_ACTIONS.readAudit, subject: null }]}>
      <AuditLog />
    </Page.Protect>
  );
}

function AuditLog() {
  const { text } = useTexts();
  const [params, setParams] = useSearchParams();
  const { answer } = useAnswer<AuditPage>(`/operations/audit-log?${params.toString()}`);
  const filters = new URLSearchParams(
    FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])),
  );
  const change = (name: FilterName, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    next.delete('page');
    setParams(next);
  };
  const values = Object.fromEntries(
    FILTERS.map((name) => [name, params.get(name) ?? '']),
  ) as Record<FilterName, string>;
  return (
    <Page.Main>
      <Page.Title>{text('page.title')}</Page.Title>
      <Layouts.Header
        title={text('page.title')}
        subtitle={text('page.subtitle')}
        primaryAction={<Exports filters={filters.toString()} />}
      />
      <Layouts.Content>
        <Filters
          values={values}
          actors={answer.status === 'ready' ? answer.body.meta.actors : []}
          onChange={change}
          onClear={filters.size > 0 ? () => setParams({}) : undefined}
        />
        <Box paddingTop={4}>
          {answer.status === 'loading' && <Loader>{text('page.loading')}</Loader>}
          {answer.status === 'failed' && (
            <Typography role="alert" textColor="danger700">
              {text('page.failed')}
            </Typography>
          )}
          {answer.status === 'ready' && <Found page={answer.body} isFiltered={filters.size > 0} />}
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}

function Exports({ filters }: { filters: string }) {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(EXPORT);
  const { exporting, download } = useExport(filters);
  if (!allowedActions.canExport) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          variant="secondary"
          startIcon={<Download />}
          loading={exporting === format}
          onClick={() => void download(format)}
        >
          {text(`export.${format}`)}
        </Button>
      ))}
    </Flex>
  );
}

function Found({ page, isFiltered }: { page: AuditPage; isFiltered: boolean }) {
  const { text } = useTexts();
  const [opened, setOpened] = useState<AuditEntry>();
  const { data, meta } = page;
  if (data.length === 0)
    return (
      <Box background="neutral0" hasRadius shadow="tableShadow">
        <EmptyStateLayout
          icon={<EmptyDocuments width="160px" />}
          content={text(isFiltered ? 'empty.filtered' : 'empty.all')}
        />
      </Box>
    );
  return (
    <>
      <EntryTable entries={data} onOpen={setOpened} />
      <Box paddingTop={4}>
        <Pagination.Root {...meta.pagination} defaultPageSize={20}>
          <Pagination.PageSize options={['20', '50', '100']} />
          <Pagination.Links />
        </Pagination.Root>
      </Box>
      {opened && <EntryDetail entry={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
