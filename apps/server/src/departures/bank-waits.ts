import { bankNews, houseSendingPolicy, type BankNews } from '@quittance/cases'
import { getOrganisation, sendingRule, statementsReadTo } from '@quittance/database'
import { dayText, said, type Said } from '@quittance/kernel'
import type { Work } from '#wiring/work.ts'

/**
 * How far the statements of the account on which debtors pay were read, under the rule in force: that
 * of an agency, or of a creditor for itself. An organisation that named no account reads none.
 */
export async function readBankNews({ tx, today }: Pick<Work, 'tx' | 'today'>): Promise<BankNews> {
  const rule = await sendingRule(tx)
  const { account } = await getOrganisation(tx)
  const readTo = account === null ? null : await statementsReadTo(tx, account.iban)
  const { bankWorkingDays: limit } = rule ?? houseSendingPolicy
  return bankNews({ readTo, limit, on: today })
}

/** What demands wait for; null where they do not. */
export function bankWaits({ readTo, limit, isStale }: BankNews): Said | null {
  if (!isStale || readTo === null || limit === null) return null
  const to = dayText(readTo)
  return said(
    `Les relevés sont lus jusqu’au ${to}, il y a plus de ${limit} jours ouvrés : ce qui réclame attend qu’un relevé plus récent soit lu.`,
    `Bank statements are read to ${readTo.toString()}, more than ${limit} working days ago: what asks for money waits for a later one to be read.`,
  )
}

/** Minutes after which what waits for a statement is looked at again. */
export const LOOKED_AGAIN_MINUTES = 15
