import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import { REPLAY_DAYS, type Replay } from '../../../contracts/terms/replay';
import { Card } from '../card';
import { useTexts } from '../texts';
import type { TermsKind } from '../../../contracts/terms/contents';
import { ReplayLargest } from './replay-largest';
import { ReplayOutcomes } from './replay-outcomes';
import { ReplayProblems } from './replay-problems';
import { ReplayTotalsTable } from './replay-totals';
import { useReplay } from './use-replay';

interface ReplayProps {
  kind: TermsKind;
  path: string;
  /** Which edition of the draft is stored. */
  edition: string;
}

/** The time machine: what the last months' bookings would have been under this version. */
export function ReplayCard({ kind, path, edition }: ReplayProps) {
  const { text } = useTexts();
  const { status, replay, start } = useReplay(path, edition);
  return (
    <Card title={text('replay.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">
          {text(kind === 'deadline-windows' ? 'replay.text.deadline-windows' : 'replay.text', {
            days: REPLAY_DAYS,
          })}
        </Typography>
        <Flex>
          <Button
            variant="secondary"
            startIcon={<Play />}
            loading={status === 'running'}
            onClick={start}
          >
            {text(status === 'done' ? 'replay.again' : 'replay.start')}
          </Button>
        </Flex>
        {status === 'running' && <Progress replay={replay} />}
        {status === 'failed' && (
          <Typography role="alert" textColor="danger700">
            {text('replay.failed')}
          </Typography>
        )}
        {status === 'done' && <Result replay={replay} />}
      </Flex>
    </Card>
  );
}

function Progress({ replay: { done, total } }: { replay: Replay }) {
  const { text, locale } = useTexts();
  const count = (n: number): string => n.toLocaleString(locale);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <ProgressBar
        value={total === 0 ? 0 : Math.round((done / total) * 100)}
        aria-label={text('replay.title')}
      />
      <Typography role="status" variant="pi" textColor="neutral600">
        {text('replay.progress', { done: count(done), total: count(total) })}
      </Typography>
    </Flex>
  );
}

function Result({ replay }: { replay: Replay }) {
  const { text, locale } = useTexts();
  const { totals, outcomes, largest, leftOut, problemCount } = replay;
  const changed = totals.reduce((sum, each) => sum + each.changed, 0);
  const bookings = totals.reduce((sum, each) => sum + each.bookings, 0);
  return (
    <>
      <Box role="status">
        <Typography fontWeight="bold">
          {text(changed === 0 ? 'replay.same' : 'replay.changed', {
            changed: changed.toLocaleString(locale),
            bookings: bookings.toLocaleString(locale),
          })}
        </Typography>
        {leftOut > 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('replay.left_out', { count: leftOut })}
          </Typography>
        )}
      </Box>
      {problemCount > 0 && <ReplayProblems replay={replay} />}
      {outcomes.length > 0 && <ReplayOutcomes outcomes={outcomes} />}
      {changed > 0 && <ReplayTotalsTable totals={totals} />}
      {largest.length > 0 && <ReplayLargest largest={largest} />}
    </>
  );
}
