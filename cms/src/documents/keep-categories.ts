import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isDeepStrictEqual } from 'node:util';

const CATEGORY = 'api::category.category';

/** What listings depend on; nothing and an empty list say the same. */
const KEPT = ['fields', 'rules'] as const;

interface Write {
  readonly documentId?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

const asStored = (value: unknown): unknown => {
  const parsed: unknown = typeof value === 'string' ? readJson(value) : value;
  const isEmpty =
    parsed === null || parsed === undefined || Object.keys(parsed as object).length === 0;
  return isEmpty ? null : parsed;
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Whether the content manager asks for another category above or below. */
function linksOther(value: unknown, current: string | null): boolean {
  if (value === undefined) return false;
  if (typeof value !== 'object' || value === null) return (value ?? null) !== current;
  const { connect, disconnect, set } = value as Readonly<Record<string, unknown>>;
  const given = [connect, disconnect].filter((each) => each !== undefined);
  if (given.length > 0) return given.some((each) => !Array.isArray(each) || each.length > 0);
  if (set !== undefined) return true;
  return (value as { documentId?: unknown }).documentId !== current;
}

const refused = (name: string): errors.ValidationError =>
  new errors.ValidationError(
    'This is changed in Categories, which shows what it does to the listings.',
    { errors: [{ path: [name], name: 'ValidationError', message: 'Not changed here.' }] },
  );

/**
 * Fields, rules and the tree are changed in the page "Categories", where listings' values follow and
 * nothing that holds listings goes: nobody comes past it through Strapi's documents.
 */
export function keepCategories(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== CATEGORY) return next();
    const { documentId, data } = context.params as Write;
    if (context.action === 'delete' || context.action === 'clone')
      throw new errors.ValidationError('Categories are deleted in the page “Categories”.');
    if (context.action === 'create' || context.action === 'update')
      await assertKept(strapi, documentId, data ?? {});
    return next();
  });
}

async function assertKept(
  strapi: Core.Strapi,
  documentId: string | undefined,
  data: NonNullable<Write['data']>,
): Promise<void> {
  const found = documentId
    ? ((await strapi.db.query(CATEGORY).findOne({
        where: { documentId },
        select: ['fields', 'rules'],
        populate: { parent: { select: ['documentId'] } },
      })) as { fields: unknown; rules: unknown; parent: { documentId: string } | null } | null)
    : null;
  for (const name of KEPT)
    if (name in data && !isDeepStrictEqual(asStored(data[name]), asStored(found?.[name])))
      throw refused(name);
  if (linksOther(data.parent, found?.parent?.documentId ?? null)) throw refused('parent');
  if (linksOther(data.children, null)) throw refused('children');
}
