import type { Breadcrumb, CategoryField, CategoryNode } from '../../../contracts/catalogue';
import { inheritFields, readFields } from '../../../contracts/category-fields';

/** A category as it is stored. */
export interface CategoryRow {
  id: string;
  parentId: string | null;
  slug: string;
  name: string;
  icon: string | null;
  description: string | null;
  position: number | null;
  fields: unknown;
  seo: unknown;
  /** Active listings directly in it. */
  listingCount: number;
}

/** The categories as a whole, ready for every question that the catalogue has. */
export interface Catalogue {
  readonly roots: readonly CategoryNode[];
  readonly bySlug: ReadonlyMap<string, CategoryNode>;
  readonly byId: ReadonlyMap<string, CategoryNode>;
  /** Root first, the category itself last; empty for an unknown id. */
  pathOf(id: string): Breadcrumb[];
  /** Slug of the category above. */
  parentOf(slug: string): string | null;
  /** Active listings directly in each category, by slug. */
  readonly listedIn: ReadonlyMap<string, number>;
  /** Keys of all fields of all categories: what attributes may be filtered by. */
  readonly attributeKeys: ReadonlySet<string>;
}

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOr = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const byPosition = (a: CategoryRow, b: CategoryRow): number =>
  (a.position ?? 0) - (b.position ?? 0) || a.name.localeCompare(b.name, 'en');

function grow(
  row: CategoryRow,
  above: readonly CategoryField[],
  childrenOf: ReadonlyMap<string | null, CategoryRow[]>,
): CategoryNode {
  const fields = inheritFields(above, readFields(row.fields));
  const children = (childrenOf.get(row.id) ?? []).map((child) => grow(child, fields, childrenOf));
  const seo = isObject(row.seo) ? row.seo : {};
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    icon: row.icon,
    description: row.description,
    seo: { title: textOr(seo.title), description: textOr(seo.description) },
    fields,
    listingCount: children.reduce((sum, child) => sum + child.listingCount, row.listingCount),
    children,
  };
}

/** Builds the tree; a category that is its own ancestor has no root and is left out. */
export function buildCatalogue(rows: readonly CategoryRow[]): Catalogue {
  const childrenOf = new Map<string | null, CategoryRow[]>();
  for (const row of [...rows].sort(byPosition))
    childrenOf.set(row.parentId, [...(childrenOf.get(row.parentId) ?? []), row]);
  const roots = (childrenOf.get(null) ?? []).map((row) => grow(row, [], childrenOf));

  const byId = new Map<string, CategoryNode>();
  const parents = new Map<string, CategoryNode>();
  const visit = (node: CategoryNode): void => {
    byId.set(node.id, node);
    for (const child of node.children) {
      parents.set(child.id, node);
      visit(child);
    }
  };
  roots.forEach(visit);
  const bySlug = new Map([...byId.values()].map((node) => [node.slug, node]));

  const pathOf = (id: string): Breadcrumb[] => {
    const node = byId.get(id);
    if (!node) return [];
    const parent = parents.get(id);
    return [
      ...(parent ? pathOf(parent.id) : []),
      { id: node.id, slug: node.slug, name: node.name },
    ];
  };
  return {
    roots,
    bySlug,
    byId,
    pathOf,
    parentOf: (slug) => parents.get(bySlug.get(slug)?.id ?? '')?.slug ?? null,
    listedIn: new Map(rows.map(({ slug, listingCount }) => [slug, listingCount])),
    attributeKeys: new Set([...byId.values()].flatMap((node) => node.fields.map(({ key }) => key))),
  };
}
