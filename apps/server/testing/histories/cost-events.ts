import type { Member } from '../house.ts'
import { at, listAt, numberAt, textAt } from '../read.ts'
import { expectOk, uploaded } from '../steps.ts'
import { refusedOrDone } from './attempt.ts'
import type { HappensIn } from './bank-events.ts'

/** A payment order is served: from then on the law puts its costs on the debtor, on proof. */
export const orderServed: HappensIn = async (stage, draw) => {
  const [manager] = stage.people
  if (manager === undefined) return
  const path = `/api/dossiers/${draw.one(stage.cases).id}`
  const dossier = expectOk(await manager.get(path))
  const noted = await manager.post(`${path}/limitation-events`, {
    expectedVersion: numberAt(dossier, 'version'),
    kind: 'payment-order-served',
    on: '2026-05-04',
  })
  refusedOrDone(noted)
  if (noted.status >= 300) return
  const fileId = await uploaded(manager, `%PDF-1.4 acte ${draw.below(1_000_000)}`, 'acte.pdf')
  const attached = await manager.post(`${path}/exhibits`, {
    expectedVersion: numberAt(noted, 'version'),
    fileId,
    kind: 'other',
    deviceSha256: null,
    owners: [],
  })
  refusedOrDone(attached)
}

/** The office pays a cost; whether the debtor owes it is what the law answers. */
export const costNoted: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const path = `/api/dossiers/${draw.one(stage.cases).id}`
  const dossier = expectOk(await member.get(path))
  const costs = expectOk(await member.get(`${path}/costs`))
  const exhibit = draw.oneOrNone(listAt(dossier, 'exhibits'))
  const netCents = 1 + draw.below(9000)
  const kinds = ['visit-or-call', 'payment-order-service', 'payment-order-registry', 'enforcement']
  refusedOrDone(
    await member.post(`${path}/costs`, {
      expectedVersion: numberAt(costs, 'version'),
      kind: draw.one(kinds),
      itemId: textAt(costs, 'items', 0, 'id'),
      supplier: 'SCP Fictive',
      paidOn: draw.one(['2026-05-04', '2026-03-02']),
      netCents,
      vatCents: draw.chance(50) ? Math.round(netCents / 5) : 0,
      exhibitId: exhibit === undefined ? null : at(exhibit, 'id'),
    }),
  )
}

/** A cost was noted in error, or its creditor pays it. */
export const costFollowed: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const path = `/api/dossiers/${draw.one(stage.cases).id}/costs`
  const told = expectOk(await member.get(path))
  const standing = listAt(told, 'rows').filter((one) => at(one, 'undoneBecause') === null)
  const cost = draw.oneOrNone(standing)
  if (cost === undefined) return
  const of = `/api/costs/${String(at(cost, 'id'))}`
  await (draw.chance(60) ? undo(member, of, numberAt(told, 'version')) : settle(member, of))
}

async function undo(member: Member, of: string, expectedVersion: number): Promise<void> {
  const because = 'Noté par erreur.'
  refusedOrDone(await member.post(`${of}/undoing`, { expectedVersion, because }))
}

async function settle(member: Member, of: string): Promise<void> {
  refusedOrDone(await member.post(`${of}/payment`, { paidOn: '2026-05-04' }))
}
