import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { styled } from 'styled-components';
import {
  REVIEW_DECISIONS,
  type ClaimHolder,
  type ReviewDecision,
  type RevisionDetail,
} from '../../../contracts/moderation';
import { KeyName } from '../keyboard/key-name';
import { useTexts } from '../texts';
import { formatInstant } from '../time/duration';
import { DueBadge } from '../time/due-badge';
import { useNow } from '../time/use-now';

/** In sight however long the listing is, below the header that Strapi keeps in sight. */
const Bar = styled(Box)`
  inset-block-start: 6.4rem;
  position: sticky;
  z-index: 1;
`;

const Title = styled(Typography)`
  overflow-wrap: anywhere;
`;

const KEYS: Readonly<Record<ReviewDecision, string>> = {
  approve: 'a',
  request_changes: 'c',
  reject: 'r',
};
const VARIANTS = { approve: 'success', request_changes: 'tertiary', reject: 'danger' } as const;

interface BarProps {
  readonly detail: RevisionDetail;
  readonly holder: ClaimHolder | null;
  readonly isDeciding: boolean;
  /** Undefined for staff who may not decide. */
  readonly onDecide: ((decision: ReviewDecision) => void) | undefined;
}

/** What it is about, how much time is left, who looks at it, and the three decisions. */
export function DecisionBar({ detail, holder, isDeciding, onDecide }: BarProps) {
  const { text, locale } = useTexts();
  const now = useNow(detail.now);
  const isAnothers = holder !== null && !holder.isMine;
  return (
    <Bar background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Box flex="1 1 24rem">
          <Title tag="h2" variant="beta">
            {detail.title}
          </Title>
          <Flex gap={2} wrap="wrap" paddingTop={1}>
            <DueBadge dueAt={detail.dueAt} now={now} />
            <Badge>{text(`kind.${detail.kind}`)}</Badge>
            <Typography variant="pi" textColor="neutral600">
              {text('bar.submitted', {
                at: formatInstant(detail.submittedAt, locale),
                revision: detail.revision,
              })}
            </Typography>
          </Flex>
        </Box>
        {onDecide && (
          <Flex gap={2} wrap="wrap">
            {REVIEW_DECISIONS.map((decision) => (
              <Button
                key={decision}
                variant={VARIANTS[decision]}
                disabled={isAnothers || isDeciding}
                onClick={() => onDecide(decision)}
                endIcon={<KeyName name={KEYS[decision]} />}
              >
                {text(`decide.${decision}`)}
              </Button>
            ))}
          </Flex>
        )}
      </Flex>
      <Holder holder={holder} />
    </Bar>
  );
}

function Holder({ holder }: { holder: ClaimHolder | null }) {
  const { text, locale } = useTexts();
  if (!holder) return null;
  const until = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return (
    <Flex
      gap={2}
      marginTop={3}
      padding={2}
      hasRadius
      background={holder.isMine ? 'neutral100' : 'warning100'}
      role="status"
    >
      <Lock aria-hidden width="14px" height="14px" />
      <Typography variant="pi" textColor={holder.isMine ? 'neutral600' : 'warning700'}>
        {holder.isMine
          ? text('bar.mine')
          : text('bar.anothers', {
              name: holder.name,
              until: until.format(new Date(holder.expiresAt)),
            })}
      </Typography>
    </Flex>
  );
}
