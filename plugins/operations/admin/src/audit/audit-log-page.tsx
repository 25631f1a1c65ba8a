import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { OPERATIONS_ACTIONS, type AuditEntry, type AuditPage } from '../../../contracts/audit';
import { useTexts } from '../texts';
import { EntryDetail } from './entry-detail';
import { EntryTable } from './entry-table';
import { Filters, type FilterName } from './filters';
import { useExport } from './use-export';

const FILTERS = ['search', 'actor', 'action', 'subject', 'from', 'to'] as const;
const EXPORT = [{ action: OPERATIONS_ACTIONS.exportAudit, subject: null }];

/** What staff did. */
export default function AuditLogPage() {
  return (
    <Page.Protect permissions={[{ action: OPERATIONS_ACTIONS.readAudit, subject: null }]}>
      <AuditLog />
    </Page.Protect>
  );
}

function AuditLog() {
  const { text } = useTexts();
  const { params, change, clear } = useAddressFilters();
  const { answer } = useAnswer<AuditPage>(`/operations/audit-log?${params.toString()}`);
  const filters = new URLSearchParams(
    FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])),
  );
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
          onClear={filters.size > 0 ? clear : undefined}
        />
        <Box paddingTop={4}>
          <Answered answer={answer} loading={text('page.loading')} failed={text('page.failed')}>
            {(body) => <Found page={body} isFiltered={filters.size > 0} />}
          </Answered>
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
    return <NothingFound>{text(isFiltered ? 'empty.filtered' : 'empty.all')}</NothingFound>;
  return (
    <>
      <EntryTable entries={data} onOpen={setOpened} />
      <PageTurner pagination={meta.pagination} />
      {opened && <EntryDetail entry={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
