import { RISK_RULE_FIGURES, type RiskRuleKind } from '@rental/bookings/contracts/risk';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const RISK_RULE = 'api::risk-rule.risk-rule';

type Rule = Readonly<Record<string, unknown>>;

interface Write {
  readonly documentId?: string;
  data?: Record<string, unknown>;
}

/** The figures that the rule's kind needs and that are not there. */
export function missingFigures(rule: Rule): string[] {
  const figures: readonly string[] = RISK_RULE_FIGURES[rule.kind as RiskRuleKind] ?? [];
  return figures.filter((name) => [undefined, null, ''].includes(rule[name] as null));
}

function assertWhole(rule: Rule): void {
  const missing = missingFigures(rule);
  if (missing.length > 0)
    throw new errors.ValidationError('A rule of this kind needs every figure of its kind.', {
      errors: missing.map((name) => ({
        path: [name],
        name: 'ValidationError',
        message: 'A rule of this kind needs this figure.',
      })),
    });
}

/**
 * A risk rule is whole, and counts its versions: what a rule found carries the version that found it.
 * The number is the platform's: staff do not write it.
 */
export function keepRiskRules(strapi: Core.Strapi): void {
  const draftOf = (documentId: string | undefined): Promise<Rule | null> =>
    strapi.db.query(RISK_RULE).findOne({ where: { documentId, publishedAt: null } });
  strapi.documents.use(async (context, next) => {
    if (context.uid !== RISK_RULE) return next();
    const params = context.params as Write;
    const { documentId } = params;
    if (context.action === 'create' || context.action === 'update') {
      const { version: _, ...data } = params.data ?? {};
      const before = context.action === 'update' ? await draftOf(documentId) : null;
      assertWhole({ ...before, ...data });
      params.data = data;
    }
    if (context.action === 'publish') {
      const published = (await strapi.db
        .query(RISK_RULE)
        .findOne({ where: { documentId, publishedAt: { $notNull: true } } })) as Rule | null;
      await strapi.db.query(RISK_RULE).updateMany({
        where: { documentId, publishedAt: null },
        data: { version: Number(published?.version ?? 0) + 1 },
      });
    }
    return next();
  });
}
