import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LAYOUTS } from './arrange';
import { applyLayout, type StoredLayout, type TypeLayout } from './layout';

const source = path.resolve(__dirname, '..');

interface Attribute {
  type: string;
  relation?: string;
}

/** The attributes of a content type, with those that Strapi adds. */
function attributesOf(uid: string): Record<string, Attribute> {
  const [scope = '', type = ''] = uid.split('::').at(-1)?.split('.') ?? [];
  const file = uid.startsWith('api::')
    ? `api/${scope}/content-types/${type}/schema.json`
    : `extensions/${scope}/content-types/${type}/schema.json`;
  const schema = JSON.parse(readFileSync(path.join(source, file), 'utf8')) as {
    attributes: Record<string, Attribute>;
  };
  return { ...schema.attributes, createdAt: { type: 'datetime' }, updatedAt: { type: 'datetime' } };
}

const FULL_WIDTH = new Set(['json', 'richtext', 'customField']);

describe.each(LAYOUTS.map((layout): [string, TypeLayout] => [layout.uid, layout]))(
  '%s',
  (uid, layout) => {
    const attributes = attributesOf(uid);

    test('names only fields that exist, and gives each a label', () => {
      const cells = layout.edit.flat().map(([name]) => name);
      const used = [...cells, ...layout.list, layout.mainField, layout.sort[0]];
      expect(used.filter((name) => !(name in attributes))).toEqual([]);
      expect(Object.keys(layout.fields).filter((name) => !(name in attributes))).toEqual([]);
      expect(cells.filter((name) => !layout.fields[name]?.label)).toEqual([]);
    });

    test('shows each field once, in rows that fit', () => {
      const cells = layout.edit.flat();
      expect(new Set(cells.map(([name]) => name)).size).toBe(cells.length);
      for (const row of layout.edit)
        expect(row.reduce((width, [, size]) => width + size, 0)).toBeLessThanOrEqual(12);
    });

    test('gives fields that cannot be narrowed the whole row', () => {
      for (const [name, size] of layout.edit.flat())
        if (FULL_WIDTH.has(attributes[name]?.type ?? '')) expect([name, size]).toEqual([name, 12]);
    });
  },
);

const stored: StoredLayout = {
  uid: 'api::thing.thing',
  settings: { searchable: true, pageSize: 10, mainField: 'id' },
  metadatas: {
    title: { edit: { label: 'title', visible: true }, list: { label: 'title', sortable: true } },
    extra: { edit: { label: 'extra' }, list: { label: 'extra' } },
  },
  layouts: { list: ['extra'], edit: [[{ name: 'extra', size: 6 }]] },
};

const layout: TypeLayout = {
  uid: 'api::thing.thing',
  mainField: 'title',
  sort: ['title', 'DESC'],
  list: ['title', 'gone'],
  edit: [
    [
      ['title', 8],
      ['gone', 4],
    ],
    [['gone', 12]],
  ],
  fields: { title: { label: 'Title', description: 'Short.', editable: false } },
};

test('a layout replaces what it names and keeps the rest', () => {
  expect(applyLayout(stored, layout)).toEqual({
    uid: 'api::thing.thing',
    settings: {
      searchable: true,
      pageSize: 20,
      mainField: 'title',
      defaultSortBy: 'title',
      defaultSortOrder: 'DESC',
      bulkable: true,
    },
    metadatas: {
      title: {
        edit: {
          label: 'Title',
          description: 'Short.',
          placeholder: '',
          editable: false,
          visible: true,
        },
        list: { label: 'Title', sortable: true },
      },
      extra: stored.metadatas.extra,
    },
    layouts: { list: ['title'], edit: [[{ name: 'title', size: 8 }]] },
  });
});

test('applied twice it is the same', () => {
  const once = applyLayout(stored, layout);
  expect(applyLayout(once, layout)).toEqual(once);
});
