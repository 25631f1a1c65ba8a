/** The shape of a seeded category: what `cms/src/api/category` stores. */
export interface SeedField {
  key: string;
  label: string;
  type: 'text' | 'number' | 'boolean' | 'select' | 'multiselect' | 'date';
  unit?: string;
  options?: { value: string; label: string }[];
  required: boolean;
  facet: boolean;
  help?: string;
  order: number;
}

export interface SeedCategory {
  slug: string;
  name: string;
  icon: string;
  description: string;
  parent?: string;
  fields: SeedField[];
  rules: {
    pricingUnits: ('DAY' | 'NIGHT' | 'HOUR')[];
    depositMinimum: number;
    bufferMinutes: number;
    checklist: string[];
    verification: 'none' | 'email' | 'phone' | 'identity';
    minimumAge: number | null;
    taxClass: string;
    protection: string;
  };
}

type FieldInput = Omit<SeedField, 'order' | 'required' | 'facet'> & Partial<SeedField>;

/** `words` becomes options: `e-bike` → { value: 'e-bike', label: 'E-bike' }. */
export const choice = (
  key: string,
  label: string,
  words: string,
  more: Partial<SeedField> = {},
): FieldInput => ({
  key,
  label,
  type: 'select',
  options: words.split(' ').map((value) => ({ value, label: labelOf(value) })),
  facet: true,
  ...more,
});

const labelOf = (value: string): string => {
  const words = value.replaceAll('-', ' ').replace(/^e bike$/, 'e-bike');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const text = (key: string, label: string, more: Partial<SeedField> = {}): FieldInput => ({
  key,
  label,
  type: 'text',
  ...more,
});
export const amount = (
  key: string,
  label: string,
  unit?: string,
  more: Partial<SeedField> = {},
): FieldInput => ({
  key,
  label,
  type: 'number',
  ...(unit ? { unit } : {}),
  ...more,
});
export const yesNo = (key: string, label: string, more: Partial<SeedField> = {}): FieldInput => ({
  key,
  label,
  type: 'boolean',
  ...more,
});

/** The maker: on nearly everything, and the first facet that people use. */
export const brand = (label = 'Brand', key = 'brand'): FieldInput =>
  text(key, label, { required: true, facet: true });

export const fields = (...list: FieldInput[]): SeedField[] =>
  list.map((field, order) => ({ required: false, facet: false, ...field, order }));

export const BASE_RULES: SeedCategory['rules'] = {
  pricingUnits: ['DAY'],
  depositMinimum: 0,
  bufferMinutes: 0,
  checklist: ['Complete with all accessories', 'Works as described', 'No new damage'],
  verification: 'none',
  minimumAge: null,
  taxClass: 'standard',
  protection:
    'Deposit held for the time of the rental; damage is settled from it with photos from both reports.',
};
