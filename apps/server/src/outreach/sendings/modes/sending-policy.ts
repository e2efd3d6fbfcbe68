import { houseSendingPolicy, type SendingPolicy } from '@quittance/cases'
import { stepModesSchema, type SendingRuleInput, type SendingRuleView } from '@quittance/contract'
import {
  creditorModes,
  insertSendingRule,
  namesOfMembers,
  sendingRule,
  type SendingRule,
} from '@quittance/database'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** How the organisation sends now: what it chose last, else what the house begins with. */
export async function sendingPolicy({ tx }: Pick<Work, 'tx'>): Promise<SendingPolicy> {
  return policyOf(await sendingRule(tx))
}

/** A rule as kept, as the pure rules read it. */
export function policyOf(rule: SendingRule | null): SendingPolicy {
  if (rule === null) return houseSendingPolicy
  const { mode, mailMinutes, letterMinutes, bankWorkingDays } = rule
  const stepModes = stepModesSchema.parse(rule.stepModes)
  return { mode, mailMinutes, letterMinutes, bankWorkingDays, stepModes }
}

/** The rule in force, with who set it and why. */
export async function readSendingRule({ tx }: Pick<Work, 'tx'>): Promise<SendingRuleView> {
  const rule = await sendingRule(tx)
  const names = await namesOfMembers(tx)
  const creditors = await creditorModes(tx)
  return {
    ...policyOf(rule),
    creditors: creditors.flatMap(({ creditorId: id, creditorName: name, mode, ...of }) =>
      mode === null ? [] : [{ id, name, mode, set: setView(of, names) }],
    ),
    set: rule === null ? null : setView(rule, names),
  }
}

/** Who set a mode, when and why. */
export function setView(
  { setAt, setBy, reason }: Pick<SendingRule, 'setAt' | 'setBy' | 'reason'>,
  names: ReadonlyMap<string, string>,
) {
  return { at: setAt.toString(), by: names.get(setBy) ?? '', reason }
}

/**
 * Sets how the organisation sends from now on. In an automatic mode the letters of the run bear the
 * name of whoever sets it, and answer for it.
 */
export async function setSendingRule(
  work: Work,
  { reason, ...rule }: SendingRuleInput,
): Promise<SendingRuleView> {
  const { caller, now, house, tx } = work
  const before = policyOf(await sendingRule(tx))
  await insertSendingRule(tx, {
    ...rule,
    id: house.chance.id(),
    reason,
    setAt: now,
    setBy: caller.userId,
  })
  await record(work, {
    verb: 'sending-rule-set',
    subject: { kind: 'organisation', id: caller.organisationId },
    facts: { ...rule, reason, before: { ...before } },
  })
  return await readSendingRule(work)
}
