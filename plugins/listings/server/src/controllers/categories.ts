import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  newCategory,
  placeRequest,
  previewRequest,
  saveRequest,
} from '../../../contracts/category-editor';
import { contextOf } from '../services/context';
import { createCategory } from '../use-cases/create-category';
import { removeCategory } from '../use-cases/delete-category';
import { placeCategory } from '../use-cases/place-category';
import { previewCategoryChange } from '../use-cases/preview-category-change';
import { saveCategory } from '../use-cases/save-category';
import { showCategories, showCategory } from '../use-cases/show-categories';
import { data, documentIdOf, parse, staffIdOf } from './answer';

/** Admin API: the tree of categories, their fields and rules. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  tree: (ctx: Context) => data(ctx, () => showCategories(contextOf(strapi))),

  show: (ctx: Context) => data(ctx, () => showCategory(contextOf(strapi), documentIdOf(ctx))),

  preview: (ctx: Context) =>
    data(ctx, async () => {
      const { draft } = parse(previewRequest, ctx.request.body);
      const context = contextOf(strapi);
      const change = { id: documentIdOf(ctx), draft };
      const { effect, token } = await previewCategoryChange(context, context.knex, change);
      return { effect, token };
    }),

  create: (ctx: Context) =>
    data(ctx, () =>
      createCategory(contextOf(strapi), {
        ...parse(newCategory, ctx.request.body),
        staffId: staffIdOf(ctx),
      }),
    ),

  save: (ctx: Context) =>
    data(ctx, () =>
      saveCategory(contextOf(strapi), {
        ...parse(saveRequest, ctx.request.body),
        id: documentIdOf(ctx),
        staffId: staffIdOf(ctx),
      }),
    ),

  place: (ctx: Context) =>
    data(ctx, () =>
      placeCategory(contextOf(strapi), {
        ...parse(placeRequest, ctx.request.body),
        id: documentIdOf(ctx),
        staffId: staffIdOf(ctx),
      }),
    ),

  remove: (ctx: Context) =>
    data(ctx, () =>
      removeCategory(contextOf(strapi), { id: documentIdOf(ctx), staffId: staffIdOf(ctx) }),
    ),
});
