/** How a content type is arranged in the content manager. */

export interface FieldTexts {
  label: string;
  /** Shown below the input. */
  description?: string;
  placeholder?: string;
  /** False: shown, but only code writes it. */
  editable?: boolean;
  /** For relations: the field of the related entry that is shown. */
  mainField?: string;
}

/** `[name, width]`, width in twelfths of a row. */
export type Cell = readonly [name: string, width: number];

export interface TypeLayout {
  readonly uid: string;
  readonly mainField: string;
  readonly sort: readonly [field: string, order: 'ASC' | 'DESC'];
  /** Columns of the list. */
  readonly list: readonly string[];
  /** Rows of the edit view; a field that is in none is hidden. */
  readonly edit: readonly (readonly Cell[])[];
  readonly fields: Readonly<Record<string, FieldTexts>>;
  readonly pageSize?: number;
  /** Whether entries can be ticked for an action on many. Default true. */
  readonly bulkable?: boolean;
}

interface FieldMetadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** A content manager configuration as Strapi stores it. */
export interface StoredLayout {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
  layouts: {
    list: string[];
    edit: { name: string; size: number }[][];
    [other: string]: unknown;
  };
  [other: string]: unknown;
}

function metadataOf(stored: FieldMetadata, texts: FieldTexts): FieldMetadata {
  const { label, description = '', placeholder = '', editable = true, mainField } = texts;
  return {
    edit: {
      ...stored.edit,
      label,
      description,
      placeholder,
      editable,
      ...(mainField ? { mainField } : {}),
    },
    list: { ...stored.list, label },
  };
}

/** What Strapi's configuration becomes with our arrangement on it; fields it lacks are left out. */
export function applyLayout(stored: StoredLayout, layout: TypeLayout): StoredLayout {
  const isKnown = (name: string): boolean => name in stored.metadatas;
  const metadatas = Object.fromEntries(
    Object.entries(stored.metadatas).map(([name, metadata]) => {
      const texts = layout.fields[name];
      return [name, texts ? metadataOf(metadata, texts) : metadata];
    }),
  );
  const [defaultSortBy, defaultSortOrder] = layout.sort;
  return {
    ...stored,
    settings: {
      ...stored.settings,
      mainField: layout.mainField,
      defaultSortBy,
      defaultSortOrder,
      pageSize: layout.pageSize ?? 20,
      bulkable: layout.bulkable ?? true,
    },
    metadatas,
    layouts: {
      ...stored.layouts,
      list: layout.list.filter(isKnown),
      edit: layout.edit
        .map((row) => row.filter(([name]) => isKnown(name)).map(([name, size]) => ({ name, size })))
        .filter((row) => row.length > 0),
    },
  };
}
