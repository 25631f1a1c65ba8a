import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { REPORT_REASONS } from '../../../contracts/report-reasons';
import { REPORT_STATES, type ReportedListings } from '../../../contracts/reports';
import { openReports } from '../menu/counts';
import { useTexts } from '../texts';
import { ReportTable } from './report-table';

const Filters = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 32rem));
  padding-block-end: 1.6rem;
`;

const EVERY = 'every';

/** Listings with open reports, the one that waits longest first; or those that are decided. */
export function ReportList() {
  const { text } = useTexts();
  const { params, change } = useAddressFilters();
  const { answer } = useAnswer<ReportedListings>(`/listings/reports?${params.toString()}`);
  const waiting = answer.status === 'ready' ? answer.body.meta.waiting : undefined;
  useEffect(() => {
    if (waiting !== undefined) openReports.tell(waiting);
  }, [waiting]);
  const state = params.get('state') ?? 'open';
  return (
    <Page.Main>
      <Page.Title>{text('reports.title')}</Page.Title>
      <Layouts.Header title={text('reports.title')} subtitle={text('reports.subtitle')} />
      <Layouts.Content>
        <Filters>
          <Choice
            label={text('reports.state')}
            value={state}
            options={REPORT_STATES.map((each) => [each, text(`reports.state.${each}`)])}
            onChange={(value) => change('state', value === 'open' ? '' : value)}
          />
          <Choice
            label={text('reports.reason')}
            value={params.get('reason') ?? EVERY}
            options={[
              [EVERY, text('reports.reason.every')],
              ...REPORT_REASONS.map((each) => [each, text(`report.${each}`)] as const),
            ]}
            onChange={(value) => change('reason', value === EVERY ? '' : value)}
          />
        </Filters>
        <Answered answer={answer} loading={text('reports.loading')} failed={text('reports.failed')}>
          {(page) => <Found page={page} isOpen={state === 'open'} />}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ page, isOpen }: { page: ReportedListings; isOpen: boolean }) {
  const { text } = useTexts();
  if (page.data.length === 0)
    return <NothingFound>{text(isOpen ? 'reports.none.open' : 'reports.none')}</NothingFound>;
  return (
    <>
      <ReportTable page={page} />
      <PageTurner pagination={page.meta.pagination} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(next: string | number) => onChange(String(next))}>
        {options.map(([id, words]) => (
          <SingleSelectOption key={id} value={id}>
            {words}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
