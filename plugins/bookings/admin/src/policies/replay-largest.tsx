import { Box, Typography } from '@strapi/design-system';
import { LARGEST, type ReplayDifference } from '../../../contracts/terms/replay';
import { useTexts } from '../texts';
import { AmountsTable, Scroll } from './amounts-table';
import { BookingLink } from './booking-link';
import { signedMoney } from './replay-totals';

/** The bookings that would have been most different. */
export function ReplayLargest({ largest }: { largest: readonly ReplayDifference[] }) {
  const { text } = useTexts();
  return (
    <Box>
      <Typography tag="h3" variant="epsilon" fontWeight="bold">
        {text('replay.largest', { count: Math.min(LARGEST, largest.length) })}
      </Typography>
      <Scroll tabIndex={0}>
        <AmountsTable>
          <thead>
            <tr>
              <th scope="col">{text('replay.booking')}</th>
              <th scope="col">{text('sum.charged')}</th>
              <th scope="col">{text('sum.refunded')}</th>
              <th scope="col">{text('sum.platform')}</th>
              <th scope="col">{text('sum.owner')}</th>
            </tr>
          </thead>
          <tbody>
            {largest.map((each) => (
              <Row key={each.documentId} difference={each} />
            ))}
          </tbody>
        </AmountsTable>
      </Scroll>
    </Box>
  );
}

function Row({ difference }: { difference: ReplayDifference }) {
  const { text, locale } = useTexts();
  const { before, after, currency, title, outcomes } = difference;
  return (
    <tr>
      <th scope="row">
        <BookingLink booking={difference} />
        <Typography tag="div" variant="pi" textColor="neutral600">
          {[title, ...outcomes.map((each) => text(`outcome.${each}`))].join(' · ')}
        </Typography>
      </th>
      {(['charged', 'refunded', 'platform', 'owner'] as const).map((key) => (
        <td key={key} data-changed={before[key] !== after[key]}>
          {signedMoney(after[key] - before[key], currency, locale)}
        </td>
      ))}
    </tr>
  );
}
