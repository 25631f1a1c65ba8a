import type { CategoryNode } from '@rental/search/contracts/catalogue';

/** Names of a whole tree by slug. */
export function categoryNames(tree: readonly CategoryNode[]): Map<string, string> {
  return new Map(
    tree.flatMap((node) => [[node.slug, node.name] as const, ...categoryNames(node.children)]),
  );
}
