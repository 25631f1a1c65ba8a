import type { TypeLayout } from './layout';

export const categoryLayout: TypeLayout = {
  uid: 'api::category.category',
  mainField: 'name',
  sort: ['position', 'ASC'],
  list: ['name', 'parent', 'position', 'icon', 'slug', 'updatedAt'],
  edit: [
    [
      ['name', 6],
      ['slug', 6],
    ],
    [
      ['parent', 6],
      ['icon', 3],
      ['position', 3],
    ],
    [['description', 12]],
    [['fields', 12]],
    [['rules', 12]],
    [['seo', 12]],
    [['children', 12]],
  ],
  fields: {
    name: { label: 'Name', description: 'As guests read it, for example “Cameras & lenses”.' },
    slug: {
      label: 'Address',
      description: 'Part of the page’s address. Changing it breaks links.',
    },
    parent: { label: 'Above it', description: 'Empty for a top category.', mainField: 'name' },
    children: { label: 'Below it', mainField: 'name' },
    icon: { label: 'Icon', description: 'Name of a Lucide icon, such as guitar.' },
    position: { label: 'Position', description: 'Lower comes first.' },
    description: { label: 'Description', description: 'One or two sentences under the heading.' },
    fields: {
      label: 'Fields of its listings',
      description:
        'A list of { key, label, type, unit, options, required, facet, help, order }. Types: text, number, boolean, select, multiselect, date. “facet” offers the field as a filter.',
    },
    rules: {
      label: 'Rules',
      description:
        'pricingUnits (DAY, NIGHT, HOUR), depositMinimum (US cents), bufferMinutes, checklist, verification (none, email, phone, identity), minimumAge, taxClass, protection.',
    },
    seo: {
      label: 'Search engines',
      description: '{ title, description }; empty: made from the name.',
    },
    createdAt: { label: 'Created' },
    updatedAt: { label: 'Changed' },
  },
  pageSize: 50,
};
