/** Categories, policies, fees and pages. */
import type { Knex } from 'knex';
import { CATEGORIES } from './catalogue/category-tree';
import { stableId } from './catalogue/stable-id';
import { MARKETPLACE } from './marketplace';
import { MODERATION_REASONS, PROHIBITED_WORDS } from './moderation';
import { PAGES } from './pages';
import { CORRECTIONS, SYNONYMS } from './search-words';
import { FEES, POLICIES, RISK_RULES } from './terms';
import { insertLinks, insertMissing, publishedPair, stamps, type Row } from './write-rows';

const EPOCH = new Date('2025-01-01T00:00:00Z');

export const policyId = (slug: string): string => stableId('policy', slug);

/** Numeric ids of the categories by document id. */
export async function writeContent(trx: Knex.Transaction, now: Date): Promise<Map<string, number>> {
  const categories = await writeCategories(trx, now);
  await insertMissing(
    trx,
    'cancellation_policies',
    POLICIES.flatMap((policy) =>
      publishedPair(now, {
        document_id: policyId(policy.slug),
        name: policy.name,
        slug: policy.slug,
        version: 1,
        summary: policy.summary,
        tiers: JSON.stringify(policy.tiers),
        in_progress_refund: policy.inProgressRefund,
        service_fee_refundable: policy.serviceFeeRefundable,
        effective_from: EPOCH,
      }),
    ),
  );
  await insertMissing(
    trx,
    'fee_schedules',
    publishedPair(now, {
      document_id: stableId('fees', FEES.slug),
      name: FEES.name,
      slug: FEES.slug,
      version: 1,
      renter_fee_bps: FEES.renterFeeBps,
      commission_bps: FEES.commissionBps,
      owner_penalty_bps: FEES.ownerPenaltyBps,
      tax_bps: FEES.taxBps,
      tax_label: FEES.taxLabel,
      effective_from: EPOCH,
    }),
  );
  await writeRiskRules(trx, now);
  await insertMissing(
    trx,
    'pages',
    PAGES.flatMap((page) => publishedPair(now, pageRow(page))),
  );
  await insertMissing(trx, 'marketplace_settings', [
    {
      document_id: stableId('marketplace', 'settings'),
      legal_name: MARKETPLACE.legalName,
      address: MARKETPLACE.address,
      tax_number: MARKETPLACE.taxNumber,
      ...stamps(now),
    },
  ]);
  await writeModeration(trx, now);
  await writeSearchWords(trx, now);
  return categories;
}

async function writeRiskRules(trx: Knex.Transaction, now: Date): Promise<void> {
  await insertMissing(
    trx,
    'risk_rules',
    RISK_RULES.flatMap((rule) =>
      publishedPair(now, {
        document_id: stableId('risk-rule', rule.slug),
        name: rule.name,
        kind: rule.kind,
        enabled: rule.enabled,
        account_age_hours: rule.accountAgeHours,
        threshold_amount: rule.thresholdAmount,
        currency: rule.currency,
        booking_count: rule.bookingCount,
        within_hours: rule.withinHours,
        account_count: rule.accountCount,
        version: 1,
        effective_from: EPOCH,
      }),
    ),
  );
}

async function writeModeration(trx: Knex.Transaction, now: Date): Promise<void> {
  await insertMissing(
    trx,
    'prohibited_words',
    PROHIBITED_WORDS.map(([phrase, matching, explanation]) => ({
      document_id: stableId('prohibited-word', phrase),
      phrase,
      matching,
      explanation,
      enabled: true,
      ...stamps(now),
    })),
  );
  await insertMissing(
    trx,
    'moderation_reasons',
    MODERATION_REASONS.flatMap(({ slug, name, decision, text, textDe }, index) =>
      publishedPair(now, {
        document_id: stableId('moderation-reason', slug),
        name,
        decision,
        text,
        text_de: textDe,
        position: (index + 1) * 10,
      }),
    ),
  );
}

async function writeSearchWords(trx: Knex.Transaction, now: Date): Promise<void> {
  await insertMissing(
    trx,
    'search_synonyms',
    SYNONYMS.map(({ words, finds, language }) => ({
      document_id: stableId('synonym', `${language} ${finds}`),
      words,
      finds,
      language,
      enabled: true,
      ...stamps(now),
    })),
  );
  await insertMissing(
    trx,
    'search_corrections',
    CORRECTIONS.map(([typed, meant]) => ({
      document_id: stableId('correction', meant),
      typed,
      meant,
      enabled: true,
      ...stamps(now),
    })),
  );
}

const pageRow = (page: (typeof PAGES)[number]): Row => ({
  document_id: stableId('page', page.slug),
  title: page.title,
  slug: page.slug,
  body: page.body,
  seo: JSON.stringify({ title: page.title, description: page.description }),
});

async function writeCategories(trx: Knex.Transaction, now: Date): Promise<Map<string, number>> {
  const before = await trx.table('categories').pluck<string[]>('document_id');
  const ids = await insertMissing(
    trx,
    'categories',
    CATEGORIES.map((category) => ({
      document_id: category.id,
      name: category.name,
      slug: category.slug,
      icon: category.icon,
      position: category.position,
      description: category.description,
      fields: JSON.stringify(category.fields),
      rules: JSON.stringify(category.rules),
      seo: JSON.stringify({
        title: `Rent ${category.name.toLowerCase()} from people nearby`,
        description: category.description,
      }),
      ...stamps(now),
    })),
  );
  const fresh = CATEGORIES.filter(({ id, parentId }) => parentId && !before.includes(id));
  await insertLinks(
    trx,
    'categories_parent_lnk',
    fresh.map(({ id, parentId, position }) => ({
      category_id: ids.get(id),
      inv_category_id: ids.get(parentId ?? ''),
      category_ord: position,
    })),
  );
  return ids;
}
