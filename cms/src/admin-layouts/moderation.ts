import type { TypeLayout } from './layout';

export const prohibitedWordLayout: TypeLayout = {
  uid: 'api::prohibited-word.prohibited-word',
  mainField: 'phrase',
  sort: ['phrase', 'ASC'],
  list: ['phrase', 'matching', 'enabled', 'explanation', 'updatedAt'],
  edit: [
    [
      ['phrase', 6],
      ['matching', 3],
      ['enabled', 3],
    ],
    [['explanation', 12]],
  ],
  fields: {
    phrase: {
      label: 'Word or phrase',
      description:
        'Accents, capitals and usual disguises (c0caine, c o c a i n e) are seen through.',
    },
    matching: { label: 'Found', description: 'word: by itself. part: inside longer words too.' },
    enabled: { label: 'In use' },
    explanation: { label: 'Why', description: 'Staff read it beside the listing.' },
    updatedAt: { label: 'Changed' },
  },
};

export const moderationReasonLayout: TypeLayout = {
  uid: 'api::moderation-reason.moderation-reason',
  mainField: 'name',
  sort: ['position', 'ASC'],
  list: ['name', 'decision', 'position', 'updatedAt'],
  edit: [
    [
      ['name', 6],
      ['decision', 4],
      ['position', 2],
    ],
    [['text', 12]],
    [['textDe', 12]],
  ],
  fields: {
    name: { label: 'Name', description: 'What moderators choose it by.' },
    decision: { label: 'For' },
    position: { label: 'Place in the list' },
    text: { label: 'Text', description: 'Owners read it with the decision, in English.' },
    textDe: { label: 'Text in German', description: 'Empty: the English one is sent.' },
    updatedAt: { label: 'Changed' },
  },
};
