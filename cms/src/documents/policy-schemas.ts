import { z } from 'zod';

/** ISO 4217, as prices carry it. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters: EUR');
