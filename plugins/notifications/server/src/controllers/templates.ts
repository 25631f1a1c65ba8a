import { answerStaff, bodyOf, staffOf } from '@rental/shared/http/answer-staff';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { templateText } from '../../../contracts/templates';
import { contextOf } from '../services/context';
import { previewTemplate, sendTemplateToOneself } from '../use-cases/try-template';

/** Admin API: templates, tried out. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  preview: (ctx: Context) =>
    answerStaff(ctx, async () => previewTemplate(bodyOf(ctx, templateText))),

  testSend: (ctx: Context) =>
    answerStaff(ctx, async () => ({
      to: await sendTemplateToOneself(contextOf(strapi), bodyOf(ctx, templateText), staffOf(ctx)),
    })),
});
