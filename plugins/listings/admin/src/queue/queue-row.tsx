import { Badge, Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { forwardRef } from 'react';
import { styled } from 'styled-components';
import type { QueueItem } from '../../../contracts/moderation';
import { useTexts } from '../texts';
import { DueBadge } from '../time/due-badge';

const Line = styled.li<{ $isCurrent: boolean }>`
  align-items: start;
  background: ${({ theme, $isCurrent }) =>
    $isCurrent ? theme.colors.primary100 : theme.colors.neutral0};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-inline-start: 3px solid
    ${({ theme, $isCurrent }) => ($isCurrent ? theme.colors.primary600 : 'transparent')};
  display: grid;
  gap: 1.2rem;
  grid-template-columns: auto minmax(0, 1fr);
  padding: 1.2rem;
`;

const Open = styled.button`
  background: none;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: grid;
  gap: 1.2rem;
  grid-template-columns: 5.6rem minmax(0, 1fr);
  padding: 0;
  text-align: start;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;

const Picture = styled.img`
  aspect-ratio: 1;
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  inline-size: 100%;
  object-fit: cover;
`;

const Holder = styled(Typography)`
  align-items: center;
  display: inline-flex;
  gap: 0.4rem;
`;

interface RowProps {
  readonly item: QueueItem;
  readonly now: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Why the last decision about several did not take; undefined without one. */
  readonly problem: string | undefined;
  readonly onOpen: () => void;
  /** Undefined for staff who may not decide. */
  readonly onSelect: (() => void) | undefined;
}

/** A submission in the queue: what, whose, since when, and why to look closer. */
export const QueueRow = forwardRef<HTMLButtonElement, RowProps>(function QueueRow(props, ref) {
  const { item, now, isCurrent, isSelected, problem, onOpen, onSelect } = props;
  const { text } = useTexts();
  return (
    <Line $isCurrent={isCurrent}>
      <Box paddingTop={1}>
        <Checkbox
          aria-label={text('row.select', { title: item.title })}
          checked={isSelected}
          disabled={!onSelect}
          onCheckedChange={onSelect}
        />
      </Box>
      <div>
        <Open type="button" ref={ref} aria-current={isCurrent} onClick={onOpen}>
          {item.photo ? <Picture src={item.photo} alt="" loading="lazy" /> : <Picture as="span" />}
          <span>
            <Typography tag="span" fontWeight="bold" ellipsis display="block">
              {item.title}
            </Typography>
            <Typography tag="span" variant="pi" textColor="neutral600" ellipsis display="block">
              {[item.category?.name, item.owner.name].filter(Boolean).join(' · ')}
            </Typography>
            <Marks item={item} now={now} isCurrent={isCurrent} />
          </span>
        </Open>
        {problem && (
          <Typography tag="p" variant="pi" textColor="danger700" role="alert" paddingTop={1}>
            {problem}
          </Typography>
        )}
      </div>
    </Line>
  );
});

function Marks({ item, now, isCurrent }: Pick<RowProps, 'item' | 'now' | 'isCurrent'>) {
  const { text } = useTexts();
  const codes = [...new Set(item.flags.map(({ code }) => code))];
  // What the moderator has left is being given back.
  const holder = item.claim?.isMine && !isCurrent ? null : item.claim;
  return (
    <Flex tag="span" gap={1} wrap="wrap" paddingTop={1}>
      <DueBadge dueAt={item.dueAt} now={now} />
      <Badge>{text(`kind.${item.kind}`)}</Badge>
      {codes.map((code) => (
        <Badge
          key={code}
          backgroundColor={code === 'new_owner' ? 'neutral150' : 'warning100'}
          textColor={code === 'new_owner' ? 'neutral700' : 'warning700'}
        >
          {text(`flag.${code}`)}
        </Badge>
      ))}
      {holder && (
        <Holder tag="span" variant="pi" textColor="neutral700">
          <Lock aria-hidden width="12px" height="12px" />
          {holder.isMine ? text('claim.you') : holder.name}
        </Holder>
      )}
    </Flex>
  );
}
