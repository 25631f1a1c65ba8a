import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp } from '@strapi/icons';
import { styled } from 'styled-components';
import type { CategoryRow } from '../../../../contracts/category-editor';
import { useTexts } from '../../texts';
import { canMove, depthOf, heldBelow } from './tree-order';

interface TreeProps {
  readonly tree: readonly CategoryRow[];
  readonly current: string | null;
  readonly mayEdit: boolean;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string, by: -1 | 1) => void;
}

const Name = styled.button<{ $depth: number }>`
  background: none;
  border: 0;
  color: inherit;
  cursor: pointer;
  flex: 1;
  font: inherit;
  min-inline-size: 0;
  padding-block: 0.8rem;
  padding-inline: ${({ $depth }) => 1.2 + $depth * 1.6}rem 0.8rem;
  text-align: start;
`;

const Row = styled(Flex)`
  min-block-size: 4.4rem;
  padding-inline-end: 0.8rem;

  &:not([data-current='true']):hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** All categories in their order; the open one can be moved among its siblings. */
export function CategoryTree({ tree, current, mayEdit, onOpen, onMove }: TreeProps) {
  const { text } = useTexts();
  return (
    <Box tag="ul" aria-label={text('categories.tree')}>
      {tree.map((row) => {
        const isCurrent = row.id === current;
        return (
          <li key={row.id}>
            <Row
              background={isCurrent ? 'primary100' : 'neutral0'}
              data-current={isCurrent}
              gap={1}
              justifyContent="space-between"
            >
              <Name
                type="button"
                $depth={depthOf(tree, row)}
                aria-current={isCurrent || undefined}
                onClick={() => onOpen(row.id)}
              >
                <Typography
                  tag="span"
                  ellipsis
                  display="block"
                  fontWeight={row.parentId === null ? 'bold' : 'regular'}
                  textColor={isCurrent ? 'primary700' : 'neutral800'}
                >
                  {row.name}
                </Typography>
                <Typography tag="span" display="block" variant="pi" textColor="neutral600">
                  {text('categories.count', heldBelow(tree, row))}
                </Typography>
              </Name>
              {isCurrent && mayEdit && <MoveButtons tree={tree} row={row} onMove={onMove} />}
            </Row>
          </li>
        );
      })}
    </Box>
  );
}

type MoveProps = Pick<TreeProps, 'tree' | 'onMove'> & { readonly row: CategoryRow };

function MoveButtons({ tree, row, onMove }: MoveProps) {
  const { text } = useTexts();
  const { id, name } = row;
  return (
    <Flex gap={1}>
      <IconButton
        label={text('categories.up', { name })}
        variant="ghost"
        disabled={!canMove(tree, row, -1)}
        onClick={() => onMove(id, -1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        label={text('categories.down', { name })}
        variant="ghost"
        disabled={!canMove(tree, row, 1)}
        onClick={() => onMove(id, 1)}
      >
        <ArrowDown />
      </IconButton>
    </Flex>
  );
}
