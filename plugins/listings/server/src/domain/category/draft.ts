/** A stored category as it is edited, and back. */
import { PRICE_UNITS } from '@rental/search/contracts/catalogue';
import { readFields } from '@rental/search/contracts/category-fields';
import { categoryRulesInput, seoInput } from '../../../../contracts/category-parts';
import type { CategoryDraft, CategoryRules } from '../../../../contracts/category-editor';
import type { StoredCategory } from './tree';

/** Parts that an older version stored otherwise are left out rather than hiding the category. */
const readRules = (rules: unknown): CategoryRules => {
  const parsed = categoryRulesInput.safeParse(rules ?? {});
  return parsed.success ? parsed.data : {};
};

const readSeo = (seo: unknown): CategoryDraft['seo'] => {
  const parsed = seoInput.safeParse(seo ?? {});
  return parsed.success ? parsed.data : {};
};

export const draftOf = (category: StoredCategory): CategoryDraft => ({
  name: category.name,
  slug: category.slug,
  icon: category.icon ?? 'package',
  parentId: category.parentId,
  description: category.description ?? '',
  fields: readFields(category.fields).map(({ options, ...field }) => ({
    ...field,
    was: field.key,
    options: options.map((option) => ({ ...option, was: option.value })),
  })),
  rules: readRules(category.rules),
  seo: readSeo(category.seo),
});

/** As the catalogue reads them: without what is empty, in the order given. */
export const storedFields = (fields: CategoryDraft['fields']): Record<string, unknown>[] =>
  fields.map(({ key, label, type, unit, options, required, facet, help }, order) => ({
    key,
    label,
    type,
    ...(unit ? { unit } : {}),
    ...(options.length > 0
      ? { options: options.map(({ value, label: name }) => ({ value, label: name })) }
      : {}),
    required,
    facet,
    ...(help ? { help } : {}),
    order,
  }));

/** The units that listings may be priced by: all of them where nothing is said. */
export const unitsOf = ({ pricingUnits }: CategoryRules): readonly string[] =>
  pricingUnits && pricingUnits.length > 0 ? pricingUnits : PRICE_UNITS;
