import type { TypeLayout } from './layout';

const IN_CATEGORIES =
  'Changed in the page “Categories”, which shows what a change does to the listings.';

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
    parent: {
      label: 'Above it',
      description: IN_CATEGORIES,
      mainField: 'name',
      editable: false,
    },
    children: { label: 'Below it', mainField: 'name', editable: false },
    icon: { label: 'Icon', description: 'Name of a Lucide icon, such as guitar.' },
    position: { label: 'Position', description: 'Lower comes first.' },
    description: { label: 'Description', description: 'One or two sentences under the heading.' },
    fields: { label: 'Fields of its listings', description: IN_CATEGORIES, editable: false },
    rules: { label: 'Rules', description: IN_CATEGORIES, editable: false },
    seo: {
      label: 'Search engines',
      description: '{ title, description }; empty: made from the name.',
    },
    createdAt: { label: 'Created' },
    updatedAt: { label: 'Changed' },
  },
  pageSize: 50,
};
