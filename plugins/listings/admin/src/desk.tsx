import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { QueuePage } from '../../contracts/moderation';
import { ApproveDialog } from './decision/approve-dialog';
import { ReasonDialog } from './decision/reason-dialog';
import { useTemplates } from './decision/use-templates';
import { useShortcuts, type Handlers } from './keyboard/use-shortcuts';
import { BulkBar } from './queue/bulk-bar';
import { QueueList } from './queue/queue-list';
import type { Queue } from './queue/use-queue';
import { RevisionView } from './revision/revision-view';
import type { Undo } from './undo/use-undo';
import { useDesk, type DeskState } from './use-desk';

/** The queue beside what is open, where there is room for both. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: 36rem minmax(0, 1fr);
  }
`;

const Queued = styled(Box)`
  overflow: auto;

  ${({ theme }) => theme.breakpoints.large} {
    inset-block-start: 6.4rem;
    max-block-size: calc(100vh - 8rem);
    position: sticky;
  }
`;

interface DeskProps {
  readonly page: QueuePage;
  readonly queue: Queue;
  readonly mayDecide: boolean;
  readonly first: string | null;
  readonly onHelp: () => void;
  readonly onDecided: Undo['note'];
}

/** The queue, what is open of it, and the decisions. */
export function Desk({ page, queue, mayDecide, first, onHelp, onDecided }: DeskProps) {
  const desk = useDesk(page.data, queue, first, onDecided);
  useShortcuts(handlersOf(desk, mayDecide, onHelp));
  const { current, focusRound, selected, problems, begin, clear, toggle, open } = desk;
  return (
    <Columns>
      <Queued background="neutral0" hasRadius shadow="tableShadow">
        {mayDecide && <BulkBar count={selected.size} onDecide={begin} onClear={clear} />}
        <QueueList
          page={page}
          current={current}
          focusRound={focusRound}
          selection={mayDecide ? { ids: selected, toggle } : undefined}
          problems={problems}
          onOpen={open}
          onMore={queue.more}
        />
      </Queued>
      {current && (
        <RevisionView
          key={`${current.listingId} ${current.revision}`}
          item={current}
          isDeciding={desk.isDeciding}
          onDecide={mayDecide ? begin : undefined}
          onGone={queue.reload}
        />
      )}
      <Dialogs desk={desk} />
    </Columns>
  );
}

const handlersOf = (desk: DeskState, mayDecide: boolean, onHelp: () => void): Handlers => ({
  next: () => desk.step(1),
  previous: () => desk.step(-1),
  help: onHelp,
  ...(mayDecide
    ? {
        approve: () => desk.begin('approve'),
        request_changes: () => desk.begin('request_changes'),
        reject: () => desk.begin('reject'),
        select: () => desk.current && desk.toggle(desk.current.listingId),
        clear: desk.clear,
      }
    : {}),
});

function Dialogs({ desk }: { desk: DeskState }) {
  const templates = useTemplates();
  const { dialog, finish, closeDialog, isDeciding } = desk;
  if (!dialog) return null;
  const { targets } = dialog;
  if (dialog.kind === 'approve')
    return (
      <ApproveDialog
        count={targets.length}
        onConfirm={() => void finish(targets, { decision: 'approve' })}
        onClose={closeDialog}
      />
    );
  return (
    <ReasonDialog
      decision={dialog.decision}
      targets={targets}
      templates={templates}
      isDeciding={isDeciding}
      onDecide={(verdict) => void finish(targets, verdict)}
      onClose={closeDialog}
    />
  );
}
