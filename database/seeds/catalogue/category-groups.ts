/** A top category with its leaves. */
import { BASE_RULES, type SeedCategory } from './category';

type Leaf = Pick<SeedCategory, 'slug' | 'name' | 'icon' | 'description' | 'fields'> & {
  rules?: Partial<SeedCategory['rules']>;
};

export const under = (parent: string, ...leaves: Leaf[]): SeedCategory[] =>
  leaves.map((leaf) => ({ ...leaf, parent, rules: { ...BASE_RULES, ...leaf.rules } }));

export const top = (
  slug: string,
  name: string,
  icon: string,
  description: string,
): SeedCategory => ({
  slug,
  name,
  icon,
  description,
  fields: [],
  rules: BASE_RULES,
});
