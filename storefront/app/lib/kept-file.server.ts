/** A file as the CMS writes it, handed on: browsers hold no token to ask for it themselves. */
export const keptFile = (file: Response): Response =>
  new Response(file.body, {
    headers: {
      'Content-Type': file.headers.get('content-type') ?? 'application/octet-stream',
      'Content-Disposition': file.headers.get('content-disposition') ?? 'attachment',
      'Cache-Control': 'private, no-store',
    },
  });
