import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import {
  Button,
  Field,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { DocumentsPage as Found } from '../../../contracts/admin-documents';
import { PAYMENTS_ACTIONS } from '../../../contracts/admin-payments';
import { DOCUMENT_KINDS } from '../../../contracts/documents';
import { Desk } from '../desk';
import { FilterRow } from '../filter-row';
import { SearchField } from '../search-field';
import { useTexts } from '../texts';
import { Books } from './books';
import { DocumentTable } from './document-table';

const EXPORT = [{ action: PAYMENTS_ACTIONS.export, subject: null }];
const EVERY = 'every';

/** Every invoice and credit note that was issued, and the books as files. */
export function DocumentsPage() {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(EXPORT);
  return (
    <Desk title={text('documents.title')} subtitle={text('documents.subtitle')}>
      <Documents />
      {allowedActions.canExport && <Books />}
    </Desk>
  );
}

function Documents() {
  const { text } = useTexts();
  const { params } = useAddressFilters();
  const { answer } = useAnswer<Found>(`/payments/documents?${params.toString()}`);
  return (
    <>
      <Filters />
      <Answered answer={answer} loading={text('page.loading')} failed={text('page.failed')}>
        {({ data, meta }) =>
          data.length === 0 ? (
            <NothingFound>{text('documents.none')}</NothingFound>
          ) : (
            <>
              <DocumentTable documents={data} />
              <PageTurner pagination={meta.pagination} />
              <Series series={meta.series} />
            </>
          )
        }
      </Answered>
    </>
  );
}

function Filters() {
  const { text } = useTexts();
  const { params, change, clear } = useAddressFilters();
  const value = (name: string): string => params.get(name) ?? '';
  return (
    <FilterRow>
      <SearchField
        key={value('search')}
        label={text('documents.filter.search')}
        hint={text('documents.filter.search.hint')}
        value={value('search')}
        onSearch={(typed) => change('search', typed)}
      />
      <Field.Root>
        <Field.Label>{text('documents.filter.kind')}</Field.Label>
        <SingleSelect
          value={value('kind') || EVERY}
          onChange={(next: string | number) => change('kind', next === EVERY ? '' : String(next))}
        >
          <SingleSelectOption value={EVERY}>{text('documents.kind.every')}</SingleSelectOption>
          {DOCUMENT_KINDS.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {text(`documents.kind.${kind}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {(['from', 'to'] as const).map((name) => (
        <Field.Root key={name}>
          <Field.Label>{text(`documents.filter.${name}`)}</Field.Label>
          <TextInput
            type="date"
            value={value(name)}
            onChange={(event: { target: { value: string } }) => change(name, event.target.value)}
          />
        </Field.Root>
      ))}
      {params.size > 0 && (
        <Button variant="tertiary" size="L" onClick={clear}>
          {text('documents.filter.clear')}
        </Button>
      )}
    </FilterRow>
  );
}

/** Numbers have no gaps: the last one is how many there are. */
function Series({ series }: { readonly series: Found['meta']['series'] }) {
  const { text } = useTexts();
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
      {text('documents.series', {
        list: series.map(({ series: name, year, last }) => `${name}-${year}: ${last}`).join(' · '),
      })}
    </Typography>
  );
}
