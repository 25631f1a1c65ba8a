import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import type { VerificationSummary } from '../../../contracts/verifier';
import { formatInstant } from '../audit/format';
import { useTexts } from '../texts';

/** How a verification came out, and when it was. */
export function Verdict({ run }: { readonly run: VerificationSummary }) {
  const { text, locale } = useTexts();
  const isRight = run.total === 0;
  const Icon = isRight ? CheckCircle : WarningCircle;
  const colour = isRight ? 'success700' : 'danger700';
  const words =
    run.total === null
      ? text('verifier.broken')
      : isRight
        ? text('verifier.right')
        : text('verifier.wrong', { count: run.total });
  return (
    <div>
      <Flex gap={2} alignItems="flex-start">
        <Box color={colour} paddingTop={1}>
          <Icon aria-hidden fill="currentColor" />
        </Box>
        <Typography fontWeight="bold" textColor={colour}>
          {words}
        </Typography>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text(run.by ? 'verifier.by' : 'verifier.due', {
          at: formatInstant(run.at, locale),
          by: run.by ?? '',
          seconds: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
            run.tookMs / 1000,
          ),
        })}
      </Typography>
      {run.error && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {run.error}
        </Typography>
      )}
    </div>
  );
}
