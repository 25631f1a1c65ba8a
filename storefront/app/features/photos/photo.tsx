import { classNames } from '~/lib/class-names';
import type { PhotoView } from './photo-view.server';

interface PhotoProps {
  photo: PhotoView;
  /** As the `sizes` attribute. */
  sizes: string;
  /** The page's largest picture: fetched first, not lazily. */
  priority?: boolean;
  /** `''` where the text beside it says the same. */
  alt?: string;
  className?: string;
}

/** A 4:3 picture that keeps its place while it loads. */
export function Photo({ photo, sizes, priority = false, alt, className }: PhotoProps) {
  return (
    <img
      src={photo.src}
      srcSet={photo.srcSet}
      sizes={sizes}
      alt={alt ?? photo.alt}
      width={photo.width}
      height={photo.height}
      loading={priority ? 'eager' : 'lazy'}
      decoding={priority ? 'sync' : 'async'}
      // React 18 knows the attribute by its HTML name only.
      {...(priority ? { fetchpriority: 'high' } : {})}
      className={classNames('photo aspect-4/3 w-full bg-sunk object-cover', className)}
    />
  );
}
