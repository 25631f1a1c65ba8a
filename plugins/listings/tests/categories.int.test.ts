/** Staff edit categories: the tree, fields whose values follow, rules; nothing comes past it. */
import { until } from '@rental/config/testing/api';
import {
  attributesOf,
  change,
  create,
  created,
  detail,
  idOf,
  place,
  preview,
  remove,
  save,
  startCategories,
  tokenOf,
  tree,
  withField,
  withNewField,
} from './category-world';
import {
  api,
  codeOf,
  command,
  decide,
  draft,
  platform,
  published,
  put,
  read,
  stopWorld,
  waiting,
  wholeListing,
} from './owner-world';

let guitars: string;

beforeAll(async () => {
  await startCategories();
  guitars = await idOf('guitars');
});
afterAll(stopWorld);

const rowOf = async (id: string) => (await tree()).find((row) => row.id === id);
const lastAudit = async () => {
  const { rows } = await platform.pg.query(
    'select action, subject_id, before, after from rental.audit_log order by id desc limit 1',
  );
  return rows[0];
};
const count = async (where: string): Promise<number> => {
  const { rows } = await platform.pg.query(
    `select count(*)::int as count from listings where category_id = $1 and ${where}`,
    [guitars],
  );
  return rows[0].count;
};
/** Listings that a search in guitars finds by an attribute. */
const foundBy = async (attribute: string, value: string): Promise<number> =>
  (await api.get(`/api/listings/search?category=guitars&attributes[${attribute}]=${value}`)).json
    ?.pagination?.total ?? 0;

const oldFacets = async (): Promise<number> => {
  const { rows } = await platform.pg.query(
    `select count(*)::int as old from rental.listing_search where category_id = $1
      and facets ?| array['strings', 'body']`,
    [guitars],
  );
  return rows[0].old;
};

test('the tree: made, named, ordered, and removed only when empty', async () => {
  const [music, organs] = [await idOf('music'), await created('Organs', await idOf('music'))];
  expect(await lastAudit()).toMatchObject({ action: 'category.create', subject_id: organs });
  expect(codeOf(await create({ name: 'Other', slug: 'organs', parentId: null }))[0]).toBe(400);

  const siblings = async () =>
    (await tree()).filter(({ parentId }) => parentId === music).map(({ id }) => id);
  expect((await siblings()).at(-1)).toBe(organs);
  const before = await siblings();
  expect((await place(organs, 1)).json.data.place).toBe(before.length - 1);
  expect((await place(organs, -1)).status).toBe(200);
  expect((await siblings()).at(-2)).toBe(organs);

  const pipes = await created('Pipes', organs);
  const full = await remove(organs);
  expect([...codeOf(full), full.json.error.message]).toEqual([
    409,
    'CATEGORY_NOT_EMPTY',
    'This category still holds 1 category. Move them elsewhere first.',
  ]);
  const { listings, children } = (await remove(guitars)).json.error.details;
  expect([listings, children]).toEqual([await count('true'), 0]);
  expect((await change(pipes, (whole) => ({ ...whole, parentId: null }))).status).toBe(200);
  expect((await rowOf(pipes))?.parentId).toBeNull();
  expect((await change(organs, (whole) => ({ ...whole, parentId: organs }))).status).toBe(400);
  for (const id of [organs, pipes]) expect((await remove(id)).status).toBe(200);
  expect(await lastAudit()).toMatchObject({ action: 'category.delete', subject_id: pipes });
  expect(await rowOf(organs)).toBeUndefined();
});

test('keys are unique from the top to the listing', async () => {
  const music = await idOf('music');
  const above = await change(music, withNewField({ key: 'brand' }));
  expect([above.status, above.json.error.details.fields]).toEqual([
    400,
    { 'fields.0.key': expect.stringContaining('below it') },
  ]);
  expect((await change(music, withNewField({ key: 'condition' }))).status).toBe(200);
  expect((await detail(guitars)).inherited).toMatchObject([{ key: 'condition', from: 'Music' }]);
  const below = await change(guitars, withNewField({ key: 'condition' }));
  expect(below.json.error.details.fields).toEqual({
    'fields.4.key': '“Music” above it has a field with this key.',
  });
  const bad = await change(guitars, withNewField({ key: 'Two words' }));
  expect(bad.status).toBe(400);
  expect((await change(music, (whole) => ({ ...whole, fields: [] }))).status).toBe(200);
});

test('a renamed key takes the values of listings, revisions and the index along', async () => {
  const live = await published();
  await put(live, { attributes: { brand: 'Gibson', strings: 7 } });
  const total = await count(`attributes ? 'brand'`);
  expect(await foundBy('brand', 'Fender')).toBeGreaterThan(0);

  const renamed = (whole: Parameters<typeof preview>[1]) =>
    withField('body', { key: 'construction' })(withField('strings', { key: 'courses' })(whole));
  const whole = renamed((await detail(guitars)).draft);
  const shown = (await preview(guitars, whole)).json.data;
  expect(shown.effect).toMatchObject({ losing: 0, incomplete: 0 });
  expect(shown.effect.fields).toEqual([
    expect.objectContaining({ key: 'construction', kind: 'renamed', lost: 0 }),
    expect.objectContaining({ key: 'courses', kind: 'renamed', converted: total, lost: 0 }),
  ]);
  expect((await attributesOf(live)).strings).toBe(6);
  expect((await save(guitars, { draft: whole, token: shown.token })).status).toBe(200);

  expect(await attributesOf(live)).toEqual({ brand: 'Fender', courses: 6 });
  expect(await count(`attributes ?| array['strings', 'body']`)).toBe(0);
  const { fields } = await waiting(live);
  expect(
    fields
      .filter(({ isChanged }: { isChanged: boolean }) => isChanged)
      .map(({ path }: { path: string }) => path),
  ).toEqual(['attributes.brand', 'attributes.courses']);
  await until(
    'the facet',
    () => foundBy('courses', '6'),
    (found) => found > 0,
  );
  await until('no old facet', oldFacets, (old) => old === 0);
  expect((await decide(live, 'approve')).status).toBe(200);
  expect(await attributesOf(live)).toEqual({ brand: 'Gibson', courses: 7 });
  expect(await lastAudit()).toMatchObject({ action: 'listing_edit.approve' });
});

test('options are renamed and removed, types converted: the numbers are said before', async () => {
  const edit = withField('construction', {
    options: [
      { value: 'solid-body', label: 'Solid body', was: 'solid' },
      { value: 'acoustic', label: 'Acoustic', was: 'acoustic' },
    ],
  });
  const numbers = {
    converted: await count(`attributes ->> 'construction' = 'solid'`),
    lost: await count(`attributes ->> 'construction' = 'semi-hollow'`),
  };
  const shown = (await preview(guitars, edit((await detail(guitars)).draft))).json.data.effect;
  expect(shown.fields).toEqual([
    expect.objectContaining({ key: 'construction', kind: 'changed', ...numbers }),
  ]);
  expect(shown.losing).toBe(numbers.lost);
  expect((await change(guitars, edit)).status).toBe(200);
  expect(await count(`attributes ->> 'construction' = 'solid-body'`)).toBe(numbers.converted);
  expect(await count(`attributes ->> 'construction' in ('solid', 'semi-hollow')`)).toBe(0);

  const asText = await change(guitars, withField('courses', { type: 'text' }));
  expect(asText.json.data).toMatchObject({ losing: 0 });
  expect(await count(`jsonb_typeof(attributes -> 'courses') = 'number'`)).toBe(0);
  const back = await change(guitars, withField('courses', { type: 'number' }));
  expect(back.json.data.losing).toBe(0);
  expect(await lastAudit()).toMatchObject({
    action: 'category.update',
    subject_id: guitars,
    after: { listings: { losing: 0 } },
  });
});

test('a new required field: how many lack it, and the owner is asked for it', async () => {
  const all = await count('true');
  const live = await count(`state = 'ACTIVE'`);
  const done = await change(
    guitars,
    withNewField({ key: 'year', label: 'Year', type: 'number', required: true }),
  );
  expect(done.json.data).toMatchObject({ incomplete: all, incompleteLive: live, losing: 0 });
  const id = await draft({ categoryId: guitars });
  expect((await read(id)).missing).toContainEqual(
    expect.objectContaining({ field: 'attributes.year' }),
  );
  const gone = await change(guitars, (whole) => ({
    ...whole,
    fields: whole.fields.filter(({ key }) => key !== 'year'),
  }));
  expect(gone.json.data).toMatchObject({ losing: 0, incomplete: 0 });
});

test('rules: who has another unit or too small a deposit', async () => {
  const shown = await preview(guitars, {
    ...(await detail(guitars)).draft,
    rules: { pricingUnits: ['HOUR'], depositMinimum: 100_000_000 },
  });
  const open = `state not in ('REJECTED', 'ARCHIVED')`;
  expect(shown.json.data.effect.rules).toEqual({
    wrongUnit: await count(`${open} and price_unit <> 'HOUR' and price_amount > 0`),
    lowDeposit: await count(`${open} and deposit_amount >= 5000`),
  });
});

test('what was not shown is not saved', async () => {
  const whole = (await detail(guitars)).draft;
  const [first, second] = [
    { ...whole, description: 'One' },
    { ...whole, description: 'Two' },
  ];
  const tokens = [];
  for (const each of [first, second]) tokens.push((await preview(guitars, each)).json.data.token);
  expect(codeOf(await save(guitars, { draft: second, token: tokens[0] }))).toEqual([
    409,
    'CATEGORY_EFFECT_CHANGED',
  ]);
  expect((await save(guitars, { draft: first, token: tokens[0] })).status).toBe(200);
  expect(codeOf(await save(guitars, { draft: second, token: tokens[1] }))).toEqual([
    409,
    'CATEGORY_CHANGED',
  ]);

  const without = (await detail(guitars)).draft;
  const removal = { ...without, fields: without.fields.filter(({ key }) => key !== 'brand') };
  const shown = (await preview(guitars, removal)).json.data;
  const another = await wholeListing();
  const attributes = { brand: 'Ibanez', courses: 6 };
  await draft({ ...another, attributes });
  const late = await save(guitars, { draft: removal, token: shown.token });
  expect(codeOf(late)).toEqual([409, 'CATEGORY_EFFECT_CHANGED']);
  expect(late.json.error.details.effect.losing).toBe(shown.effect.losing + 1);
});

test('the content manager cannot come past it', async () => {
  const path = `/content-manager/collection-types/api::category.category/${guitars}`;
  const token = tokenOf('Admin');
  const before = await detail(guitars);
  for (const body of [
    { fields: [] },
    { rules: { depositMinimum: 0 } },
    { parent: { connect: [{ documentId: await idOf('tools-and-garden') }], disconnect: [] } },
    { parent: null },
  ])
    expect([body, (await api.call('PUT', path, { token, body })).status]).toEqual([body, 400]);
  expect((await api.call('DELETE', path, { token })).status).toBe(400);
  expect(await detail(guitars)).toEqual(before);
  const body = { name: 'Guitars', parent: { connect: [], disconnect: [] } };
  expect((await api.call('PUT', path, { token, body })).status).toBe(200);
});

test('an owner who still has the old form is told', async () => {
  const id = await draft(await wholeListing().then((body) => ({ ...body, attributes: {} })));
  const { json, status } = await put(id, { attributes: { strings: 6 } });
  expect([status, Object.keys(json.error.details.fields)]).toEqual([400, ['attributes.strings']]);
  await put(id, { attributes: { brand: 'Fender', courses: 6 } });
  expect((await command(id, 'submit')).status).toBe(200);
});
