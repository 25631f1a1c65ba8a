import { Button, Flex, Typography } from '@strapi/design-system';
import { REVIEW_DECISIONS, type ReviewDecision } from '../../../contracts/moderation';
import { useTexts } from '../texts';

interface BulkBarProps {
  readonly count: number;
  readonly onDecide: (decision: ReviewDecision) => void;
  readonly onClear: () => void;
}

const VARIANTS = {
  approve: 'success-light',
  request_changes: 'tertiary',
  reject: 'danger-light',
} as const;

/** What can be done with the ticked submissions together. */
export function BulkBar({ count, onDecide, onClear }: BulkBarProps) {
  const { text } = useTexts();
  if (count === 0) return null;
  return (
    <Flex
      gap={2}
      wrap="wrap"
      padding={3}
      background="primary100"
      role="group"
      aria-label={text('bulk.title')}
    >
      <Typography fontWeight="bold" role="status">
        {text('bulk.count', { count })}
      </Typography>
      {REVIEW_DECISIONS.map((decision) => (
        <Button
          key={decision}
          size="S"
          variant={VARIANTS[decision]}
          onClick={() => onDecide(decision)}
        >
          {text(`decide.${decision}`)}
        </Button>
      ))}
      <Button size="S" variant="ghost" onClick={onClear}>
        {text('bulk.clear')}
      </Button>
    </Flex>
  );
}
