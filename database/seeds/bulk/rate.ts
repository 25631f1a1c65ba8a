/** Tells how fast something goes and when it will be there. */
export class Rate {
  private readonly begunAt = performance.now();

  constructor(
    private readonly what: string,
    private readonly total: number,
    private readonly from: number,
    private readonly log: (line: string) => void,
  ) {}

  tell(done: number): void {
    const seconds = (performance.now() - this.begunAt) / 1_000;
    const perSecond = (done - this.from) / Math.max(seconds, 0.001);
    const left = Math.ceil((this.total - done) / Math.max(perSecond, 0.001));
    const ahead = done < this.total ? `, about ${left} s to go` : ` in ${seconds.toFixed(1)} s`;
    this.log(
      `${this.what}: ${done.toLocaleString('en')} of ${this.total.toLocaleString('en')}, ` +
        `${Math.round(perSecond).toLocaleString('en')} a second${ahead}`,
    );
  }
}
