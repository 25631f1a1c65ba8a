import type { TypeLayout } from './layout';

const COMMAS = 'Several with commas between them. Accents and capitals do not matter.';
const IN_USE = { label: 'In use' };
const CHANGED = { label: 'Changed' };

export const searchSynonymLayout: TypeLayout = {
  uid: 'api::search-synonym.search-synonym',
  mainField: 'words',
  sort: ['words', 'ASC'],
  list: ['words', 'finds', 'language', 'enabled', 'updatedAt'],
  edit: [
    [['words', 12]],
    [
      ['finds', 6],
      ['language', 3],
      ['enabled', 3],
    ],
  ],
  fields: {
    words: { label: 'Who searches for', description: COMMAS },
    finds: {
      label: 'also finds',
      description: 'Words of titles or categories; several with commas between them.',
    },
    language: { label: 'Language', description: 'For your own overview.' },
    enabled: IN_USE,
    updatedAt: CHANGED,
  },
};

export const searchCorrectionLayout: TypeLayout = {
  uid: 'api::search-correction.search-correction',
  mainField: 'meant',
  sort: ['meant', 'ASC'],
  list: ['typed', 'meant', 'enabled', 'updatedAt'],
  edit: [
    [['typed', 12]],
    [
      ['meant', 9],
      ['enabled', 3],
    ],
  ],
  fields: {
    typed: { label: 'Who types', description: COMMAS },
    meant: { label: 'is asked: Did you mean', description: 'As it is to be read.' },
    enabled: IN_USE,
    updatedAt: CHANGED,
  },
};

export const pinnedResultLayout: TypeLayout = {
  uid: 'api::pinned-result.pinned-result',
  mainField: 'words',
  sort: ['words', 'ASC'],
  list: ['words', 'listings', 'enabled', 'updatedAt'],
  edit: [
    [
      ['words', 9],
      ['enabled', 3],
    ],
    [['listings', 12]],
  ],
  fields: {
    words: { label: 'Who searches for', description: `${COMMAS} Only the whole search counts.` },
    listings: {
      label: 'sees these first',
      description:
        'Ends of listing addresses (slugs) with commas between them, ten at most, best first. Those that are booked or filtered out stay out.',
    },
    enabled: IN_USE,
    updatedAt: CHANGED,
  },
};
