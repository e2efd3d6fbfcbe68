import { at, listAt, textAt } from './read.ts'
import { expectOk, uploaded, versionOf } from './steps.ts'
import type { Answer, Visitor } from './visitor.ts'

/** A creditor identifier right in its check digits. */
const IDENTIFIER = 'FR72ZZZ123456'

/** An account of a debtor, right in its check digits. */
const DEBTOR_IBAN = 'FR7630006000011234567890189'

export async function identifierSet(member: Visitor): Promise<void> {
  const board = expectOk(await member.get('/api/direct-debits'))
  if (at(board.body, 'identifier') !== null) return
  const identifier = IDENTIFIER
  expectOk(await member.post('/api/direct-debits/identifier', { identifier }))
}

/** The copy of a signed mandate among the exhibits of a dossier. @returns its id. */
async function copyIn(member: Visitor, dossierId: string): Promise<string> {
  const fileId = await uploaded(member, `Mandat signé ${crypto.randomUUID()}`, 'mandat.txt')
  const attached = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    expectedVersion: await versionOf(member, dossierId),
    fileId,
    kind: 'bank-document',
    deviceSha256: null,
    owners: [],
  })
  return textAt(expectOk(attached), 'exhibitId')
}

/** Records a mandate with its signed copy; the answer, whatever it is. */
export async function mandateAsked(
  member: Visitor,
  dossierId: string,
  asked: object = {},
): Promise<Answer> {
  return await member.post(`/api/dossiers/${dossierId}/direct-debit-mandates`, {
    type: 'CORE',
    oneOff: false,
    holder: 'Garage des Ormes',
    iban: DEBTOR_IBAN,
    signedOn: '2026-04-20',
    exhibitId: await copyIn(member, dossierId),
    ...asked,
  })
}

/** The mandate just recorded in a dossier. @returns its id. */
export async function mandateIn(
  member: Visitor,
  dossierId: string,
  asked: object = {},
): Promise<string> {
  return textAt(expectOk(await mandateAsked(member, dossierId, asked)), 'mandates', 0, 'id')
}

/** Plans a collection that the debtor accepted and was told of by hand; the answer, whatever it is. */
export async function planned(
  member: Visitor,
  of: { readonly dossierId: string; readonly mandateId: string; readonly asked?: object },
): Promise<Answer> {
  return await member.post(`/api/dossiers/${of.dossierId}/direct-debits`, {
    mandateId: of.mandateId,
    amountCents: 30_000,
    collectOn: '2026-05-11',
    agreedHow: 'Accord écrit du 20 avril.',
    notice: { kind: 'noted', on: '2026-04-20', how: 'Remise avec le mandat.' },
    ...of.asked,
  })
}

/** The collection just planned in a dossier. @returns its id. */
export async function collectionIn(
  member: Visitor,
  of: { readonly dossierId: string; readonly mandateId: string; readonly asked?: object },
): Promise<string> {
  const before = await collectionIds(member, of.dossierId)
  expectOk(await planned(member, of))
  const after = await collectionIds(member, of.dossierId)
  return String(after.find((id) => !before.includes(id)))
}

async function collectionIds(member: Visitor, dossierId: string): Promise<readonly string[]> {
  const answer = expectOk(await member.get(`/api/dossiers/${dossierId}/direct-debits`))
  return listAt(answer, 'collections').map((one) => String(at(one, 'id')))
}

/** A mandate, a collection that waits, and an order prepared with another. */
export async function directDebitsIn(member: Visitor, dossierId: string) {
  await identifierSet(member)
  const mandateId = await mandateIn(member, dossierId)
  const asked = { amountCents: 1000 }
  const ordered = await collectionIn(member, { dossierId, mandateId, asked })
  const order = await member.post('/api/direct-debit-orders', { collectionIds: [ordered] })
  const collectionOrderId = textAt(expectOk(order), 'id')
  const collectionId = await collectionIn(member, { dossierId, mandateId, asked })
  return { mandateId, collectionId, collectionOrderId }
}
