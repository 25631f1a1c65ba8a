import { Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useTexts } from '../texts';
import { KeyName } from './key-name';
import { SHORTCUTS } from './shortcuts';

const Keys = styled.dl`
  display: grid;
  gap: 1.2rem 2.4rem;
  grid-template-columns: max-content 1fr;
`;

/** Every key of the page and what it does. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { text } = useTexts();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{text('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Keys>
            {SHORTCUTS.map(({ command, keys }) => (
              <Flex key={command} tag="div" style={{ display: 'contents' }}>
                <dt>
                  {keys.map((key) => (
                    <KeyName key={key} name={key} />
                  ))}
                </dt>
                <Typography tag="dd">{text(`keys.${command}`)}</Typography>
              </Flex>
            ))}
          </Keys>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
