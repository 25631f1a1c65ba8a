/** Steps of staff who edit categories, over the admin's API. */
import type { Answer } from '@rental/config/testing/api';
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import type { CategoryDetail, CategoryDraft, CategoryRow } from '../contracts/category-editor';
import { api, platform, startWorld } from './owner-world';

let staff: Record<StaffRole, string>;
export const tokenOf = (role: StaffRole): string => staff[role];

export async function startCategories(options: { admin?: boolean; storefront?: boolean } = {}) {
  await startWorld('categories', options);
  staff = await demoStaff(api);
}

const PATH = '/listings/categories';

export const tree = async (): Promise<CategoryRow[]> =>
  (await api.get(PATH, staff.Content)).json.data;
export const idOf = async (slug: string): Promise<string> => {
  const found = (await tree()).find((row) => row.slug === slug);
  if (!found) throw new Error(`no category ${slug}`);
  return found.id;
};
export const detail = async (id: string): Promise<CategoryDetail> =>
  (await api.get(`${PATH}/${id}`, staff.Content)).json.data;
export const create = (body: object, role: StaffRole = 'Content'): Promise<Answer> =>
  api.post(PATH, body, staff[role]);
export const created = async (name: string, parentId: string | null = null): Promise<string> => {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  return (await create({ name, slug, parentId })).json.data.id;
};
export const preview = (id: string, draft: CategoryDraft): Promise<Answer> =>
  api.post(`${PATH}/${id}/preview`, { draft }, staff.Content);
export const save = (id: string, body: object, role: StaffRole = 'Content'): Promise<Answer> =>
  api.call('PUT', `${PATH}/${id}`, { body, token: staff[role] });
export const place = (id: string, by: -1 | 1): Promise<Answer> =>
  api.post(`${PATH}/${id}/place`, { by }, staff.Content);
export const remove = (id: string): Promise<Answer> =>
  api.call('DELETE', `${PATH}/${id}`, { token: staff.Content });

/** Previews the change, and saves exactly that. */
export async function change(id: string, edit: (draft: CategoryDraft) => CategoryDraft) {
  const draft = edit((await detail(id)).draft);
  const shown = await preview(id, draft);
  if (shown.status !== 200) return shown;
  return save(id, { draft, token: shown.json.data.token });
}

/** The field of this key is edited. */
export const withField =
  (key: string, edit: Partial<CategoryDraft['fields'][number]>) =>
  (draft: CategoryDraft): CategoryDraft => ({
    ...draft,
    fields: draft.fields.map((field) => (field.key === key ? { ...field, ...edit } : field)),
  });
export const withNewField =
  (field: Partial<CategoryDraft['fields'][number]> & { key: string }) =>
  (draft: CategoryDraft): CategoryDraft => ({
    ...draft,
    fields: [
      ...draft.fields,
      {
        label: field.key,
        type: 'text',
        unit: null,
        options: [],
        required: false,
        facet: false,
        help: null,
        was: null,
        ...field,
      },
    ],
  });

export const attributesOf = async (listingId: string): Promise<Record<string, unknown>> => {
  const { rows } = await platform.pg.query(
    'select attributes from listings where document_id = $1',
    [listingId],
  );
  return rows[0].attributes;
};
