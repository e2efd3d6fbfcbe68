import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

export type SendingMode = 'manual' | 'to-confirm' | 'automatic'

/** How an organisation approves what asks something of a debtor, and how long it may be taken back. */
export type SendingRule = {
  readonly mode: SendingMode
  /** By the act of a step of the scenario, as the room that writes them knows them. */
  readonly stepModes: unknown
  readonly mailMinutes: number
  /** Null until the batch of the day is printed. */
  readonly letterMinutes: number | null
  /** How old the last bank statement may be as a demand leaves; null for no limit. */
  readonly bankWorkingDays: number | null
  readonly reason: string
  readonly setAt: Temporal.Instant
  readonly setBy: string
}

/** Keeps a rule: it is in force from then on. */
export async function insertSendingRule(
  tx: OrganisationTransaction,
  rule: SendingRule & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('sending_rule')
    .values({
      organisation_id: here,
      id: rule.id,
      mode: rule.mode,
      step_modes: asJson(rule.stepModes),
      mail_minutes: rule.mailMinutes,
      letter_minutes: rule.letterMinutes,
      bank_working_days: rule.bankWorkingDays,
      reason: rule.reason,
      set_at: rule.setAt,
      set_by: rule.setBy,
    })
    .execute()
}

/** The rule in force; null where nobody set one. */
export async function sendingRule(tx: OrganisationTransaction): Promise<SendingRule | null> {
  const row = await tx
    .selectFrom('sending_rule')
    .selectAll()
    .where('organisation_id', '=', here)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    mode: modeOf(row.mode),
    stepModes: row.step_modes,
    mailMinutes: row.mail_minutes,
    letterMinutes: row.letter_minutes,
    bankWorkingDays: row.bank_working_days,
    reason: row.reason,
    setAt: row.set_at,
    setBy: row.set_by,
  }
}

/** A mode as a row keeps it. */
export function modeOf(text: string): SendingMode {
  return text === 'manual' || text === 'automatic' ? text : 'to-confirm'
}
