import { saveFile } from '@rental/shared/admin/save-file';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useTexts } from './texts';

/** Fetches files for the browser to keep; `fetching` is the name of the one under way. */
export function useFile(): {
  fetching: string | undefined;
  fetchFile: (path: string, name: string) => Promise<void>;
} {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { text } = useTexts();
  const [fetching, setFetching] = useState<string>();
  async function fetchFile(path: string, name: string): Promise<void> {
    setFetching(name);
    try {
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      saveFile(data, name);
    } catch {
      toggleNotification({ type: 'danger', message: text('file.failed') });
    }
    setFetching(undefined);
  }
  return { fetching, fetchFile };
}
