import { Box, Typography } from '@strapi/design-system';
import type { Replay } from '../../../contracts/terms/replay';
import { useTexts } from '../texts';
import { BookingLink } from './booking-link';

/** Bookings that could not have been under this version: it is not published. */
export function ReplayProblems({ replay: { problems, problemCount } }: { replay: Replay }) {
  const { text } = useTexts();
  return (
    <Box role="alert" background="danger100" hasRadius padding={4}>
      <Typography fontWeight="bold" textColor="danger700">
        {text('replay.problems', { count: problemCount })}
      </Typography>
      <ul>
        {problems.map((each) => (
          <li key={each.documentId}>
            <Typography textColor="danger700">
              <BookingLink booking={each} />
              {`: ${text(`replay.problem.${each.code}`)}`}
            </Typography>
          </li>
        ))}
      </ul>
    </Box>
  );
}
