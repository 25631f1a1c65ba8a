import { z } from 'zod';

const tier = z.strictObject({
  hoursBefore: z.number('must be a number of hours').int('must be whole hours').min(0).max(8760),
  refundPercent: z.number('must be a percentage').min(0, 'is below 0').max(100, 'is above 100'),
});

/**
 * `cancellationPolicy.tiers`, most hours first: the first tier whose hours are left decides. A later
 * cancellation never gets more back.
 */
export const policyTiersInput = z
  .array(tier, 'must be a list of tiers')
  .min(1, 'needs at least one tier')
  .superRefine((tiers, context) => {
    tiers.forEach((current, i) => {
      const previous = tiers[i - 1];
      if (!previous) return;
      if (current.hoursBefore >= previous.hoursBefore)
        context.addIssue({
          code: 'custom',
          path: [i, 'hoursBefore'],
          message: `must be less than ${previous.hoursBefore}: tiers run from most hours to fewest`,
        });
      if (current.refundPercent > previous.refundPercent)
        context.addIssue({
          code: 'custom',
          path: [i, 'refundPercent'],
          message: `must not be more than ${previous.refundPercent}: cancelling later cannot pay back more`,
        });
    });
  });

/** Any share that a fee schedule takes: 0 to 10000 basis points, 100 of which are 1 %. */
export const basisPoints = z
  .number('must be a number of basis points (100 = 1 %)')
  .int('must be whole basis points (100 = 1 %)')
  .min(0, 'is below 0')
  .max(10_000, 'is above 10000 basis points, which are 100 %');

/** ISO 4217, as prices carry it. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters: EUR');
