import type { SendingRuleInput } from '@quittance/contract'
import { deposit } from './facts.ts'
import { at, listAt, textAt } from './read.ts'
import { deposited, expectOk, type Deposited, type Ready } from './steps.ts'
import type { Visitor } from './visitor.ts'

/** A dossier of a debtor of its own whose first letter is due. */
export async function dueDossier(
  member: Ready,
  name: string,
  number = `F-${name}`,
): Promise<Deposited> {
  const { debtor, items } = deposit(member.creditorId)
  return await deposited(member, {
    debtor: { ...debtor, name },
    items: items.map((item) => ({ ...item, number })),
  })
}

/** Sets how the organisation sends; what is not asked stays as a house begins. */
export async function ruleSet(member: Visitor, asked: Partial<SendingRuleInput> = {}) {
  return expectOk(
    await member.post('/api/sendings/rule', {
      mode: 'to-confirm',
      stepModes: {},
      mailMinutes: 30,
      letterMinutes: 60,
      bankWorkingDays: null,
      reason: 'Essai.',
      ...asked,
    }),
  )
}

/** Prepares what is due; the id of the batch. */
export async function batchPrepared(member: Visitor): Promise<string> {
  return textAt(expectOk(await member.post('/api/sendings')), 'id')
}

export async function batchConfirmed(
  member: Visitor,
  id: string,
  except: readonly { readonly dossierId: string; readonly reason: string }[] = [],
) {
  return await member.post(`/api/sendings/${id}/confirmation`, { except })
}

/** A batch as a member sees it. */
export async function batchOf(member: Visitor, id: string): Promise<unknown> {
  const rows = listAt(await member.get('/api/sendings'), 'rows')
  return rows.find((row) => at(row, 'id') === id)
}

/** The lines of a batch by the name of their debtor. */
export async function linesOf(member: Visitor, id: string): Promise<ReadonlyMap<string, unknown>> {
  const lines = at(await batchOf(member, id), 'lines')
  if (!Array.isArray(lines)) throw new Error('a batch has lines')
  return new Map(lines.map((line: unknown) => [String(at(line, 'debtorName')), line]))
}

const PATIENCE_MS = 60_000

/** Waits until no letter of a batch waits for its turn. */
export async function batchFinished(member: Visitor, id: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    if (at(await batchOf(member, id), 'state') === 'finished') return
    if (performance.now() > until) throw new Error('the batch does not end')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
