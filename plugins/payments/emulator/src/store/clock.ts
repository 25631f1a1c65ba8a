/**
 * Emulated time: wall time plus an offset. It is the platform's clock, so that `created` of the
 * objects here and the dates of bookings there agree.
 */
export class Clock {
  constructor(private offset: number) {}

  /** Milliseconds since the epoch, emulated. */
  now(): number {
    return Date.now() + this.offset;
  }

  /** Whole seconds since the epoch, emulated: what Stripe's objects carry. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  get offsetMs(): number {
    return this.offset;
  }

  moveTo(offsetMs: number): void {
    this.offset = offsetMs;
  }
}
