/** An answer that is the same for every visitor, kept for a while. A failure is not kept. */
export class KeptValue<T> {
  private kept: { at: number; value: T } | undefined;

  constructor(private readonly freshMs: number) {}

  async get(read: () => Promise<T>): Promise<T> {
    if (this.kept && Date.now() - this.kept.at < this.freshMs) return this.kept.value;
    const value = await read();
    this.kept = { at: Date.now(), value };
    return value;
  }
}
