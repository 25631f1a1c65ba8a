import { Box, Typography } from '@strapi/design-system';
import type { OutcomeCount } from '../../../contracts/terms/replay';
import { useTexts } from '../texts';
import { AmountsTable, Scroll } from './amounts-table';

/** What would have become of bookings under other deadlines. */
export function ReplayOutcomes({ outcomes }: { outcomes: readonly OutcomeCount[] }) {
  const { text, locale } = useTexts();
  return (
    <Box>
      <Typography tag="h3" variant="epsilon" fontWeight="bold">
        {text('replay.outcomes')}
      </Typography>
      <Scroll tabIndex={0}>
        <AmountsTable>
          <thead>
            <tr>
              <th scope="col">{text('replay.outcome')}</th>
              <th scope="col">{text('replay.count')}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map(({ outcome, bookings }) => (
              <tr key={outcome}>
                <th scope="row">{text(`outcome.${outcome}`)}</th>
                <td>{bookings.toLocaleString(locale)}</td>
              </tr>
            ))}
          </tbody>
        </AmountsTable>
      </Scroll>
    </Box>
  );
}
