import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { UNDO_MINUTES } from '../../../contracts/moderation';
import { KeyName } from '../keyboard/key-name';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { useTexts } from '../texts';
import type { Undo } from './use-undo';

const Words = styled(Typography)`
  overflow-wrap: anywhere;
`;

/** The decision made last, and the way back. */
export function UndoBar({ undo: { last, isUndoing, undo } }: { undo: Undo }) {
  const { text } = useTexts();
  useShortcuts({ undo: () => void undo() });
  if (!last) return null;
  return (
    <Flex
      justifyContent="space-between"
      gap={4}
      wrap="wrap"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
      marginBottom={4}
    >
      <Words>{text(`undo.${last.decision}`, { title: last.title })}</Words>
      <Flex gap={3} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {text('undo.hint', { minutes: UNDO_MINUTES })}
        </Typography>
        <Button
          variant="tertiary"
          loading={isUndoing}
          endIcon={<KeyName name="u" />}
          onClick={() => void undo()}
        >
          {text('undo.do')}
        </Button>
      </Flex>
    </Flex>
  );
}
