import { Button, Flex, Modal } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { RevisionPhoto } from '../../../contracts/moderation';
import { useTexts } from '../texts';
import { Caption } from './photos';

const Content = styled(Modal.Content)`
  inline-size: min(96vw, 160rem);
  max-inline-size: none;
`;

const Picture = styled.img`
  block-size: 68vh;
  inline-size: 100%;
  object-fit: contain;
`;

interface GalleryProps {
  readonly photos: readonly RevisionPhoto[];
  readonly index: number;
  readonly onChange: (index: number) => void;
  readonly onClose: () => void;
}

/** One photo as large as the window; the arrow keys turn it. */
export function Gallery({ photos, index, onChange, onClose }: GalleryProps) {
  const { text } = useTexts();
  const photo = photos[index];
  const step = (by: number): void => onChange((index + by + photos.length) % photos.length);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight') step(1);
    if (event.key === 'ArrowLeft') step(-1);
  };
  if (!photo) return null;
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Content onKeyDown={onKeyDown} aria-describedby={undefined}>
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>
            {text('photos.place', { place: index + 1, count: photos.length })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Picture src={photo.url} alt={photo.alt} />
          <Caption photo={photo} />
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2}>
            <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={() => step(-1)}>
              {text('photos.previous')}
            </Button>
            <Button variant="tertiary" endIcon={<ArrowRight />} onClick={() => step(1)}>
              {text('photos.next')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Content>
    </Modal.Root>
  );
}
