/** What each journal says of the accounts at Stripe beside what Stripe moved for it. */

/**
 * Common table expressions ending in `movements (journal_id, "sourceType", "sourceId", currency,
 * account, ledger, stripe)`, amounts in minor units.
 * @param which SQL that chooses journals by `journal_id`
 */
export const movements = (which: string): string => `stripe_side as (
    select m.journal_id, m.account, sum(m.amount) as amount from (
      select journal_id, account,
             case when account = 'platform' then amount else amount - fee end as amount
        from ledger.balance_transaction where journal_id is not null and ${which}
      union all
      select journal_id, account, -fee from (
        select fee_journal_id as journal_id, account, fee
          from ledger.balance_transaction where fee_journal_id is not null) f where ${which}) m
    group by m.journal_id, m.account
  ), ledger_side as (
    select p.journal_id,
           case when a.owner_id is null then 'platform' else u.stripe_account_id end as account,
           sum(p.amount) as amount
      from ledger.posting p join ledger.account a on a.name = p.account
      left join up_users u on u.document_id = a.owner_id
     where (a.name in ('stripe:platform', 'stripe:platform:owner_funds')
        or a.name like 'stripe:connected:%') and ${which}
     group by p.journal_id, 2
  ), movements as (
    select j.id as journal_id, j.source_type as "sourceType", j.source_id as "sourceId", j.currency,
           coalesce(s.account, k.account) as account, coalesce(k.amount, 0) as ledger,
           coalesce(s.amount, 0) as stripe
      from stripe_side s full join ledger_side k using (journal_id, account)
      join ledger.journal j on j.id = journal_id
  )`;
