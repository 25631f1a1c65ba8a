import { useSearchParams } from 'react-router-dom';

/** A list's filters and page are the address, so that a link shows the same. */
export function useAddressFilters() {
  const [params, setParams] = useSearchParams();
  return {
    params,
    /** Filters by the value, or no longer when it is empty; from the first page. */
    change: (name: string, value: string): void => {
      const next = new URLSearchParams(params);
      if (value === '') next.delete(name);
      else next.set(name, value);
      next.delete('page');
      setParams(next);
    },
    clear: (): void => setParams({}),
  };
}
