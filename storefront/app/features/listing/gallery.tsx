import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { classNames } from '~/lib/class-names';
import { Photo } from '~/features/photos/photo';
import type { PhotoView } from '~/features/photos/photo-view.server';
import { useTranslate } from '~/lib/i18n/translation';
import { Lightbox } from './lightbox';

export const LEAD_PHOTO_SIZES = '(min-width: 75rem) 41rem, (min-width: 64rem) 55vw, 100vw';

/** As many as stand beside the photo. */
const MOST_THUMBNAILS = 6;
const photoId = (index: number): string => `photo-${index + 1}`;

/** Photos side by side in a strip that snaps: swiped, scrolled by keyboard, or stepped by its links. */
export function Gallery({ photos, title }: { photos: readonly PhotoView[]; title: string }) {
  const t = useTranslate();
  const strip = useRef<HTMLUListElement>(null);
  const [enlarged, setEnlarged] = useState<number>();
  /** With scripts only the strip moves, not the page. */
  const show = (event: React.MouseEvent, index: number) => {
    event.preventDefault();
    const photo = strip.current?.children[index];
    photo?.scrollIntoView({ block: 'nearest', inline: 'start' });
  };
  if (photos.length === 0)
    return (
      <div className="grid aspect-16/9 place-items-center rounded-card border border-hairline bg-sunk text-muted">
        {t('card.noPhoto')}
      </div>
    );
  return (
    <section
      aria-label={t('gallery.label', { title })}
      className={classNames(
        'max-lg:-mx-(--page-gutter)',
        photos.length > 1 && 'lg:grid lg:grid-cols-[1fr_6rem] lg:items-start lg:gap-3',
      )}
    >
      <ul
        ref={strip}
        role="list"
        // Scrolls sideways: without the focus the keyboard could not move it.
        tabIndex={photos.length > 1 ? 0 : undefined}
        aria-label={t('gallery.strip')}
        className="gallery flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain border-hairline max-lg:border-b lg:rounded-card lg:border"
      >
        {photos.map((photo, index) => (
          <li key={photo.src} id={photoId(index)} className="relative w-full flex-none snap-start">
            <a
              href={photo.src}
              aria-label={t('gallery.enlarge', { number: index + 1 })}
              className="block cursor-zoom-in focus-visible:-outline-offset-4"
              onClick={(event) => {
                event.preventDefault();
                setEnlarged(index);
              }}
            >
              <Photo photo={photo} sizes={LEAD_PHOTO_SIZES} priority={index === 0} />
            </a>
            <Steps index={index} count={photos.length} onStep={show} />
          </li>
        ))}
      </ul>
      {photos.length > 1 && <Thumbnails photos={photos} onChoose={show} />}
      <Lightbox photos={photos} title={title} shown={enlarged} onShow={setEnlarged} />
    </section>
  );
}

interface StepsProps {
  index: number;
  count: number;
  onStep: (event: React.MouseEvent, index: number) => void;
}

function Steps({ index, count, onStep }: StepsProps) {
  const t = useTranslate();
  if (count < 2) return null;
  const steps = [
    { to: index - 1, label: t('gallery.previous'), place: 'start-3', Icon: ChevronLeft },
    { to: index + 1, label: t('gallery.next'), place: 'end-3', Icon: ChevronRight },
  ].filter(({ to }) => to >= 0 && to < count);
  return (
    <>
      {steps.map(({ to, label, place, Icon }) => (
        <a
          key={label}
          href={`#${photoId(to)}`}
          aria-label={label}
          onClick={(event) => onStep(event, to)}
          className={`absolute top-1/2 grid size-11 -translate-y-1/2 place-items-center rounded-full border border-hairline bg-paper ${place}`}
        >
          <Icon aria-hidden="true" className="size-5 rtl:-scale-x-100" />
        </a>
      ))}
      <span className="money absolute end-3 bottom-3 rounded-control bg-paper px-2 py-1 text-13">
        {t('gallery.position', { number: index + 1, count })}
      </span>
    </>
  );
}

interface ThumbnailsProps {
  photos: readonly PhotoView[];
  onChoose: (event: React.MouseEvent, index: number) => void;
}

function Thumbnails({ photos, onChoose }: ThumbnailsProps) {
  const t = useTranslate();
  return (
    <ul className="grid gap-3 max-lg:hidden" role="list">
      {photos.slice(0, MOST_THUMBNAILS).map((photo, index) => (
        <li key={photo.src}>
          <a
            href={`#${photoId(index)}`}
            aria-label={t('gallery.show', { number: index + 1 })}
            onClick={(event) => onChoose(event, index)}
            className="block overflow-hidden rounded-control border border-hairline hover:border-ink"
          >
            <Photo photo={photo} sizes="7rem" alt="" />
          </a>
        </li>
      ))}
    </ul>
  );
}
