/**
 * One read for all who ask for the same at the same time. What a caller gets was read after it asked:
 * those who come while a read is under way share the next one, not this one.
 */
export type SharedRead<A extends readonly unknown[], T> = (...given: A) => Promise<T>;

interface Reading<T> {
  readonly current: Promise<T>;
  next?: Promise<T>;
}

/**
 * @param keyOf names what is asked for; the same name is the same read
 * @param read its answer is shared: callers must not change it
 */
export function shareReads<A extends readonly unknown[], T>(
  keyOf: (...given: A) => string,
  read: (...given: A) => Promise<T>,
): SharedRead<A, T> {
  const readings = new Map<string, Reading<T>>();
  const begin = (key: string, given: A): Promise<T> => {
    const reading: Reading<T> = { current: read(...given) };
    readings.set(key, reading);
    const ended = (): void => {
      if (readings.get(key) === reading && !reading.next) readings.delete(key);
    };
    reading.current.then(ended, ended);
    return reading.current;
  };
  return (...given) => {
    const key = keyOf(...given);
    const reading = readings.get(key);
    if (!reading) return begin(key, given);
    reading.next ??= reading.current.then(
      () => begin(key, given),
      () => begin(key, given),
    );
    return reading.next;
  };
}
