import { Answered } from '@rental/shared/admin/parts/answered';
import { FilterPlace } from '@rental/shared/admin/parts/filter-place';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { OPERATIONS_ACTIONS } from '../../../contracts/audit';
import {
  JOB_STATES,
  type BullJobsPage,
  type JobState,
  type MoveJobsRequest,
} from '../../../contracts/queues';
import { useTexts } from '../texts';
import { ConfirmDialog } from './confirm-dialog';
import { JobCard } from './job-card';

const CHANGE = [
  { action: OPERATIONS_ACTIONS.retryEvents, subject: null },
  { action: OPERATIONS_ACTIONS.removeJobs, subject: null },
];

type Move = 'retry' | 'remove';

interface Asked {
  readonly move: Move;
  readonly request: MoveJobsRequest;
  readonly count: number;
}

/** What can be done about a job of this state: nothing about one that is being worked on. */
const MOVES: Readonly<Record<JobState, readonly Move[]>> = {
  failed: ['retry', 'remove'],
  delayed: ['retry', 'remove'],
  waiting: ['remove'],
  active: [],
};

const stateOf = (value: string | null): JobState =>
  JOB_STATES.find((state) => state === value) ?? 'failed';

/** The jobs of one of Bull's queues, by state. */
export function JobsPage() {
  const { text } = useTexts();
  const { queue = '' } = useParams();
  const { params, change } = useAddressFilters();
  const state = stateOf(params.get('state'));
  const query = new URLSearchParams(params);
  query.set('queue', queue);
  query.set('state', state);
  const { answer, reload } = useAnswer<BullJobsPage>(`/operations/queues/jobs?${query.toString()}`);
  const [asked, setAsked] = useState<Asked>();
  const title = text('jobs.title', { queue });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={text('jobs.subtitle')}
        navigationAction={<BackButton fallback="../.." />}
        primaryAction={
          <Button variant="tertiary" onClick={reload}>
            {text('queues.reload')}
          </Button>
        }
      />
      <Layouts.Content>
        <FilterPlace>
          <Field.Root>
            <Field.Label>{text('jobs.state')}</Field.Label>
            <SingleSelect
              value={state}
              onChange={(value: string | number) => change('state', String(value))}
            >
              {JOB_STATES.map((each) => (
                <SingleSelectOption key={each} value={each}>
                  {text(`queues.bull.${each}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </FilterPlace>
        <Answered answer={answer} loading={text('queues.loading')} failed={text('jobs.failed')}>
          {(page) => <Found page={page} queue={queue} state={state} onAsk={setAsked} />}
        </Answered>
        {asked && (
          <MoveDialog
            asked={asked}
            onClose={(isDone) => {
              setAsked(undefined);
              if (isDone) reload();
            }}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface FoundProps {
  readonly page: BullJobsPage;
  readonly queue: string;
  readonly state: JobState;
  readonly onAsk: (asked: Asked) => void;
}

function Found({ page: { data, meta }, queue, state, onAsk }: FoundProps) {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(CHANGE);
  const { total } = meta.pagination;
  const may: Readonly<Record<Move, boolean | undefined>> = {
    retry: allowedActions.canRetry,
    remove: allowedActions.canRemove,
  };
  const moves = MOVES[state].filter((move) => may[move]);
  if (data.length === 0) return <NothingFound>{text('jobs.none')}</NothingFound>;
  const asking = (move: Move, id: string) =>
    moves.includes(move)
      ? () => onAsk({ move, request: { queue, ids: [id] }, count: 1 })
      : undefined;
  return (
    <>
      {total > 1 && state !== 'active' && (
        <Flex gap={2} paddingBottom={4}>
          {moves.map((move) => (
            <Button
              key={move}
              variant={move === 'retry' ? 'secondary' : 'danger-light'}
              onClick={() => onAsk({ move, request: { queue, state }, count: total })}
            >
              {text(`jobs.${move}.all`, { count: total })}
            </Button>
          ))}
        </Flex>
      )}
      <Flex direction="column" alignItems="stretch" gap={4}>
        {data.map((job) => (
          <JobCard
            key={job.id}
            job={job}
            onRetry={asking('retry', job.id)}
            onRemove={asking('remove', job.id)}
          />
        ))}
      </Flex>
      <PageTurner pagination={meta.pagination} />
    </>
  );
}

interface MoveProps {
  readonly asked: Asked;
  readonly onClose: (isDone: boolean) => void;
}

function MoveDialog({ asked: { move, request, count }, onClose }: MoveProps) {
  const { text } = useTexts();
  return (
    <ConfirmDialog<{ moved: number }>
      title={text(`jobs.${move}.title`, { count })}
      question={text(`jobs.${move}.question`)}
      confirm={text(move === 'retry' ? 'queues.retry.confirm' : 'jobs.remove')}
      failed={text('jobs.move.failed')}
      isDangerous={move === 'remove'}
      path={`/operations/queues/jobs/${move}`}
      request={request}
      done={({ moved }) => text(`jobs.${move}.done`, { count: moved })}
      onClose={onClose}
    />
  );
}
