/** Who issues the demo marketplace's invoices. */
export const MARKETPLACE = {
  legalName: 'Rental Portal Demo Ltd',
  address: '1 Harbour Street\n10115 Berlin\nGermany',
  taxNumber: 'DE 000 000 000',
} as const;
