import type { Core, UID } from '@strapi/strapi';

export type Snapshot = Readonly<Record<string, unknown>>;

/** Strapi's own bookkeeping, which changes with every edit and says nothing. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

interface Attribute {
  readonly type: string;
  /** A relation that the other side holds. */
  readonly mappedBy?: string;
}

const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] =>
  Object.entries(
    strapi.contentType(uid as UID.ContentType).attributes as Record<string, Attribute>,
  ).filter(([name, { mappedBy }]) => !BOOKKEEPING.has(name) && mappedBy === undefined);

const isLinked = ({ type }: Attribute): boolean => type === 'relation' || type === 'media';

const idOf = (linked: unknown): unknown => (linked as { documentId?: string } | null)?.documentId;

/** One version of a document with the ids of what it links to; null when there is none. */
export async function readSnapshot(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  version: 'draft' | 'published',
): Promise<Snapshot | null> {
  const attributes = attributesOf(strapi, uid);
  const linked = attributes.filter(([, attribute]) => isLinked(attribute)).map(([name]) => name);
  const drafts = strapi.contentType(uid as UID.ContentType).options?.draftAndPublish === true;
  const found = (await strapi.db.query(uid as UID.ContentType).findOne({
    where: {
      documentId,
      ...(drafts ? { publishedAt: version === 'draft' ? null : { $notNull: true } } : {}),
    },
    populate: Object.fromEntries(linked.map((name) => [name, { select: ['documentId'] }])),
  })) as Record<string, unknown> | null;
  if (!found) return null;
  return Object.fromEntries(
    attributes.map(([name, attribute]) => {
      const value = found[name];
      if (!isLinked(attribute)) return [name, value];
      return [name, Array.isArray(value) ? value.map(idOf) : (idOf(value) ?? null)];
    }),
  );
}

/** What people call the document; nothing of a person. */
export function labelOf(snapshot: Snapshot | null): string | null {
  for (const name of ['title', 'name', 'word'])
    if (typeof snapshot?.[name] === 'string') return snapshot[name];
  return null;
}
