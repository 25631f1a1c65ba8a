import { answerStaff, bodyOf, documentIdOf, staffOf } from '@rental/shared/http/answer-staff';
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

/** Admin API: the tree of categories, their fields and rules. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  tree: (ctx: Context) => answerStaff(ctx, () => showCategories(contextOf(strapi))),

  show: (ctx: Context) =>
    answerStaff(ctx, () => showCategory(contextOf(strapi), documentIdOf(ctx))),

  preview: (ctx: Context) =>
    answerStaff(ctx, async () => {
      const { draft } = bodyOf(ctx, previewRequest);
      const context = contextOf(strapi);
      const change = { id: documentIdOf(ctx), draft };
      const { effect, token } = await previewCategoryChange(context, context.knex, change);
      return { effect, token };
    }),

  create: (ctx: Context) =>
    answerStaff(ctx, () =>
      createCategory(contextOf(strapi), {
        ...bodyOf(ctx, newCategory),
        staffId: staffOf(ctx),
      }),
    ),

  save: (ctx: Context) =>
    answerStaff(ctx, () =>
      saveCategory(contextOf(strapi), {
        ...bodyOf(ctx, saveRequest),
        id: documentIdOf(ctx),
        staffId: staffOf(ctx),
      }),
    ),

  place: (ctx: Context) =>
    answerStaff(ctx, () =>
      placeCategory(contextOf(strapi), {
        ...bodyOf(ctx, placeRequest),
        id: documentIdOf(ctx),
        staffId: staffOf(ctx),
      }),
    ),

  remove: (ctx: Context) =>
    answerStaff(ctx, () =>
      removeCategory(contextOf(strapi), { id: documentIdOf(ctx), staffId: staffOf(ctx) }),
    ),
});
