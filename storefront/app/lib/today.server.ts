/** Today in UTC, `YYYY-MM-DD`: the earliest day that a form offers. The CMS decides what it books. */
export const today = (): string => new Date().toISOString().slice(0, 10);
