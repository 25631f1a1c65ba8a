import { Box, Flex, Typography } from '@strapi/design-system';
import type { AdminTimeline } from '../../../contracts/admin-timeline';
import { useTexts } from '../texts';
import { Instant } from './instant';

/** Start and end on the listing's clock. */
export function When({ timeline }: { timeline: AdminTimeline }) {
  const { text } = useTexts();
  const moments = [
    [text('when.start'), timeline.startAt],
    [text('when.end'), timeline.endAt],
  ] as const;
  return moments.map(([label, at]) => (
    <Flex key={label} gap={3} paddingBottom={2} alignItems="baseline">
      <Box minWidth="6rem">
        <Typography textColor="neutral600">{label}</Typography>
      </Box>
      <Instant at={at} timeZone={timeline.timeZone} />
    </Flex>
  ));
}
