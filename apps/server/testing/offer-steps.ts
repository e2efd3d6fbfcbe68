import { debtor, deposit } from './facts.ts'
import { at, textAt } from './read.ts'
import { deposited, expectOk, sent, versionOf, type Ready } from './steps.ts'
import type { Visitor } from './visitor.ts'

/** The terms of a plan, to be signed at a provider. */
const offerTerms = {
  share: { kind: 'count', count: 4, firstOn: '2026-06-30', rhythm: 'month' },
  interest: 'frozen',
  discountCents: 0,
  accelerationDays: 15,
  guarantee: null,
  signature: 'provider',
  answerBy: '2026-06-08',
  decision: null,
}

/** A dossier whose first letter left, of a debtor that can be written to. */
export async function dossierToOffer(
  member: Ready,
  of: { readonly name: string; readonly email: string | null; readonly phone?: string },
): Promise<string> {
  const items = deposit(member.creditorId).items.map((item) => ({ ...item, number: of.name }))
  const { id } = await deposited(member, { items, debtor: debtor(of) })
  await sent(member, id, { letter: 'first-reminder' })
  return id
}

/** Offers a plan, read as it is; the answer of the server. */
export async function planOffered(member: Visitor, dossierId: string, changes: object = {}) {
  const asked = { ...offerTerms, ...changes }
  const preview = expectOk(
    await member.post(`/api/dossiers/${dossierId}/plan-offers/preview`, asked),
  )
  return await member.post(`/api/dossiers/${dossierId}/plan-offers`, {
    ...asked,
    budget: null,
    expectedVersion: await versionOf(member, dossierId),
    textSha256: textAt(preview, 'textSha256'),
  })
}

/** The offers of a dossier, the last first, as its page reads them. */
export async function offersOf(member: Visitor, dossierId: string): Promise<readonly unknown[]> {
  const { body } = expectOk(await member.get(`/api/dossiers/${dossierId}/agreements`))
  const offers = at(body, 'offers')
  return Array.isArray(offers) ? offers : []
}
