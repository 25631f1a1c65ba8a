import type { TypeLayout } from './layout';

export const pageLayout: TypeLayout = {
  uid: 'api::page.page',
  mainField: 'title',
  sort: ['title', 'ASC'],
  list: ['title', 'slug', 'updatedAt'],
  edit: [
    [
      ['title', 8],
      ['slug', 4],
    ],
    [['body', 12]],
    [['seo', 12]],
  ],
  fields: {
    title: { label: 'Title' },
    slug: { label: 'Address' },
    body: { label: 'Text', description: 'Markdown.' },
    seo: { label: 'Search engines', description: '{ title, description }' },
    updatedAt: { label: 'Changed' },
  },
};
