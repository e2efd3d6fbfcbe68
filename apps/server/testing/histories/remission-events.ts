import type { Member } from '../house.ts'
import { at, listAt, numberAt } from '../read.ts'
import { expectOk } from '../steps.ts'
import { refusedOrDone } from './attempt.ts'
import type { HappensIn } from './bank-events.ts'
import type { Draw } from './draw.ts'
import type { Stage } from './stage.ts'

/** A creditor gives up a part of what is left of an item, from today or from a day before payments. */
export const remissionNoted: HappensIn = async (stage, draw) => {
  const member = whoWorksOnDossiers(stage, draw)
  const path = `/api/dossiers/${draw.one(stage.cases).id}/remissions`
  const on = draw.one(['2026-05-04', '2026-05-04', '2026-03-02', '2026-04-08'])
  const left = expectOk(await member.get(`${path}?on=${on}`))
  const item = draw.oneOrNone(listAt(left, 'items'))
  if (item === undefined) return
  const part = {
    itemId: at(item, 'id'),
    principalCents: someOf(draw, item, 'principalCents'),
    interestCents: someOf(draw, item, 'interestCents'),
    indemnityCents: someOf(draw, item, 'indemnityCents'),
  }
  const decided = { decidedBy: 'Gérante', decidedOn: on, channel: 'e-mail' }
  const asked = { on, parts: [part], reference: 'Courriel du créancier', ...decided }
  const expectedVersion = numberAt(left, 'version')
  refusedOrDone(await member.post(path, { ...asked, expectedVersion }))
}

/** Seldom all of it, now and then a cent more than there is. */
function someOf(draw: Draw, item: unknown, sum: string): number {
  const left = Math.max(Number(at(item, sum)), 0)
  if (draw.chance(3)) return left + 1
  return draw.chance(10) ? left : draw.below(Math.floor(left / 4) + 1)
}

/** An accountant may not work on dossiers: seldom asks all the same. */
function whoWorksOnDossiers({ people }: Stage, draw: Draw): Member {
  const [manager] = people
  return manager === undefined || draw.chance(10) ? draw.one(people) : manager
}

/** What a creditor gave up was noted in error. */
export const remissionUndone: HappensIn = async (stage, draw) => {
  const member = whoWorksOnDossiers(stage, draw)
  const path = `/api/dossiers/${draw.one(stage.cases).id}/remissions`
  const told = expectOk(await member.get(path))
  const standing = listAt(told, 'rows').filter((one) => at(one, 'undoneBecause') === null)
  const remission = draw.oneOrNone(standing)
  if (remission === undefined) return
  const body = { expectedVersion: numberAt(told, 'version'), because: 'Notée par erreur.' }
  const undoing = `/api/remissions/${String(at(remission, 'id'))}/undoing`
  refusedOrDone(await member.post(undoing, body))
}
