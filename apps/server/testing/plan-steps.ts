import { at, numberAt, textAt } from './read.ts'
import { offersOf, planOffered } from './offer-steps.ts'
import { expectOk, uploaded, versionOf, type Ready } from './steps.ts'
import type { Visitor } from './visitor.ts'

/** A plan that was signed on paper and came back, on a day. */
export async function planSigned(
  member: Ready,
  dossierId: string,
  asked: { readonly on: string; readonly changes?: object },
): Promise<{ readonly totalCents: number }> {
  expectOk(await planOffered(member, dossierId, { ...asked.changes, signature: 'paper' }))
  const [offer] = await offersOf(member, dossierId)
  const attached = expectOk(
    await member.post(`/api/dossiers/${dossierId}/exhibits`, {
      expectedVersion: await versionOf(member, dossierId),
      fileId: await uploaded(member, `plan signé ${dossierId}`, 'echeancier.pdf'),
      kind: 'contract',
      deviceSha256: null,
      owners: [],
    }),
  )
  expectOk(
    await member.post(
      `/api/dossiers/${dossierId}/plan-offers/${String(at(offer, 'id'))}/paper-signature`,
      {
        expectedVersion: await versionOf(member, dossierId),
        on: asked.on,
        exhibitId: textAt(attached, 'exhibitId'),
      },
    ),
  )
  return { totalCents: Number(at(offer, 'totalCents')) }
}

/** A payment that the debtor made, noted by hand. */
export async function paid(
  member: Visitor,
  dossierId: string,
  of: { readonly on: string; readonly amountCents: number },
): Promise<string> {
  const noted = await member.post(`/api/dossiers/${dossierId}/payments`, {
    expectedVersion: await versionOf(member, dossierId),
    receivedOn: of.on,
    amountCents: of.amountCents,
    method: 'transfer',
  })
  return textAt(expectOk(noted), 'paymentId')
}

/** What a dossier owes today, as its page says. */
export async function owedBy(member: Visitor, dossierId: string): Promise<number> {
  const page = expectOk(await member.get(`/api/dossiers/${dossierId}`))
  return numberAt(page, 'assessment', 'statement', 'totalCents')
}
