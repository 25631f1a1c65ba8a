import { Answered } from '@rental/shared/admin/parts/answered';
import { FilterPlace } from '@rental/shared/admin/parts/filter-place';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { HANDOVER_KINDS, type HandoversPage as Found } from '../../../contracts/admin-overview';
import { READ_BOOKINGS } from '../access';
import { useTexts } from '../texts';
import { HandoverTable } from './handover-table';

const EVERY = 'every';

/** What changes hands today, by the calendar of its place. */
export default function HandoversPage() {
  const { text } = useTexts();
  return (
    <Page.Protect permissions={READ_BOOKINGS}>
      <Page.Main>
        <Page.Title>{text('handovers.title')}</Page.Title>
        <Layouts.Header title={text('handovers.title')} subtitle={text('handovers.subtitle')} />
        <Layouts.Content>
          <Handovers />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Handovers() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const { answer } = useAnswer<{ data: Found }>(`/bookings/handovers?${params.toString()}`);
  const counts = answer.status === 'ready' ? answer.body.data.meta.counts : undefined;
  return (
    <>
      <FilterPlace>
        <Field.Root>
          <Field.Label>{text('handovers.filter')}</Field.Label>
          <SingleSelect
            value={params.get('kind') ?? EVERY}
            onChange={(value: string | number) =>
              change('kind', value === EVERY ? '' : String(value))
            }
          >
            <SingleSelectOption value={EVERY}>{text('handovers.filter.all')}</SingleSelectOption>
            {HANDOVER_KINDS.map((kind) => (
              <SingleSelectOption key={kind} value={kind}>
                {text('handovers.counted', {
                  kind: text(`handovers.filter.${kind}`),
                  count: counts?.[kind].total ?? 0,
                })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </FilterPlace>
      <Answered
        answer={answer}
        loading={text('handovers.loading')}
        failed={text('handovers.failed')}
      >
        {({ data: { data, meta } }) =>
          data.length === 0 ? (
            <NothingFound>{text('handovers.none')}</NothingFound>
          ) : (
            <>
              <HandoverTable handovers={data} />
              <PageTurner pagination={meta.pagination} />
            </>
          )
        }
      </Answered>
    </>
  );
}
