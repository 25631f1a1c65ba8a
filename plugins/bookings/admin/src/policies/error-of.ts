/** The sentence about what is wrong at a path, e.g. `tiers.0.refundPercent`; undefined where nothing is. */
export type ErrorOf = (path: string) => string | undefined;
