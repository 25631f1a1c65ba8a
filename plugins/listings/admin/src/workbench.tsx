import { Box, Button, EmptyStateLayout, Loader, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { MODERATION_ACTIONS, type QueuePage } from '../../contracts/moderation';
import { Desk } from './desk';
import { Filters, FILTERS, type FilterName } from './queue/filters';
import { useQueue, type Queue } from './queue/use-queue';
import { useTexts } from './texts';
import { UndoBar } from './undo/undo-bar';
import { useUndo, type Undo } from './undo/use-undo';

const DECIDE = [{ action: MODERATION_ACTIONS.decide, subject: null }];

const Summary = styled(Typography)`
  display: block;
  padding-block-end: 1.6rem;
`;

/** The filters are the address, so that a link shows the same. */
export function Workbench({ onHelp }: { onHelp: () => void }) {
  const { text } = useTexts();
  const [params, setParams] = useSearchParams();
  const { allowedActions } = useRBAC(DECIDE);
  const queue = useQueue(filtersOf(params).toString());
  const page = queue.state.status === 'ready' ? queue.state.page : undefined;
  // What is taken back is opened again: the desk begins anew with it.
  const [reopened, setReopened] = useState<{ readonly id: string; readonly round: number }>();
  const undo = useUndo((id) => {
    setReopened((before) => ({ id, round: (before?.round ?? 0) + 1 }));
    queue.reload();
  });
  const change = (name: FilterName, value: string): void => {
    const next = filtersOf(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next);
  };
  return (
    <>
      <Filters values={params} counts={page?.meta.counts} onChange={change} />
      {page && (
        <Summary role="status" textColor="neutral600">
          {text('queue.counts', {
            total: page.meta.counts.total,
            overdue: page.meta.counts.overdue,
          })}
        </Summary>
      )}
      <UndoBar undo={undo} />
      {queue.state.status === 'loading' && <Loader>{text('queue.loading')}</Loader>}
      {queue.state.status === 'failed' && <Failed onRetry={queue.reload} />}
      {page && (
        <Found
          key={reopened?.round ?? 0}
          page={page}
          queue={queue}
          mayDecide={allowedActions.canDecide === true}
          isFiltered={filtersOf(params).size > 0}
          first={reopened?.id ?? params.get('listing')}
          onHelp={onHelp}
          onDecided={undo.note}
        />
      )}
    </>
  );
}

function filtersOf(params: URLSearchParams): URLSearchParams {
  const known = [...params].filter(([name]) => (FILTERS as readonly string[]).includes(name));
  return new URLSearchParams(known);
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { text } = useTexts();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} role="alert">
      <Typography tag="p" textColor="danger700">
        {text('queue.failed')}
      </Typography>
      <Box paddingTop={3}>
        <Button variant="secondary" onClick={onRetry}>
          {text('queue.retry')}
        </Button>
      </Box>
    </Box>
  );
}

interface FoundProps {
  readonly page: QueuePage;
  readonly queue: Queue;
  readonly mayDecide: boolean;
  readonly isFiltered: boolean;
  /** The listing that a link from elsewhere asks for. */
  readonly first: string | null;
  readonly onHelp: () => void;
  readonly onDecided: Undo['note'];
}

function Found({ isFiltered, ...props }: FoundProps) {
  const { text } = useTexts();
  if (props.page.data.length === 0)
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="160px" />}
        hasRadius
        shadow="tableShadow"
        content={text(isFiltered ? 'empty.filtered' : 'empty.all')}
      />
    );
  return <Desk {...props} />;
}
