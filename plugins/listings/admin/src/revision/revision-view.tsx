import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { QueueItem, ReviewDecision, RevisionDetail } from '../../../contracts/moderation';
import { DecisionBar } from '../decision/decision-bar';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { useTexts } from '../texts';
import { Changes } from './changes';
import { FlagList } from './flag-list';
import { Gallery } from './gallery';
import { EarlierDecisions, OwnerFacts } from './people';
import { Photos } from './photos';
import { useRevision } from './use-revision';

interface ViewProps {
  readonly item: QueueItem;
  readonly isDeciding: boolean;
  /** Undefined for staff who may not decide. */
  readonly onDecide: ((decision: ReviewDecision) => void) | undefined;
  readonly onGone: () => void;
}

/** All that a decision is made by. */
export function RevisionView({ item, isDeciding, onDecide, onGone }: ViewProps) {
  const { text } = useTexts();
  const state = useRevision(item.listingId, item.revision, onDecide !== undefined);
  if (state.status === 'loading') return <Loader>{text('revision.loading')}</Loader>;
  if (state.status !== 'ready')
    return (
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} role="alert">
        <Typography tag="p">{text(`revision.${state.status}`)}</Typography>
        <Box paddingTop={3}>
          <Button variant="secondary" onClick={onGone}>
            {text('queue.retry')}
          </Button>
        </Box>
      </Box>
    );
  const { detail, holder } = state;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <DecisionBar detail={detail} holder={holder} isDeciding={isDeciding} onDecide={onDecide} />
      <FlagList flags={detail.flags} />
      <Pictures photos={detail.photos} />
      <Changes detail={detail} />
      <OwnerFacts owner={detail.owner} />
      <EarlierDecisions decisions={detail.decisions} />
    </Flex>
  );
}

function Pictures({ photos }: Pick<RevisionDetail, 'photos'>) {
  const [index, setIndex] = useState(0);
  const [isLarge, setLarge] = useState(false);
  const step = (by: number): void => {
    if (photos.length > 0) setIndex((index + by + photos.length) % photos.length);
  };
  useShortcuts({
    next_photo: () => step(1),
    previous_photo: () => step(-1),
    gallery: () => setLarge(photos.length > 0),
  });
  return (
    <>
      <Photos photos={photos} index={index} onChange={setIndex} onEnlarge={() => setLarge(true)} />
      {isLarge && (
        <Gallery
          photos={photos}
          index={index}
          onChange={setIndex}
          onClose={() => setLarge(false)}
        />
      )}
    </>
  );
}
