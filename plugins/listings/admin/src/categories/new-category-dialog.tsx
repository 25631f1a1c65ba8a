import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { CategoryRow } from '../../../contracts/category-editor';
import { useTexts } from '../texts';
import { ParentField } from './details-form';
import { slugFrom } from './edited-draft';
import { Problems } from './problems';
import { refusalOf, type Refused } from './refusal-of';
import { TextPart } from './text-part';

interface DialogProps {
  readonly tree: readonly CategoryRow[];
  readonly parentId: string | null;
  readonly onCreated: (id: string) => void;
  readonly onClose: () => void;
}

interface Named {
  readonly name: string;
  readonly slug: string;
  readonly icon: string;
  readonly parentId: string | null;
}

/** Asks for what a new category cannot be without; its fields and rules come after. */
export function NewCategoryDialog({ tree, parentId, onCreated, onClose }: DialogProps) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const [draft, setDraft] = useState<Named>({ name: '', slug: '', icon: 'package', parentId });
  const [refusal, setRefusal] = useState<Refused>();
  const [isBusy, setBusy] = useState(false);
  const edit = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });

  async function create(): Promise<void> {
    setBusy(true);
    try {
      const { data } = await post<{ data: { id: string } }>('/listings/categories', draft);
      onCreated(data.data.id);
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void create();
  };

  return (
    <Problems.Provider value={refusal?.fields ?? {}}>
      <Modal.Root open onOpenChange={(open) => !open && onClose()}>
        <Modal.Content aria-describedby={undefined}>
          <form onSubmit={onSubmit} noValidate>
            <Modal.Header closeLabel={text('dialog.close')}>
              <Modal.Title>{text('categories.new')}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Inputs draft={draft} tree={tree} onEdit={edit} />
                {refusal && Object.keys(refusal.fields).length === 0 && (
                  <Typography textColor="danger600">
                    {refusal.message ?? text('categories.failed')}
                  </Typography>
                )}
              </Flex>
            </Modal.Body>
            <Modal.Footer>
              <Button variant="tertiary" onClick={onClose}>
                {text('dialog.cancel')}
              </Button>
              <Button type="submit" loading={isBusy}>
                {text('categories.create')}
              </Button>
            </Modal.Footer>
          </form>
        </Modal.Content>
      </Modal.Root>
    </Problems.Provider>
  );
}

interface InputsProps {
  readonly draft: Named;
  readonly tree: readonly CategoryRow[];
  readonly onEdit: (change: Partial<Named>) => void;
}

/** The address follows the name until it is written by hand. */
function Inputs({ draft, tree, onEdit }: InputsProps) {
  const { text } = useTexts();
  return (
    <>
      <TextPart
        label={text('categories.name')}
        path="name"
        value={draft.name}
        isRequired
        onChange={(name) =>
          onEdit({
            name,
            ...(draft.slug === slugFrom(draft.name) ? { slug: slugFrom(name) } : {}),
          })
        }
      />
      <TextPart
        label={text('categories.slug')}
        path="slug"
        value={draft.slug}
        isRequired
        onChange={(slug) => onEdit({ slug })}
      />
      <TextPart
        label={text('categories.icon')}
        path="icon"
        value={draft.icon}
        hint={text('categories.icon.hint')}
        onChange={(icon) => onEdit({ icon })}
      />
      <ParentField
        id={null}
        value={draft.parentId}
        tree={tree}
        onChange={(next) => onEdit({ parentId: next })}
      />
    </>
  );
}
