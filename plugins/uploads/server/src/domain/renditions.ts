/** What is made of a picture for each purpose. */
import type { UploadPurpose } from '../../../contracts/purposes';

export interface Rendition {
  /** Longest width and height in pixels; a smaller picture is not enlarged. */
  readonly size: number;
  /** Cut to a square about its middle. */
  readonly square?: boolean;
  readonly quality: number;
}

export interface Renditions {
  /** What is kept as the picture itself. */
  readonly full: Rendition;
  /** Smaller copies for pages, by the name that the media library knows. */
  readonly smaller: Readonly<Record<string, Rendition>>;
}

/** Details of damage and letters on documents must stay readable. */
const EVIDENCE: Renditions = { full: { size: 2400, quality: 82 }, smaller: {} };

export const RENDITIONS: Readonly<Record<UploadPurpose, Renditions>> = {
  listing_photo: {
    full: { size: 1600, quality: 78 },
    smaller: {
      thumbnail: { size: 400, quality: 74 },
      medium: { size: 800, quality: 76 },
    },
  },
  avatar: { full: { size: 512, square: true, quality: 80 }, smaller: {} },
  inspection: EVIDENCE,
  evidence: EVIDENCE,
  identity: EVIDENCE,
  message: { full: { size: 1600, quality: 78 }, smaller: {} },
};
