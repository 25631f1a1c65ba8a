import { wallClock } from '@rental/shared/clock';

/** A value that is read again when it is older than `maxAgeMs`, or was forgotten. */
export class TimedValue<T> {
  private value: Promise<T> | undefined;
  private readAt = 0;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly maxAgeMs: number,
  ) {}

  /** Callers at the same time share one reading; a failed one is not kept. */
  get(): Promise<T> {
    const now = wallClock.now().getTime();
    if (this.value && now - this.readAt < this.maxAgeMs) return this.value;
    const reading = this.read();
    this.value = reading;
    this.readAt = now;
    reading.catch(() => {
      if (this.value === reading) this.value = undefined;
    });
    return reading;
  }

  forget(): void {
    this.value = undefined;
  }
}
