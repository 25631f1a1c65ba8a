import { saveFile } from '@rental/shared/admin/save-file';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ExportFormat } from '../../../contracts/audit-requests';
import { useTexts } from '../texts';

/** Fetches what the filters find as a file and hands it to the browser. */
export function useExport(filters: string): {
  exporting: ExportFormat | undefined;
  download: (format: ExportFormat) => Promise<void>;
} {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { text } = useTexts();
  const [exporting, setExporting] = useState<ExportFormat>();
  async function download(format: ExportFormat): Promise<void> {
    setExporting(format);
    try {
      const path = `/operations/audit-log/export?format=${format}&${filters}`;
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      saveFile(data, `audit-log.${format}`);
    } catch {
      toggleNotification({ type: 'danger', message: text('export.failed') });
    }
    setExporting(undefined);
  }
  return { exporting, download };
}
