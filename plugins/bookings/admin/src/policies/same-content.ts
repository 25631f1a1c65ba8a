/** Whether both say the same, in whatever order. */
export const isSame = (a: object, b: object): boolean => {
  const sorted = (each: object): string => JSON.stringify(Object.entries(each).sort());
  return sorted(a) === sorted(b);
};
