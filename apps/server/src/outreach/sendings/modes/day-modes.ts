import {
  modeOfStep,
  policyForCreditor,
  sendingSteps,
  type SendingMode,
  type SendingPolicy,
  type SendingStep,
} from '@quittance/cases'
import { creditorModes, sendingRule, type MemberRecord } from '@quittance/database'
import { policyOf } from '#outreach/sendings/modes/sending-policy.ts'
import type { Work } from '#wiring/work.ts'

/** How a letter is approved on a day, and in whose name it leaves where nobody confirms it. */
export type DayMode = { readonly mode: SendingMode; readonly signatory: MemberRecord }

/** The modes of a day, creditor by creditor. */
export type DayModes = {
  /** Who signs what the organisation’s own mode lets leave, and what is to be confirmed. */
  readonly signatory: MemberRecord
  /** Everybody in whose name something may leave alone. */
  readonly signatories: readonly MemberRecord[]
  readonly of: (creditorId: string, step: SendingStep) => DayMode
  /** Whether any step of anybody has one of these modes: else there is nothing to prepare. */
  readonly uses: (modes: readonly SendingMode[]) => boolean
}

/** The modes in force; null where no manager is there to sign. */
export async function dayModes(
  { tx }: Pick<Work, 'tx'>,
  members: readonly MemberRecord[],
): Promise<DayModes | null> {
  const managers = members.filter(isActiveManager)
  const rule = await sendingRule(tx)
  const byId = (id: string | undefined) => managers.find(({ userId }) => userId === id)
  const setter = byId(rule?.setBy)
  const signatory = setter ?? managers[0]
  if (signatory === undefined) return null
  const chosen = policyOf(rule)
  const house = { policy: setter === undefined ? withAPerson(chosen) : chosen, signatory }
  const own = new Map(
    (await creditorModes(tx)).flatMap(({ creditorId, mode, setBy }) => {
      if (mode === null) return []
      const by = byId(setBy)
      const policy = policyForCreditor(chosen, mode)
      const kept = by === undefined ? withAPerson(policy) : policy
      return [[creditorId, { policy: kept, signatory: by ?? signatory }] as const]
    }),
  )
  const all = [signatory, ...[...own.values()].map((one) => one.signatory)]
  return {
    signatory,
    signatories: [...new Map(all.map((one) => [one.userId, one])).values()],
    uses: (modes) =>
      [house, ...own.values()].some(({ policy }) =>
        sendingSteps.some((step) => modes.includes(modeOfStep(policy, step))),
      ),
    of: (creditorId, step) => {
      const known = own.get(creditorId) ?? house
      return { mode: modeOfStep(known.policy, step), signatory: known.signatory }
    },
  }
}

/** Nothing leaves alone once whoever answers for it is no longer a manager. */
function withAPerson({ mode, stepModes, ...policy }: SendingPolicy): SendingPolicy {
  const confirmed = (one: SendingMode): SendingMode => (one === 'automatic' ? 'to-confirm' : one)
  return {
    ...policy,
    mode: confirmed(mode),
    stepModes: Object.fromEntries(
      Object.entries(stepModes).map(([step, one]) => [step, confirmed(one)]),
    ),
  }
}

function isActiveManager({ role, suspendedAt }: MemberRecord): boolean {
  return role === 'manager' && suspendedAt === null
}
