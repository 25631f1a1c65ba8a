import { Box, Button, Flex, Tabs, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Answered } from '@rental/shared/admin/parts/answered';
import { LeaveGuard } from '@rental/shared/admin/parts/leave-guard';
import { useState } from 'react';
import { styled } from 'styled-components';
import {
  isHarmless,
  type CategoryDetail,
  type CategoryRow,
} from '../../../contracts/category-editor';
import { useTexts } from '../texts';
import { DeleteDialog } from './delete-dialog';
import { DetailsForm } from './details-form';
import { toDraft, type EditedDraft } from './edited-draft';
import { ConfirmDialog } from './effect/confirm-dialog';
import { EffectPanel } from './effect/effect-panel';
import { FieldList } from './fields/field-list';
import { Preview } from './preview/preview';
import { Problems } from './problems';
import { RulesForm } from './rules-form';
import { useCategory, type CategoryState } from './use-category';
import { useEffectPreview } from './use-effect-preview';
import { useSave } from './use-save';

interface EditorProps {
  readonly row: CategoryRow;
  readonly tree: readonly CategoryRow[];
  readonly mayEdit: boolean;
  /** `id` null: it is gone. */
  readonly onChanged: (id: string | null) => void;
}

/** The forms, and the preview beside them where there is room. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  @container (min-width: 78rem) {
    grid-template-columns: minmax(0, 1fr) 30rem;
  }
`;

const Container = styled.div`
  container-type: inline-size;
  min-inline-size: 0;
`;

/** One category: its forms, what they will look like, and what a change does. */
export function CategoryEditor(props: EditorProps) {
  const { text } = useTexts();
  const state = useCategory(props.row.id);
  const { answer, stored, draft } = state;
  return (
    <Answered
      answer={answer}
      loading={text('categories.loading')}
      failed={text('categories.failed')}
    >
      {() => stored && draft && <Editor {...props} state={state} stored={stored} draft={draft} />}
    </Answered>
  );
}

type OpenProps = EditorProps & {
  readonly state: CategoryState;
  readonly stored: CategoryDetail;
  readonly draft: EditedDraft;
};

function Editor({ row, tree, mayEdit, onChanged, state, stored, draft }: OpenProps) {
  const { text } = useTexts();
  const [round, setRound] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const body = state.isChanged && mayEdit ? JSON.stringify(toDraft(draft)) : null;
  const shown = useEffectPreview(row.id, body, round);
  const { isSaving, save } = useSave(row.id);
  const effect = shown.status === 'ready' ? shown.preview.effect : undefined;

  async function send(): Promise<void> {
    if (shown.status !== 'ready') return;
    const outcome = await save(toDraft(draft), shown.preview.token);
    setAsking(false);
    if (outcome === 'refused') return;
    // What was typed stays until the stored version has come, and goes when that is another one.
    if (outcome === 'changed') setRound((last) => last + 1);
    state.reload();
    onChanged(row.id);
  }
  const onSave = (): void => {
    if (effect && !isHarmless(effect)) setAsking(true);
    else void send();
  };

  return (
    <Problems.Provider value={shown.status === 'refused' ? shown.refusal.fields : {}}>
      <Container>
        <Columns>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <EffectPanel state={shown} isSaving={isSaving} onSave={onSave} onReset={state.reset} />
            <Forms
              row={row}
              tree={tree}
              draft={draft}
              stored={stored}
              mayEdit={mayEdit}
              onEdit={state.edit}
              onDeleted={() => onChanged(null)}
            />
          </Flex>
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
            <Preview fields={draft.fields} inherited={stored.inherited} />
          </Box>
        </Columns>
      </Container>
      <LeaveGuard isDirty={body !== null} text={text} />
      {isAsking && effect && (
        <ConfirmDialog
          effect={effect}
          isSaving={isSaving}
          onConfirm={() => void send()}
          onClose={() => setAsking(false)}
        />
      )}
    </Problems.Provider>
  );
}

interface FormsProps {
  readonly row: CategoryRow;
  readonly tree: readonly CategoryRow[];
  readonly draft: EditedDraft;
  readonly stored: CategoryDetail;
  readonly mayEdit: boolean;
  readonly onEdit: (change: Partial<EditedDraft>) => void;
  readonly onDeleted: () => void;
}

function Forms({ row, tree, draft, stored, mayEdit, onEdit, onDeleted }: FormsProps) {
  const { text } = useTexts();
  const [isDeleting, setDeleting] = useState(false);
  const shared = { isDisabled: !mayEdit };
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" wrap="wrap" gap={2} paddingBottom={4}>
        <Typography tag="h2" variant="beta">
          {stored.draft.name}
        </Typography>
        {mayEdit && (
          <Button variant="danger-light" startIcon={<Trash />} onClick={() => setDeleting(true)}>
            {text('categories.delete')}
          </Button>
        )}
      </Flex>
      <Tabs.Root variant="simple" defaultValue="fields">
        <Tabs.List aria-label={stored.draft.name}>
          <Tabs.Trigger value="fields">{text('categories.tab.fields')}</Tabs.Trigger>
          <Tabs.Trigger value="details">{text('categories.tab.details')}</Tabs.Trigger>
          <Tabs.Trigger value="rules">{text('categories.tab.rules')}</Tabs.Trigger>
        </Tabs.List>
        <Box paddingTop={4}>
          <Tabs.Content value="fields">
            <FieldList
              {...shared}
              fields={draft.fields}
              inherited={stored.inherited}
              onChange={(fields) => onEdit({ fields })}
            />
          </Tabs.Content>
          <Tabs.Content value="details">
            <DetailsForm {...shared} id={row.id} draft={draft} tree={tree} onEdit={onEdit} />
          </Tabs.Content>
          <Tabs.Content value="rules">
            <RulesForm {...shared} rules={draft.rules} onChange={(rules) => onEdit({ rules })} />
          </Tabs.Content>
        </Box>
      </Tabs.Root>
      {isDeleting && (
        <DeleteDialog row={row} onDeleted={onDeleted} onClose={() => setDeleting(false)} />
      )}
    </Box>
  );
}
