import type { TypeLayout } from './layout';

export const notificationTemplateLayout: TypeLayout = {
  uid: 'api::notification-template.notification-template',
  mainField: 'title',
  sort: ['kind', 'ASC'],
  list: ['kind', 'side', 'language', 'title', 'updatedAt'],
  edit: [
    [
      ['kind', 6],
      ['side', 3],
      ['language', 3],
    ],
    [['title', 12]],
    [['body', 12]],
  ],
  fields: {
    kind: { label: 'Told of', description: 'One template for each kind, side and language.' },
    side: { label: 'To' },
    language: { label: 'Language' },
    title: { label: 'Title', description: 'Also the subject of the mail. {title} is the listing.' },
    body: {
      label: 'Text',
      description:
        'An empty line begins a paragraph. {name} is filled in; a paragraph with one that is not known is left out.',
    },
    updatedAt: { label: 'Changed' },
  },
};
