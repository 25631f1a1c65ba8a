/** The steps of the editor: what is missing names the one that it is mended in. Browser-safe. */
export const EDITOR_STEPS = [
  'category',
  'photos',
  'details',
  'price',
  'location',
  'rules',
] as const;
export type EditorStep = (typeof EDITOR_STEPS)[number];
