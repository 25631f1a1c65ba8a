import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { CategoryRow } from '../../../contracts/category-editor';
import { useTexts } from '../texts';
import type { EditedDraft } from './edited-draft';
import { Grid } from './grid';
import { useProblem } from './problems';
import { TextPart } from './text-part';
import { depthOf, isBelow } from './tree/tree-order';

interface DetailsProps {
  readonly id: string;
  readonly draft: EditedDraft;
  readonly tree: readonly CategoryRow[];
  readonly isDisabled: boolean;
  readonly onEdit: (change: Partial<EditedDraft>) => void;
}

/** Names and place of a category. */
export function DetailsForm({ id, draft, tree, isDisabled, onEdit }: DetailsProps) {
  const { text } = useTexts();
  return (
    <Grid $least="100%">
      <Grid>
        <TextPart
          label={text('categories.name')}
          path="name"
          value={draft.name}
          isRequired
          isDisabled={isDisabled}
          onChange={(name) => onEdit({ name })}
        />
        <TextPart
          label={text('categories.icon')}
          path="icon"
          value={draft.icon}
          hint={text('categories.icon.hint')}
          isDisabled={isDisabled}
          onChange={(icon) => onEdit({ icon })}
        />
      </Grid>
      <Grid>
        <TextPart
          label={text('categories.slug')}
          path="slug"
          value={draft.slug}
          hint={text('categories.slug.hint')}
          isRequired
          isDisabled={isDisabled}
          onChange={(slug) => onEdit({ slug })}
        />
        <ParentField
          id={id}
          value={draft.parentId}
          tree={tree}
          isDisabled={isDisabled}
          onChange={(parentId) => onEdit({ parentId })}
        />
      </Grid>
      <TextPart
        label={text('categories.description')}
        path="description"
        value={draft.description}
        isLong
        isDisabled={isDisabled}
        onChange={(description) => onEdit({ description })}
      />
      <SeoParts seo={draft.seo} isDisabled={isDisabled} onEdit={onEdit} />
    </Grid>
  );
}

type SeoProps = Pick<DetailsProps, 'isDisabled' | 'onEdit'> & { readonly seo: EditedDraft['seo'] };

function SeoParts({ seo, isDisabled, onEdit }: SeoProps) {
  const { text } = useTexts();
  return (
    <>
      <TextPart
        label={text('categories.seo.title')}
        path="seo.title"
        value={seo.title ?? ''}
        hint={text('categories.seo.hint')}
        isDisabled={isDisabled}
        onChange={(title) => onEdit({ seo: { ...seo, title } })}
      />
      <TextPart
        label={text('categories.seo.description')}
        path="seo.description"
        value={seo.description ?? ''}
        isLong
        isDisabled={isDisabled}
        onChange={(description) => onEdit({ seo: { ...seo, description } })}
      />
    </>
  );
}

const TOP = 'top';

interface ParentProps {
  readonly id: string | null;
  readonly value: string | null;
  readonly tree: readonly CategoryRow[];
  readonly isDisabled?: boolean;
  readonly onChange: (parentId: string | null) => void;
}

/** What it is below; itself and those below it are no choice. */
export function ParentField({ id, value, tree, isDisabled = false, onChange }: ParentProps) {
  const { text } = useTexts();
  const choices = tree.filter((row) => id === null || !isBelow(tree, row.id, id));
  return (
    <Field.Root name="parentId" error={useProblem('parentId')}>
      <Field.Label>{text('categories.parent')}</Field.Label>
      <SingleSelect
        value={value ?? TOP}
        disabled={isDisabled}
        onChange={(next: string | number) => onChange(next === TOP ? null : String(next))}
      >
        <SingleSelectOption value={TOP}>{text('categories.parent.none')}</SingleSelectOption>
        {choices.map((row) => (
          <SingleSelectOption key={row.id} value={row.id}>
            {`${'– '.repeat(depthOf(tree, row))}${row.name}`}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
}
