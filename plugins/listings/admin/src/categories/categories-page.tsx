import { Box, Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useFetchClient, useNotification, useRBAC } from '@strapi/strapi/admin';
import { Answered } from '@rental/shared/admin/parts/answered';
import { WITHOUT_ASKING } from '@rental/shared/admin/parts/leave-guard';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { CATEGORY_ACTIONS, type CategoryRow } from '../../../contracts/category-editor';
import { useTexts } from '../texts';
import { CategoryEditor } from './category-editor';
import { NewCategoryDialog } from './new-category-dialog';
import { refusalOf } from './refusal-of';
import { CategoryTree } from './tree/category-tree';

const EDIT = [{ action: CATEGORY_ACTIONS.edit, subject: null }];

/** The tree beside the category that is open, where there is room for both. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: 26rem minmax(0, 1fr);
  }
`;

const Standing = styled(Box)`
  max-block-size: 32rem;
  overflow: auto;

  ${({ theme }) => theme.breakpoints.large} {
    inset-block-start: 2.4rem;
    max-block-size: calc(100vh - 4.8rem);
    position: sticky;
  }
`;

/** The kinds of things that can be rented: their tree, fields and rules. */
export default function CategoriesPage() {
  const { text } = useTexts();
  return (
    <Page.Protect permissions={[{ action: CATEGORY_ACTIONS.read, subject: null }]}>
      <Page.Main>
        <Page.Title>{text('categories.title')}</Page.Title>
        <Categories />
      </Page.Main>
    </Page.Protect>
  );
}

function Categories() {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(EDIT);
  const mayEdit = allowedActions.canEdit === true;
  const { answer, reload } = useAnswer<{ data: CategoryRow[] }>('/listings/categories');
  const [params, setParams] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const tree = answer.status === 'ready' ? answer.body.data : [];
  const open = (id: string | null): void =>
    id === null ? setParams({}, WITHOUT_ASKING) : setParams({ category: id });
  const current = params.get('category') ?? tree[0]?.id ?? null;
  const row = tree.find(({ id }) => id === current);
  return (
    <>
      <Layouts.Header
        title={text('categories.title')}
        subtitle={text('categories.subtitle')}
        primaryAction={
          mayEdit && (
            <Button startIcon={<Plus />} onClick={() => setNew(true)}>
              {text('categories.new')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Answered
          answer={answer}
          loading={text('categories.loading')}
          failed={text('categories.failed')}
        >
          {({ data }) => (
            <Opened tree={data} row={row} mayEdit={mayEdit} onOpen={open} onReload={reload} />
          )}
        </Answered>
      </Layouts.Content>
      {isNew && (
        <NewCategoryDialog
          tree={tree}
          parentId={row?.parentId ?? null}
          onCreated={(id) => {
            setNew(false);
            reload();
            open(id);
          }}
          onClose={() => setNew(false)}
        />
      )}
    </>
  );
}

interface OpenedProps {
  readonly tree: readonly CategoryRow[];
  readonly row: CategoryRow | undefined;
  readonly mayEdit: boolean;
  readonly onOpen: (id: string | null) => void;
  readonly onReload: () => void;
}

function Opened({ tree, row, mayEdit, onOpen, onReload }: OpenedProps) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  async function move(id: string, by: -1 | 1): Promise<void> {
    try {
      await post(`/listings/categories/${id}/place`, { by });
    } catch (error) {
      const { message } = refusalOf(error);
      toggleNotification({ type: 'danger', message: message ?? text('categories.failed') });
    }
    onReload();
  }
  return (
    <Columns>
      <Standing background="neutral0" hasRadius shadow="tableShadow">
        <CategoryTree
          tree={tree}
          current={row?.id ?? null}
          mayEdit={mayEdit}
          onOpen={onOpen}
          onMove={(id, by) => void move(id, by)}
        />
      </Standing>
      {row && (
        <CategoryEditor
          key={row.id}
          row={row}
          tree={tree}
          mayEdit={mayEdit}
          onChanged={(id) => {
            onReload();
            if (id === null) onOpen(null);
          }}
        />
      )}
    </Columns>
  );
}
