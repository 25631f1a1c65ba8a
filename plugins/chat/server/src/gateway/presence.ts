/** Who is connected, to any process. */

export interface PresenceStore {
  /** Whether it is their first socket anywhere. */
  add(userId: string, socketId: string): Promise<boolean>;
  /** Whether it was their last one anywhere. */
  remove(userId: string, socketId: string): Promise<boolean>;
  /** Those of them who are connected. */
  onlineOf(userIds: readonly string[]): Promise<string[]>;
  /** Says that this process lives; answers who is gone with a process that does not. */
  beat(): Promise<string[]>;
  close(): Promise<void>;
}

/** Of one process alone. */
export function localPresence(): PresenceStore {
  const sockets = new Map<string, Set<string>>();
  return {
    async add(userId, socketId) {
      const own = sockets.get(userId) ?? new Set();
      sockets.set(userId, own.add(socketId));
      return own.size === 1;
    },
    async remove(userId, socketId) {
      const own = sockets.get(userId);
      if (!own?.delete(socketId) || own.size > 0) return false;
      return sockets.delete(userId);
    },
    onlineOf: async (userIds) => userIds.filter((id) => sockets.has(id)),
    beat: async () => [],
    close: async () => sockets.clear(),
  };
}
