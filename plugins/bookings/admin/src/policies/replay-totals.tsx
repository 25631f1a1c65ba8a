import { Box, Typography } from '@strapi/design-system';
import { isChanged, SUM_KEYS, type ReplayTotals } from '../../../contracts/terms/replay';
import { formatMoney } from '../format';
import { useTexts } from '../texts';
import { AmountsTable, Scroll } from './amounts-table';

/** `+$5.00`; nothing for no difference. */
export function signedMoney(amount: number, currency: string, locale: string): string {
  if (amount === 0) return '—';
  return `${amount > 0 ? '+' : '−'}${formatMoney(Math.abs(amount), currency, locale)}`;
}

/** Where the money of each currency ended, and where it would have. */
export function ReplayTotalsTable({ totals }: { totals: readonly ReplayTotals[] }) {
  const { text, locale } = useTexts();
  return (
    <>
      {totals
        .filter(({ before, after }) => isChanged(before, after))
        .map(({ currency, changed, bookings, before, after }) => (
          <Box key={currency}>
            <Typography tag="h3" variant="epsilon" fontWeight="bold">
              {text('replay.currency', { currency, changed, bookings })}
            </Typography>
            <Scroll tabIndex={0}>
              <AmountsTable>
                <thead>
                  <tr>
                    <th scope="col">{text('example.what')}</th>
                    <th scope="col">{text('replay.sold')}</th>
                    <th scope="col">{text('example.this')}</th>
                    <th scope="col">{text('replay.difference')}</th>
                  </tr>
                </thead>
                <tbody>
                  {SUM_KEYS.map((key) => (
                    <tr key={key}>
                      <th scope="row">{text(`sum.${key}`)}</th>
                      <td>{formatMoney(before[key], currency, locale)}</td>
                      <td>{formatMoney(after[key], currency, locale)}</td>
                      <td data-changed={before[key] !== after[key]}>
                        {signedMoney(after[key] - before[key], currency, locale)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </AmountsTable>
            </Scroll>
          </Box>
        ))}
    </>
  );
}
