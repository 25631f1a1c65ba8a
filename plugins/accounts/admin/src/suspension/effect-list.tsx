import { Box, Flex, Typography } from '@strapi/design-system';
import type { Affected } from '../../../contracts/suspension';
import { useRights } from '../access';
import { BOOKINGS } from '../links';
import { QuietLink } from '../quiet-link';

export interface Effect {
  readonly key: string;
  readonly words: string;
  /** The bookings that it is about. */
  readonly bookings?: Affected;
}

/** What will happen, line by line, with the bookings that it concerns. */
export function EffectList({ effects }: { effects: readonly Effect[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {effects.map(({ key, words, bookings }) => (
        <Box
          tag="li"
          key={key}
          paddingLeft={3}
          borderColor="neutral200"
          borderStyle="solid"
          borderWidth="0 0 0 3px"
        >
          <Typography>{words}</Typography>
          {bookings && bookings.count > 0 && <Numbers bookings={bookings} />}
        </Box>
      ))}
    </Flex>
  );
}

function Numbers({ bookings: { first, count } }: { bookings: Affected }) {
  const may = useRights();
  const more = count - first.length;
  return (
    <Flex gap={2} wrap="wrap">
      {first.map(({ id, number }) =>
        may('bookings') ? (
          <QuietLink key={id} to={`${BOOKINGS}/${id}`} target="_blank">
            {number}
          </QuietLink>
        ) : (
          <Typography key={id}>{number}</Typography>
        ),
      )}
      {more > 0 && <Typography textColor="neutral600">{`+ ${more}`}</Typography>}
    </Flex>
  );
}
