/** Pictures through HTTP: what is taken, what becomes of it, who sees it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import sharp from 'sharp';

let platform: Platform;
let api: Api;
let user: string;
let other: string;

/** Red above, blue below; `orientation` 6 says that it was taken with the camera turned. */
async function picture(width = 900, height = 600) {
  const half = (color: string) =>
    sharp({ create: { width, height: height / 2, channels: 3, background: color } })
      .png()
      .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: 'red' } }).composite([
    { input: await half('blue'), left: 0, top: height / 2 },
  ]);
}

const jpeg = async (): Promise<Buffer> =>
  (await picture())
    .withExif({ IFD0: { Copyright: 'Jane Doe, Main Street 1' }, IFD3: { GPSLatitude: '52/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const refusalOf = (answer: {
  status: number;
  json: { error?: { details?: { code?: string } } };
}) => [answer.status, answer.json?.error?.details?.code];

beforeAll(async () => {
  platform = await startPlatform({ name: 'uploads' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  user = (await api.register('uploader')).jwt;
  other = (await api.register('other')).jwt;
});
afterAll(() => platform?.stop());

async function download(url: string): Promise<{ status: number; type: string; bytes: Buffer }> {
  const response = await fetch(url);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

test('a listing photo is written anew: upright, without metadata, as WebP in three widths', async () => {
  const answer = await api.upload('listing_photo', await jpeg(), user);
  expect([answer.status, answer.json.data]).toEqual([
    201,
    {
      uploadId: expect.stringMatching(/^[a-z0-9]{24}$/),
      purpose: 'listing_photo',
      url: expect.stringMatching(`^${platform.cmsUrl}/uploads/`),
      width: 600,
      height: 900,
      bytes: expect.any(Number),
    },
  ]);
  const shown = await download(answer.json.data.url);
  const seen = await sharp(shown.bytes).metadata();
  expect([shown.status, shown.type]).toEqual([200, 'image/webp']);
  expect([seen.format, seen.width, seen.height]).toEqual(['webp', 600, 900]);
  expect([seen.exif, seen.xmp, seen.iptc, seen.orientation]).toEqual(Array(4).fill(undefined));
  const { rows } = await platform.pg.query('select formats from files where document_id = $1', [
    answer.json.data.uploadId,
  ]);
  expect(Object.keys(rows[0].formats)).toEqual(['medium', 'thumbnail']);
});

test('a private picture is in no public folder and shown by its signed address only', async () => {
  const { json } = await api.upload('inspection', await jpeg(), user);
  const { uploadId, url } = json.data;
  expect((await download(url)).status).toBe(200);
  expect(readdirSync(join(platform.dataDir, 'public/uploads')).join()).not.toContain(uploadId);
  expect(existsSync(join(platform.dataDir, 'private/uploads', `${uploadId}.webp`))).toBe(true);

  const bare = `${platform.cmsUrl}/api/uploads/${uploadId}`;
  const query = new URL(url).searchParams;
  const later = new URLSearchParams({
    expires: String(Number(query.get('expires')) + 60),
    signature: query.get('signature') ?? '',
  });
  expect((await api.get(`${bare}?${later}`, user)).status).toBe(404);
  expect((await api.get(`${bare}?expires=9999999999&signature=x`, user)).status).toBe(404);
  expect((await api.get(bare, user)).status).toBe(400);
});

test.each([
  ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a page', Buffer.from('<html><script>1</script>')],
  ['a PDF', Buffer.from('%PDF-1.7')],
])('%s is refused whatever it is called', async (_what, bytes) => {
  const answer = await api.upload('listing_photo', bytes, user);
  expect(refusalOf(answer)).toEqual([400, 'UPLOAD_TYPE_UNSUPPORTED']);
});

test('damaged pictures, giant ones and bombs are refused', async () => {
  const cut = (await jpeg()).subarray(0, 400);
  expect(refusalOf(await api.upload('avatar', cut, user))).toEqual([400, 'UPLOAD_UNREADABLE']);
  const bomb = await sharp({
    create: { width: 9000, height: 9000, channels: 3, background: 'white' },
  })
    .png()
    .toBuffer();
  expect(refusalOf(await api.upload('avatar', bomb, user))).toEqual([400, 'UPLOAD_UNREADABLE']);
  const heavy = Buffer.concat([await jpeg(), Buffer.alloc(15 * 1024 * 1024)]);
  expect(refusalOf(await api.upload('avatar', heavy, user))).toEqual([413, 'UPLOAD_TOO_LARGE']);
  const tooHeavy = Buffer.concat([await jpeg(), Buffer.alloc(21 * 1024 * 1024)]);
  expect((await api.upload('avatar', tooHeavy, user)).status).toBe(413);
});

test('what is not one file with a purpose is a 400', async () => {
  const form = new FormData();
  form.set('purpose', 'avatar');
  const send = (body: FormData) => api.call('POST', '/api/uploads', { form: body, token: user });
  expect((await send(form)).status).toBe(400);
  for (const field of ['file', 'second']) form.append(field, new Blob([await jpeg()]));
  expect((await send(form)).status).toBe(400);
  expect((await api.upload('anything', await jpeg(), user)).status).toBe(400);
  expect((await api.post('/api/uploads', { purpose: 'avatar' }, user)).status).toBe(400);
  expect((await api.upload('avatar', await jpeg())).status).toBe(401);
});

test('an avatar is a square', async () => {
  const { json } = await api.upload('avatar', await (await picture()).png().toBuffer(), user);
  expect([json.data.width, json.data.height]).toEqual([512, 512]);
});

test('two hundred unused uploads are enough', async () => {
  const { documentId, jwt } = await api.register('hoarder');
  await platform.pg.query(
    `insert into rental.upload (id, owner_id, purpose, width, height, bytes, file_names, created_at)
      select 'unused' || n, $1, 'message', 1, 1, 1, '{}', now() from generate_series(1, 200) n`,
    [documentId],
  );
  const answer = await api.upload('message', await jpeg(), jwt);
  expect(refusalOf(answer)).toEqual([409, 'TOO_MANY_UNUSED_UPLOADS']);
  expect((await api.upload('message', await jpeg(), other)).status).toBe(201);
});
