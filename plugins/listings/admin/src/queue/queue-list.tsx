import { Box, Button, Flex } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { QueueItem, QueuePage } from '../../../contracts/moderation';
import { useTexts } from '../texts';
import { useNow } from '../time/use-now';
import { QueueRow } from './queue-row';

const List = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0;
`;

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (listingId: string) => void;
}

interface ListProps {
  readonly page: QueuePage;
  readonly current: QueueItem | undefined;
  /** Changes with every move that should take the focus along. */
  readonly focusRound: number;
  /** Undefined for staff who may not decide. */
  readonly selection: Selection | undefined;
  /** By listing: why the last decision about several did not take. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onOpen: (item: QueueItem) => void;
  readonly onMore: () => void;
}

/** What waits, oldest first. */
export function QueueList(props: ListProps) {
  const { page, current, focusRound, selection, problems, onOpen, onMore } = props;
  const { text } = useTexts();
  const now = useNow(page.meta.now);
  const focused = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focusRound > 0) focused.current?.focus();
  }, [focusRound, current?.listingId]);
  return (
    <Box tag="nav" aria-label={text('queue.title')}>
      <List>
        {page.data.map((item) => (
          <QueueRow
            key={item.listingId}
            ref={item === current ? focused : undefined}
            item={item}
            now={now}
            isCurrent={item === current}
            isSelected={selection?.ids.has(item.listingId) ?? false}
            problem={problems[item.listingId]}
            onOpen={() => onOpen(item)}
            onSelect={selection && (() => selection.toggle(item.listingId))}
          />
        ))}
      </List>
      {page.meta.cursor !== null && (
        <Flex justifyContent="center" padding={3}>
          <Button variant="tertiary" onClick={onMore}>
            {text('queue.more')}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
