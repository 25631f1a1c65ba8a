/**
 * Who is connected, over all processes: each keeps the sockets of its users in a hash of its own and
 * says every so often that it lives. What a process leaves behind that died is taken away by the first
 * other one that notices.
 */
import { randomUUID } from 'node:crypto';
import { log } from '@rental/shared/log';
import type Redis from 'ioredis';
import { localPresence, type PresenceStore } from './presence';

const PREFIX = '{rental}:chat';
/** Sorted by when each was last heard of, in ms. */
const PROCESSES = `${PREFIX}:processes`;
const DEAD_AFTER_MS = 3000;

/** Field: user; value: the ids of their sockets there, separated by blanks. */
const socketsOf = (process: string): string => `${PREFIX}:sockets:${process}`;

/** While Redis is away, what this process knows of its own is all that is known. */
async function asked<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log.warn('presence is not shared at the moment', { error });
    return otherwise;
  }
}

class RedisPresence implements PresenceStore {
  private readonly me = randomUUID();
  private readonly own = new Map<string, Set<string>>();
  private readonly local = localPresence();

  constructor(private readonly redis: Redis) {}

  async add(userId: string, socketId: string): Promise<boolean> {
    const first = await this.local.add(userId, socketId);
    this.own.set(userId, (this.own.get(userId) ?? new Set<string>()).add(socketId));
    return this.written(userId, first);
  }

  async remove(userId: string, socketId: string): Promise<boolean> {
    const last = await this.local.remove(userId, socketId);
    const sockets = this.own.get(userId);
    sockets?.delete(socketId);
    if (sockets?.size === 0) this.own.delete(userId);
    return this.written(userId, last);
  }

  async onlineOf(userIds: readonly string[]): Promise<string[]> {
    const here = new Set(await this.local.onlineOf(userIds));
    const elsewhere = await asked(() => this.elsewhere(userIds), new Set<string>());
    return userIds.filter((id) => here.has(id) || elsewhere.has(id));
  }

  beat(): Promise<string[]> {
    return asked(async () => {
      const now = Date.now();
      await this.redis.zadd(PROCESSES, now, this.me);
      // Redis may have been emptied, or have been away while somebody came or went.
      if ((await this.redis.hlen(socketsOf(this.me))) !== this.own.size) await this.writeAll();
      const dead = await this.redis.zrangebyscore(PROCESSES, 0, now - DEAD_AFTER_MS);
      const left = (await Promise.all(dead.map((process) => this.takeAway(process)))).flat();
      const online = new Set(await this.onlineOf(left));
      return left.filter((id) => !online.has(id));
    }, []);
  }

  async close(): Promise<void> {
    await asked(() => this.takeAway(this.me), []);
  }

  /** What changed here, as the others see it; whether it changed anything for them, too. */
  private written(userId: string, changed: boolean): Promise<boolean> {
    return asked(async () => {
      await this.write(userId);
      return changed && !(await this.elsewhere([userId])).has(userId);
    }, changed);
  }

  private write(userId: string): Promise<unknown> {
    const sockets = this.own.get(userId);
    return sockets
      ? this.redis.hset(socketsOf(this.me), userId, [...sockets].join(' '))
      : this.redis.hdel(socketsOf(this.me), userId);
  }

  private async writeAll(): Promise<void> {
    await this.redis.del(socketsOf(this.me));
    for (const userId of [...this.own.keys()]) await this.write(userId);
  }

  private async elsewhere(userIds: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    if (userIds.length === 0) return found;
    for (const process of await this.redis.zrange(PROCESSES, 0, -1)) {
      if (process === this.me) continue;
      const values = await this.redis.hmget(socketsOf(process), ...userIds);
      userIds.forEach((id, index) => values[index] && found.add(id));
    }
    return found;
  }

  /** Of several that notice, one takes it away: answers whose sockets were there. */
  private async takeAway(process: string): Promise<string[]> {
    if ((await this.redis.zrem(PROCESSES, process)) === 0) return [];
    const users = await this.redis.hkeys(socketsOf(process));
    await this.redis.del(socketsOf(process));
    return users;
  }
}

export const redisPresence = (redis: Redis): PresenceStore => new RedisPresence(redis);
