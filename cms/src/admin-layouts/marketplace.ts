import type { TypeLayout } from './layout';

const FROZEN = 'What was issued before keeps what stood here then.';

export const marketplaceLayout: TypeLayout = {
  uid: 'api::marketplace-setting.marketplace-setting',
  mainField: 'legalName',
  sort: ['legalName', 'ASC'],
  list: ['legalName', 'taxNumber'],
  edit: [
    [
      ['legalName', 8],
      ['taxNumber', 4],
    ],
    [['address', 12]],
  ],
  fields: {
    legalName: { label: 'Legal name', description: `It stands on every invoice. ${FROZEN}` },
    taxNumber: { label: 'Tax number' },
    address: { label: 'Address', description: 'Line by line, as it stands on invoices.' },
  },
};
