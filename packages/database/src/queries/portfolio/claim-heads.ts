import { cents, type Day } from '@quittance/kernel'
import { sql, type RawBuilder } from 'kysely'
import type { ItemRecord } from '#queries/dossiers/dossier-record.ts'
import { here } from '#queries/here.ts'
import type { PartyTrade } from '#queries/parties/trades.ts'
import type { ClaimRecord } from '#queries/portfolio/claim-record.ts'
import { isOpen } from '#queries/portfolio/open-dossiers.ts'
import { happenedTo, type HappeningRow } from '#queries/portfolio/happenings.ts'

/** A claim item with its claim and parties. */
export type HeadRow = {
  readonly dossier_id: string
  readonly reference: string
  readonly nature: string
  readonly limitation_starts_on: Day
  readonly contract_rate_hundredths: number | null
  readonly creditor_id: string
  readonly creditor_name: string
  readonly acts_as: ClaimRecord['creditor']['actsAs']
  readonly creditor_trade: PartyTrade | null
  readonly debtor_id: string
  readonly debtor_name: string
  readonly debtor_kind: ClaimRecord['debtor']['kind']
  readonly debtor_trade: PartyTrade | null
  readonly start_said: boolean
  readonly insolvency_opened_on: Day | null
  readonly item_id: string
  readonly number: string
  readonly label: string
  readonly issued_on: Day
  readonly due_on: Day
  readonly principal_cents: number
  readonly item_rate_hundredths: number | null
  readonly act_amount_cents: number | null
}

/** The items of open dossiers, or of those named, by dossier and rank. */
export function headsQuery(ids: readonly string[] | null): RawBuilder<HeadRow> {
  return sql<HeadRow>`
    with opened as (
      select owing.identity_key, min(hold.from_on) as opened_on
      from debtor_hold hold
      join debtor owing
        on owing.organisation_id = hold.organisation_id and owing.id = hold.debtor_id
      left join debtor_hold_end ending
        on ending.organisation_id = hold.organisation_id and ending.hold_id = hold.id
      where hold.organisation_id = ${here} and hold.kind = 'insolvency'
        and ending.in_error is not true
      group by owing.identity_key
    )
    select dossier.id as dossier_id, dossier.reference, dossier.nature,
      dossier.limitation_starts_on,
      coalesce(dossier.commercial ->> 'limitationStartSaid', '') = 'true' as start_said,
      dossier.contract_rate_hundredths, opened.opened_on as insolvency_opened_on,
      creditor.id as creditor_id, creditor.name as creditor_name, creditor.acts_as,
      debtor.id as debtor_id, debtor.name as debtor_name, debtor.kind as debtor_kind,
      creditor.trade as creditor_trade, debtor.trade as debtor_trade,
      claim_item.id as item_id, claim_item.number, claim_item.label, claim_item.issued_on,
      claim_item.due_on, claim_item.principal_cents,
      claim_item.contract_rate_hundredths as item_rate_hundredths, claim_item.act_amount_cents
    from dossier
    join creditor
      on creditor.organisation_id = dossier.organisation_id and creditor.id = dossier.creditor_id
    join debtor
      on debtor.organisation_id = dossier.organisation_id and debtor.id = dossier.debtor_id
    join claim_item
      on claim_item.organisation_id = dossier.organisation_id
        and claim_item.dossier_id = dossier.id
    left join opened on opened.identity_key = debtor.identity_key
    where dossier.organisation_id = ${here} and ${isOpen(ids)}
    order by dossier.id, claim_item.rank`
}

/** A claim from its items and what happened to it; its rates are those of the organisation. */
export function claimOf(
  heads: readonly [HeadRow, ...HeadRow[]],
  happenings: readonly HappeningRow[],
): Omit<ClaimRecord, 'addedRates'> {
  const [head] = heads
  return {
    id: head.dossier_id,
    reference: head.reference,
    nature: head.nature,
    limitationStartsOn: head.limitation_starts_on,
    limitationStartSaid: head.start_said,
    contractRateHundredths: head.contract_rate_hundredths,
    insolvencyOpenedOn: head.insolvency_opened_on,
    creditor: {
      id: head.creditor_id,
      name: head.creditor_name,
      actsAs: head.acts_as,
      trade: head.creditor_trade,
    },
    debtor: {
      id: head.debtor_id,
      name: head.debtor_name,
      kind: head.debtor_kind,
      trade: head.debtor_trade,
    },
    items: heads.map(itemOf),
    ...happenedTo(happenings),
  }
}

function itemOf(row: HeadRow): ItemRecord {
  return {
    id: row.item_id,
    number: row.number,
    label: row.label,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    principalCents: cents(row.principal_cents),
    contractRateHundredths: row.item_rate_hundredths,
    actAmountCents: row.act_amount_cents === null ? null : cents(row.act_amount_cents),
  }
}
