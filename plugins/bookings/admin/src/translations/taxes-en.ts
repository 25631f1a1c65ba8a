/** Texts of the taxes in a fee schedule. */
export const taxesEn = {
  'field.taxRequired': 'Sell only where a tax is known',
  'field.taxRequired.hint': 'Where no line above is for a listing, it cannot be booked.',
  taxes: 'Taxes by country and class',
  'taxes.hint':
    'Where none of these is for a listing, the tax above is taken. A country counts more than a class, both count most.',
  'taxes.add': 'Add a tax',
  'taxes.remove': 'Remove tax {number}',
  'taxes.country': 'Country',
  'taxes.country.hint': 'Two letters. Empty: everywhere.',
  'taxes.taxClass': 'Tax class',
  'taxes.taxClass.hint': 'Of the category. Empty: every one.',
  'taxes.label': 'Name',
  'taxes.label.hint': 'As on the receipt.',
  'taxes.bps': 'Tax in %',
  'taxes.inclusive': 'In the prices',
  'taxes.inclusive.hint': 'Owners’ prices have it in them.',
  'taxes.everywhere': 'everywhere',
  'taxes.everything': 'every class',
  'value.tax_included': '{where}, {what}: {tax}, in the prices',
  'value.tax_added': '{where}, {what}: {tax}, added to the prices',
} as const;
