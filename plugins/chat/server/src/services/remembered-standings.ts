/**
 * How the conversations stand that this process wrote to last: the next message there costs one
 * statement, which looks itself whether all of this still holds.
 */
import { EARLIER_READ, type MessageRow, type Standing } from './message-rows';

interface Of {
  readonly conversationId: string;
  readonly userId: string;
}

interface Remembered {
  readonly lastSeq: number;
  readonly open: boolean;
  /** What each of the two wrote last, as far as it was read. */
  readonly earlier: ReadonlyMap<string, readonly string[]>;
}

const MOST = 10_000;

export class RememberedStandings {
  /** The one that was used longest ago comes first. */
  private readonly known = new Map<string, Remembered>();

  recall({ conversationId, userId }: Of): Standing | undefined {
    const known = this.known.get(conversationId);
    const earlier = known?.earlier.get(userId);
    if (!known || !earlier) return undefined;
    const { lastSeq, open } = known;
    return { lastSeq, open, earlier: [...earlier], blocked: false, stored: null };
  }

  /** @param before how it stood when the message was judged */
  remember({ conversationId, userId }: Of, before: Standing, { seq, text }: MessageRow): void {
    const known = this.known.get(conversationId);
    // What others wrote in between is not in here: then only the sender's own is certain.
    const others = known?.lastSeq === before.lastSeq ? known.earlier : [];
    const earlier = new Map(others).set(userId, [...before.earlier, text].slice(-EARLIER_READ));
    this.known.delete(conversationId);
    this.known.set(conversationId, { lastSeq: Number(seq), open: before.open, earlier });
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
  }

  forget({ conversationId }: Of): void {
    this.known.delete(conversationId);
  }
}
