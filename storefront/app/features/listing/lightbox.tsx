import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PhotoView } from '~/features/photos/photo-view.server';
import { useTranslate } from '~/lib/i18n/translation';

interface LightboxProps {
  photos: readonly PhotoView[];
  title: string;
  /** The photo that is shown; undefined while it is closed. */
  shown: number | undefined;
  /** Another photo, or none. */
  onShow: (index: number | undefined) => void;
}

/**
 * One photo over the whole window. The browser's own dialog keeps the focus inside, closes with Esc
 * and gives the focus back to the link that opened it.
 */
export function Lightbox({ photos, title, shown, onShow }: LightboxProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = shown !== undefined;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const count = photos.length;
  const step = (by: number) => {
    if (shown !== undefined) onShow(Math.min(Math.max(shown + by, 0), count - 1));
  };
  useArrowKeys(isOpen, step);
  const photo = shown === undefined ? undefined : photos[shown];
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={t('gallery.label', { title })}
      onClose={() => onShow(undefined)}
    >
      {photo && shown !== undefined && (
        <>
          <p role="status" className="money px-4 text-15">
            {t('gallery.position', { number: shown + 1, count })}
          </p>
          <button
            type="button"
            className="lightbox-button end-2 top-2"
            aria-label={t('gallery.close')}
            onClick={() => onShow(undefined)}
          >
            <X aria-hidden="true" className="size-6" />
          </button>
          <img
            key={photo.src}
            src={photo.src}
            srcSet={photo.srcSet}
            sizes="100vw"
            alt={photo.alt}
            width={photo.width}
            height={photo.height}
          />
          {count > 1 && <Steps index={shown} count={count} onStep={step} />}
        </>
      )}
    </dialog>
  );
}

/** While it is open, wherever inside of it the focus is. */
function useArrowKeys(isOn: boolean, step: (by: number) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      const forwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      if (key === 'ArrowLeft' || key === 'ArrowRight') step(key === forwards ? 1 : -1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn, step]);
}

interface StepsProps {
  index: number;
  count: number;
  onStep: (by: number) => void;
}

/** At an end the button stays, so that the focus does. */
function Steps({ index, count, onStep }: StepsProps) {
  const t = useTranslate();
  return (
    <>
      <button
        type="button"
        className="lightbox-button start-2 top-1/2"
        aria-label={t('gallery.previous')}
        aria-disabled={index === 0}
        onClick={() => onStep(-1)}
      >
        <ChevronLeft aria-hidden="true" className="size-6 rtl:-scale-x-100" />
      </button>
      <button
        type="button"
        className="lightbox-button end-2 top-1/2"
        aria-label={t('gallery.next')}
        aria-disabled={index === count - 1}
        onClick={() => onStep(1)}
      >
        <ChevronRight aria-hidden="true" className="size-6 rtl:-scale-x-100" />
      </button>
    </>
  );
}
