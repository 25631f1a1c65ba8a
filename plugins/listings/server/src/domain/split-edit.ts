/** Divides an edit of a live listing into what shows at once and what waits for approval. */
import type { ListingContent, ListingEdit } from '../../../contracts/listing-edit';
import { isMaterial } from '../../../contracts/materiality';
import { applyEdit, mergeEdits } from './content';

export interface LiveListing {
  /** What renters see. */
  readonly live: ListingContent;
  /** What waits already, as edits of it. */
  readonly waiting: ListingEdit;
  /** The price that staff have said yes to: small steps do not add up past it unseen. */
  readonly approvedPrice: ListingContent['price'];
}

export interface SplitEdit {
  /** Of the live version. */
  readonly immediate: ListingEdit;
  /** All that waits from now on. */
  readonly waiting: ListingEdit;
  /** Whether the edit changes what waits. */
  readonly touchesWaiting: boolean;
}

type Field = keyof ListingContent;

/** The owner edits what the owner sees: the live version with what waits. */
export function splitEdit(edit: ListingEdit, listing: LiveListing): SplitEdit {
  const { live, waiting, approvedPrice } = listing;
  const next = applyEdit(applyEdit(live, waiting), edit);
  const approved = { ...live, price: approvedPrice };
  const fields = (Object.keys(edit) as Field[]).filter((field) => edit[field] !== undefined);
  const material = fields.filter((field) => isMaterial(field, approved, next));
  const atOnce = fields.filter((field) => !material.includes(field));
  const pick = (from: ListingEdit, wanted: (field: Field) => boolean): ListingEdit =>
    Object.fromEntries(Object.entries(from).filter(([field]) => wanted(field as Field)));
  const kept = pick(waiting, (field) => !atOnce.includes(field));
  return {
    // A field that no longer waits becomes what the owner saw and changed, as a whole.
    immediate: pick({ ...edit, ...pick(next, (f) => f in waiting) }, (f) => atOnce.includes(f)),
    waiting: mergeEdits(
      kept,
      pick(edit, (field) => material.includes(field)),
    ),
    touchesWaiting: material.length > 0 || atOnce.some((field) => field in waiting),
  };
}
