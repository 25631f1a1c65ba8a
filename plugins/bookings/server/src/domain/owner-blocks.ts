/** Which days an owner blocks: merged with what stays outside the window, never over a booking. */
import { coalesce, intersect, isEmpty, subtract, type Range } from '@rental/shared/range';

export interface UnitRange {
  readonly unit: number;
  readonly range: Range<Date>;
}

export interface TakenRange extends UnitRange {
  readonly bookingId: string | null;
}

export interface BlockRequest {
  /** What is replaced. */
  readonly window: Range<Date>;
  /** Owner blocks that there are, in or next to the window. */
  readonly existing: readonly UnitRange[];
  readonly wanted: readonly UnitRange[];
  /** Bookings, holds and imported events. */
  readonly taken: readonly TakenRange[];
}

export interface BlockPlan {
  /** All that takes the place of `existing`: coalesced per unit, in order. */
  readonly blocks: readonly UnitRange[];
  /** The parts of `wanted` that are taken. */
  readonly conflicts: readonly TakenRange[];
}

const ofUnit = <T extends UnitRange>(ranges: readonly T[], unit: number): T[] =>
  ranges.filter((candidate) => candidate.unit === unit);

export function planBlocks({ window, existing, wanted, taken }: BlockRequest): BlockPlan {
  const units = [...new Set([...existing, ...wanted].map(({ unit }) => unit))].sort(
    (a, b) => a - b,
  );
  const plans = units.map((unit) => {
    const kept = ofUnit(existing, unit).flatMap(({ range }) => subtract(range, [window]));
    const asked = coalesce(ofUnit(wanted, unit).map(({ range }) => range));
    const busy = ofUnit(taken, unit);
    const blocks = coalesce([...kept, ...asked])
      .flatMap((range) =>
        subtract(
          range,
          busy.map((other) => other.range),
        ),
      )
      .filter((range) => !isEmpty(range))
      .map((range) => ({ unit, range }));
    const conflicts = busy.flatMap(({ range, bookingId }) =>
      asked.flatMap((block) => {
        const common = intersect(block, range);
        return common ? [{ unit, range: common, bookingId }] : [];
      }),
    );
    return { blocks, conflicts };
  });
  return {
    blocks: plans.flatMap(({ blocks }) => blocks),
    conflicts: plans.flatMap(({ conflicts }) => conflicts),
  };
}
