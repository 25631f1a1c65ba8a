import { Answered } from '@rental/shared/admin/parts/answered';
import { FilterPlace } from '@rental/shared/admin/parts/filter-place';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import {
  Field,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { formatAge } from '@rental/shared/format-age';
import { CHECK_STATES } from '../../../contracts/identity';
import type { CheckEntry, ChecksPage } from '../../../contracts/identity-review';
import { QuietLink } from '../quiet-link';
import { useTexts } from '../texts';
import { CheckBadge } from './check-badge';

/** What waits longest comes first. */
export function CheckList() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const { answer } = useAnswer<{ data: ChecksPage }>(`/accounts/identity?${params.toString()}`);
  const state = params.get('state') ?? 'waiting';
  return (
    <Page.Main>
      <Page.Title>{text('identity.title')}</Page.Title>
      <Layouts.Header title={text('identity.title')} subtitle={text('identity.subtitle')} />
      <Layouts.Content>
        <FilterPlace>
          <Field.Root>
            <Field.Label>{text('identity.filter')}</Field.Label>
            <SingleSelect
              value={state}
              onChange={(value: string | number) => change('state', String(value))}
            >
              {CHECK_STATES.map((each) => (
                <SingleSelectOption key={each} value={each}>
                  {text(`check.${each}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </FilterPlace>
        <Answered answer={answer} loading={text('section.loading')} failed={text('people.failed')}>
          {({ data }) => <Found page={data} isWaiting={state === 'waiting'} />}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ page, isWaiting }: { page: ChecksPage; isWaiting: boolean }) {
  const { text } = useTexts();
  const { entries, now, pagination } = page;
  if (entries.length === 0)
    return (
      <NothingFound>{text(isWaiting ? 'identity.none.waiting' : 'identity.none')}</NothingFound>
    );
  return (
    <>
      <Checks entries={entries} now={now} />
      <PageTurner pagination={pagination} />
    </>
  );
}

const HEADS = ['person', 'document', 'since', 'state'] as const;

function Checks({ entries, now }: { entries: readonly CheckEntry[]; now: string }) {
  const { text, locale } = useTexts();
  return (
    <Table colCount={HEADS.length} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`identity.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Tr key={entry.id}>
            <Td>
              <QuietLink to={entry.id}>{entry.person.name}</QuietLink>
            </Td>
            <Td>
              <Typography textColor="neutral800">
                {text(`document.${entry.documentKind}`)}
              </Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">
                {formatAge(entry.decidedAt ?? entry.submittedAt, now, locale)}
              </Typography>
            </Td>
            <Td>
              <CheckBadge state={entry.state} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
