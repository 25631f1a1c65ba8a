import { useTranslate } from '~/lib/i18n/translation';

interface EvidencePhotosProps {
  /** What they show, for those who do not see them. */
  of: string;
  /** Signed addresses, good for some minutes. */
  photos: readonly string[];
}

/** Small, in a row; each opens in full. */
export function EvidencePhotos({ of, photos }: EvidencePhotosProps) {
  const t = useTranslate();
  if (photos.length === 0) return null;
  return (
    <ul role="list" className="mt-2 grid grid-cols-3 gap-2 sm:grid-cols-4">
      {photos.map((photo, index) => (
        <li key={photo}>
          <a href={photo} className="block overflow-hidden rounded-control">
            <img
              src={photo}
              alt={t('report.photoOf', { number: index + 1, report: of })}
              width={240}
              height={180}
              loading="lazy"
              className="photo aspect-4/3 w-full bg-sunk object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
