import type { SendingMode } from '@quittance/cases'
import type { CreditorModeView } from '@quittance/contract'
import {
  creditorModes,
  findCreditor,
  insertCreditorMode,
  namesOfMembers,
  sendingRule,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { policyOf, setView } from '#outreach/sendings/modes/sending-policy.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type OfCreditor = { readonly id: string }

/** The mode of a creditor, and where it comes from. @throws Refused `not-found`. */
export async function readCreditorMode(
  { tx }: Pick<Work, 'tx'>,
  { id }: OfCreditor,
): Promise<CreditorModeView> {
  const creditor = await findCreditor(tx, id)
  if (creditor === null) throw new Refused('not-found', NO_CREDITOR)
  const known = (await creditorModes(tx)).find(({ creditorId }) => creditorId === id)
  const names = await namesOfMembers(tx)
  return {
    creditorId: id,
    creditorName: creditor.name,
    mode: known?.mode ?? null,
    organisationMode: policyOf(await sendingRule(tx)).mode,
    set: known === undefined ? null : setView(known, names),
  }
}

/**
 * Gives a creditor its own mode, which wins over that of the organisation, or takes it back. What
 * leaves alone under it bears the name of whoever sets it, who answers for it.
 *
 * @throws Refused `not-found`.
 */
export async function setCreditorMode(
  work: Work,
  { id, mode, reason }: OfCreditor & { readonly mode: SendingMode | null; readonly reason: string },
): Promise<CreditorModeView> {
  const before = await readCreditorMode(work, { id })
  const { caller, now, house, tx } = work
  const of = { id: house.chance.id(), creditorId: id, mode, reason }
  await insertCreditorMode(tx, { ...of, setAt: now, setBy: caller.userId })
  await record(work, {
    verb: 'sending-mode-set',
    subject: { kind: 'creditor', id },
    facts: { creditor: before.creditorName, mode, reason, before: before.mode },
  })
  return await readCreditorMode(work, { id })
}

const NO_CREDITOR = said('Ce mandant n’existe pas.', 'This creditor does not exist.')
