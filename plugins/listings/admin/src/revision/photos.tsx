import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { RevisionPhoto } from '../../../contracts/moderation';
import { useTexts } from '../texts';
import { Section } from './section';

const Large = styled.button`
  background: ${({ theme }) => theme.colors.neutral150};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: zoom-in;
  display: block;
  inline-size: 100%;
  padding: 0;

  img {
    block-size: min(52vh, 56rem);
    inline-size: 100%;
    object-fit: contain;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Strip = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  list-style: none;
  margin: 0;
  padding-block: 1.2rem 0;
  padding-inline: 0;
`;

const Thumb = styled.button<{ $isCurrent: boolean; $isGone: boolean }>`
  background: none;
  border: 2px solid
    ${({ theme, $isCurrent }) => ($isCurrent ? theme.colors.primary600 : 'transparent')};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  display: block;
  padding: 2px;

  img {
    aspect-ratio: 4 / 3;
    display: block;
    inline-size: 9.6rem;
    object-fit: cover;
    opacity: ${({ $isGone }) => ($isGone ? 0.5 : 1)};
  }
`;

const TONES = {
  added: { backgroundColor: 'success100', textColor: 'success700' },
  removed: { backgroundColor: 'danger100', textColor: 'danger700' },
} as const;

interface PhotosProps {
  readonly photos: readonly RevisionPhoto[];
  readonly index: number;
  readonly onChange: (index: number) => void;
  readonly onEnlarge: () => void;
}

/** Large photos, with those that come and go named so. */
export function Photos({ photos, index, onChange, onEnlarge }: PhotosProps) {
  const { text } = useTexts();
  const photo = photos[index];
  return (
    <Section title={text('photos.title', { count: photos.length })}>
      {!photo && <Typography textColor="neutral600">{text('photos.none')}</Typography>}
      {photo && (
        <>
          <Large
            type="button"
            onClick={onEnlarge}
            aria-label={text('photos.enlarge', { place: index + 1, count: photos.length })}
          >
            <img src={photo.url} alt={photo.alt} />
          </Large>
          <Caption photo={photo} />
          <Strip>
            {photos.map((each, place) => (
              <li key={each.uploadId}>
                <Thumb
                  type="button"
                  $isCurrent={place === index}
                  $isGone={each.change === 'removed'}
                  aria-current={place === index}
                  aria-label={text('photos.show', { place: place + 1, count: photos.length })}
                  onClick={() => onChange(place)}
                >
                  <img src={each.url} alt="" loading="lazy" />
                </Thumb>
                <Change photo={each} />
              </li>
            ))}
          </Strip>
        </>
      )}
    </Section>
  );
}

/** What its owner says about it, and how large it is. */
export function Caption({ photo }: { photo: RevisionPhoto }) {
  const { text } = useTexts();
  const size = photo.width && photo.height ? `${photo.width} × ${photo.height}` : null;
  return (
    <Flex gap={2} paddingTop={2} wrap="wrap">
      <Change photo={photo} />
      <Typography variant="pi" textColor="neutral600">
        {[photo.alt || text('photos.unnamed'), size].filter(Boolean).join(' · ')}
      </Typography>
    </Flex>
  );
}

function Change({ photo }: { photo: RevisionPhoto }) {
  const { text } = useTexts();
  if (photo.change === 'kept') return null;
  return (
    <Box paddingTop={1}>
      <Badge {...TONES[photo.change]}>{text(`photos.${photo.change}`)}</Badge>
    </Box>
  );
}
