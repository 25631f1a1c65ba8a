import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useTexts } from '../texts';

const Grid = styled.ul`
  display: grid;
  gap: 0.8rem;
  grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
  list-style: none;
  margin: 0;
  padding: 0;
`;

const Thumbnail = styled.button`
  background: ${({ theme }) => theme.colors.neutral150};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: zoom-in;
  inline-size: 100%;
  overflow: hidden;
  padding: 0;

  img {
    aspect-ratio: 4 / 3;
    display: block;
    inline-size: 100%;
    object-fit: cover;
  }
`;

const Large = styled.img`
  display: block;
  inline-size: 100%;
  max-block-size: 60vh;
  object-fit: contain;
`;

/** Small pictures; each opens large, with the others a key away. `label`: whose, and when. */
export function Photos({ photos, label }: { photos: readonly string[]; label: string }) {
  const { text } = useTexts();
  const [shown, setShown] = useState<number>();
  const nameOf = (index: number): string => text('photo.name', { number: index + 1, label });
  if (photos.length === 0)
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('photo.none')}
      </Typography>
    );
  return (
    <>
      <Grid>
        {photos.map((photo, index) => (
          <li key={photo}>
            <Thumbnail type="button" onClick={() => setShown(index)}>
              <img src={photo} alt={nameOf(index)} loading="lazy" />
            </Thumbnail>
          </li>
        ))}
      </Grid>
      {shown !== undefined && (
        <Viewer photos={photos} shown={shown} nameOf={nameOf} onShow={setShown} />
      )}
    </>
  );
}

interface ViewerProps {
  photos: readonly string[];
  shown: number;
  nameOf: (index: number) => string;
  onShow: (index: number | undefined) => void;
}

function Viewer({ photos, shown, nameOf, onShow }: ViewerProps) {
  const { text } = useTexts();
  const step = (by: number): void => onShow((shown + by + photos.length) % photos.length);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onShow(undefined)}>
      <Modal.Content
        onKeyDown={({ key }) => {
          if (key === 'ArrowRight') step(1);
          if (key === 'ArrowLeft') step(-1);
        }}
      >
        <Modal.Header>
          <Modal.Title>{nameOf(shown)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Large src={photos[shown]} alt={nameOf(shown)} />
        </Modal.Body>
        {photos.length > 1 && (
          <Modal.Footer>
            <Flex justifyContent="space-between" width="100%">
              <Button variant="tertiary" onClick={() => step(-1)}>
                {text('photo.previous')}
              </Button>
              <Button variant="tertiary" onClick={() => step(1)}>
                {text('photo.next')}
              </Button>
            </Flex>
          </Modal.Footer>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
