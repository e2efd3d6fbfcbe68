import { inOrganisation, loadDossier, readBalances } from '@quittance/database'
import { bankStatement, type StatementLine } from './bank.ts'
import type { TestHouse } from './house.ts'
import { at, textAt } from './read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from './steps.ts'

/** An organisation with one dossier of 2 000,00 €, due on 31 January 2026 between professionals. */
export type OneDossier = {
  readonly house: TestHouse
  readonly member: Ready
  readonly id: string
  readonly itemId: string
  readonly reference: string
}

export async function withDossier(
  house: TestHouse,
  kind: 'agency' | 'creditor' = 'agency',
): Promise<OneDossier> {
  const member = await readyToAct(house, kind)
  const { id } = await deposited(member)
  const dossier = expectOk(await member.get(`/api/dossiers/${id}`))
  const itemId = String(at(dossier.body, 'items', 0, 'id'))
  return { house, member, id, itemId, reference: textAt(dossier, 'rfReference') }
}

/** A remission of its creditor, on 4 May 2026 unless told otherwise. */
export async function noted({ member, id, itemId }: OneDossier, parts: object, over: object = {}) {
  return await member.post(`/api/dossiers/${id}/remissions`, {
    expectedVersion: await versionOf(member, id),
    on: '2026-05-04',
    parts: [{ itemId, ...parts }],
    reference: 'Courriel du 4 mai',
    decidedBy: 'Mme Aubry, gérante',
    decidedOn: '2026-05-04',
    channel: 'e-mail',
    ...over,
  })
}

/** The ids of the remissions of a dossier, undone ones included. */
export async function remissionIds({ member, id }: OneDossier): Promise<readonly string[]> {
  const rows = at((await member.get(`/api/dossiers/${id}/remissions`)).body, 'rows')
  return Array.isArray(rows) ? rows.map((row: unknown) => String(at(row, 'id'))) : []
}

export async function undone({ member, id }: OneDossier, remissionId: string, because: string) {
  const expectedVersion = await versionOf(member, id)
  return await member.post(`/api/remissions/${remissionId}/undoing`, { expectedVersion, because })
}

export async function statement({ member, id }: OneDossier, asOf = '2026-05-20'): Promise<unknown> {
  const answer = expectOk(await member.get(`/api/dossiers/${id}/assessment?asOf=${asOf}`))
  return at(answer.body, 'statement')
}

export async function bankShows(
  member: Ready,
  opening: number,
  line: StatementLine,
): Promise<unknown> {
  const { on } = line
  const text = bankStatement({ id: `R-${on}`, from: on, to: on, opening, lines: [line] })
  const fileId = await uploaded(member, text, 'releve.xml')
  return expectOk(await member.post('/api/bank-statements', { fileId })).body
}

/** The accounts of a remission and of payments that are not at zero, in cents. */
export async function memoBook({ house, member }: OneDossier): Promise<readonly string[]> {
  const { organisationId } = member
  const accounts = ['467100', 'D20000', 'D30000', 'D40000', 'D80000', 'D90000']
  const books = await inOrganisation(house.house.database.app, organisationId, (tx) =>
    readBalances(tx, { organisationId, accounts }),
  )
  return books.filter(({ amount }) => amount !== 0).map((one) => `${one.account} ${one.amount}`)
}

/** What the payments of a dossier serve now: interest, indemnity, principal. */
export async function served({ house, member, id }: OneDossier) {
  const dossier = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    loadDossier(tx, id),
  )
  return (dossier?.payments ?? [])
    .flatMap(({ allocations }) => allocations)
    .map(({ toInterest, toIndemnity, toPrincipal }) => [toInterest, toIndemnity, toPrincipal])
}
