import {
  candidatesOf,
  findInbound,
  findPaymentToUndo,
  keepFile,
  loadDossier,
} from '@quittance/database'
import { cents } from '@quittance/kernel'
import { importStatement } from '#client-money/statements/import-statement.ts'
import { recordPayment } from '#client-money/match.ts'
import { inMoneyTurn } from '#client-money/turn/money-turn.ts'
import { undoMatch } from '#client-money/undo/undo-match.ts'
import { agreePlan } from '#client-money/expected/plan-verbs.ts'
import { keepPromise } from '#dossier/record-verbs.ts'
import { keepDispute } from '#dossier/disputes/open-dispute.ts'
import { noteReply } from '#inbound/note-reply.ts'
import { takeFile } from '#inbound/take-file.ts'
import { statementOf } from '#assessment/statement.ts'
import { inWork } from '#http/procedures.ts'
import type { Work } from '#wiring/work.ts'
import { bankStatement } from '../bank.ts'
import {
  attempt,
  dayFrom,
  drawnOpen,
  ended,
  note,
  opened,
  todayOf,
  versionNow,
  type Case,
  type World,
} from './world.ts'

/** Something that happens in a life: somebody acts, whatever the screen proposes. */
export type HappensIn = (world: World) => Promise<void>

/** What is read of a dossier before it is acted on. */
async function readNow({ tx }: Work, { id }: Case) {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw new Error('a dossier stays')
  return dossier
}

/**
 * A part of what is left, all of it, or more; and whether it settles what is owed today by itself, so
 * that undoing another payment unsettles nothing.
 */
async function sumToPay({ house, caller, draw, open }: World, of: Case) {
  const left = await inWork({ house }, caller, async (work) => {
    const { totalCents } = statementOf(await readNow(work, of), work.today)
    return totalCents
  })
  const amountCents =
    left <= 0 || draw.chance(15)
      ? draw.cents(50_000)
      : draw.chance(35)
        ? left
        : Math.max(1, Math.floor(left / (2 + draw.below(4))))
  const others = open.some(({ what, dossier }) => what === 'payment' && dossier === of.id)
  return { amountCents, settles: !others && amountCents >= left }
}

/** A payment noted by a person, received some days ago or today. */
export const paymentNoted: HappensIn = async (world) => {
  const { draw } = world
  const of = draw.one(world.cases)
  const { amountCents, settles } = await sumToPay(world, of)
  const receivedOn = dayFrom(world, -draw.below(4))
  const method = draw.one(['transfer', 'cheque', 'to-creditor', 'cash'] as const)
  const kept = await attempt(
    world,
    async (work) => {
      const version = await versionNow(work, of.id)
      const input = { id: of.id, expectedVersion: version, amountCents, receivedOn, method }
      return await recordPayment(work, input)
    },
    inMoneyTurn,
  )
  if (kept === null) return
  const { paymentId: id } = kept
  note(world, { kind: 'payment', dossier: of.id, id, amountCents, receivedOn, settles })
  opened(world, { what: 'payment', of, id })
}

let booked = 0

/** A payment that the bank shows under the reference of its dossier. */
export const paymentByBank: HappensIn = async (world) => {
  const { draw, house } = world
  const of = draw.one(world.cases)
  const { amountCents: amount, settles } = await sumToPay(world, of)
  const on = todayOf(world)
  const known = await paymentsOf(world, of)
  booked += 1
  const opening = world.bank.balance
  const line = { on, amount, remittance: of.rf, reference: `VIR-${booked}` }
  const text = bankStatement({ id: `V-${booked}`, from: on, to: on, opening, lines: [line] })
  const kept = await house.files.keep([new TextEncoder().encode(text)], 1_000_000)
  if (kept === 'too-large') throw new Error('a statement is a page')
  world.bank.balance += amount
  await attempt(
    world,
    async (work) => {
      const fileId = house.chance.id()
      await keepFile(work.tx, {
        id: fileId,
        ...kept,
        declaredName: 'releve.xml',
        mediaType: 'application/xml',
        receivedAt: work.now,
        receivedBy: work.caller.userId,
      })
      return await importStatement(work, { fileId })
    },
    inMoneyTurn,
  )
  for (const [id, payment] of await paymentsOf(world, of)) {
    if (known.has(id)) continue
    note(world, { kind: 'payment', dossier: of.id, id, ...payment, settles })
    opened(world, { what: 'payment', of, id })
  }
}

async function paymentsOf(world: World, of: Case) {
  const payments = await attempt(world, ({ tx }) =>
    tx
      .selectFrom('payment')
      .select(['id', 'amount_cents', 'received_on'])
      .where('dossier_id', '=', of.id)
      .execute(),
  )
  return new Map(
    (payments ?? []).map(({ id, amount_cents: amountCents, received_on: receivedOn }) => [
      id,
      { amountCents, receivedOn: receivedOn.toString() },
    ]),
  )
}

/** A payment was noted, or matched, in error. */
export const paymentUndone: HappensIn = async (world) => {
  const payment = drawnOpen(world, 'payment')
  if (payment === undefined) return
  const { id, dossier } = payment
  const undone = await attempt(
    world,
    async (work) => {
      if ((await findPaymentToUndo(work.tx, id)) === null) return null
      return await undoMatch(work, { id, because: 'Erreur.', coverShortfall: true })
    },
    inMoneyTurn,
  )
  if (undone === null) return
  ended(world, payment)
  note(world, { kind: 'payment-undone', dossier, id })
}

/** The debtor promises to pay by a day: a part or more. */
export const promised: HappensIn = async (world) => {
  const of = world.draw.one(world.cases)
  const amountCents = world.draw.cents(60_000)
  const dueOn = dayFrom(world, world.draw.below(20))
  const kept = await attempt(world, async (work) => {
    const version = await versionNow(work, of.id)
    const madeOn = work.today.toString()
    const input = { id: of.id, expectedVersion: version, amountCents, dueOn, madeOn }
    return await keepPromise(work, { ...input, channel: 'phone' })
  })
  if (kept !== null) notePromise(world, { of, id: kept.id, by: dueOn, amountCents })
}

export function notePromise(
  world: World,
  { of, ...promise }: { of: Case; id: string; by: string; amountCents: number },
): void {
  note(world, { kind: 'promise', dossier: of.id, ...promise })
}

/** A plan is agreed, in the place of the one before where there was one. */
export const planAgreed: HappensIn = async (world) => {
  const { draw } = world
  const of = draw.one(world.cases)
  const count = 2 + draw.below(3)
  const first = 1 + draw.below(10)
  const kept = await attempt(
    world,
    async (work) => {
      const dossier = await readNow(work, of)
      const { totalCents } = statementOf(dossier, work.today)
      if (totalCents < count) return null
      const each = Math.floor(totalCents / count)
      const instalments = Array.from({ length: count }, (_, rank) => ({
        dueOn: dayFrom(world, first + rank * 14),
        amountCents: each,
      }))
      await agreePlan(work, {
        id: of.id,
        expectedVersion: dossier.version,
        agreedOn: work.today.toString(),
        channel: 'phone',
        exhibitId: null,
        instalments,
        graceWorkingDays: null,
        defaultAfterDays: null,
        knownToCreditor: true,
        note: '',
      })
      const { plans } = await readNow(work, of)
      const id = plans.at(-1)?.id
      return id === undefined ? null : { id, instalments }
    },
    inMoneyTurn,
  )
  if (kept === null) return
  for (const before of world.open.filter((one) => one.what === 'plan' && one.dossier === of.id)) {
    ended(world, before)
    note(world, { kind: 'plan-ended', dossier: of.id, id: before.id })
  }
  const instalments = kept.instalments.map(({ dueOn: on, amountCents }) => ({ on, amountCents }))
  note(world, { kind: 'plan', dossier: of.id, id: kept.id, instalments })
  opened(world, { what: 'plan', of, id: kept.id })
}

/** The debtor contests the whole, an invoice, or a part of one. */
export const disputed: HappensIn = async (world) => {
  const { draw } = world
  const of = draw.one(world.cases)
  const item = draw.chance(35) ? null : draw.one(of.items)
  const contestedCents =
    item === null || draw.chance(50)
      ? null
      : cents(Math.max(1, Math.floor(item.principalCents / (2 + draw.below(3)))))
  const kept = await attempt(world, async (work) => {
    const version = await versionNow(work, of.id)
    return await keepDispute(work, {
      id: of.id,
      expectedVersion: version,
      reason: 'Conteste ce qui lui est facturé.',
      on: work.today.toString(),
      isSerious: null,
      parts: item === null ? [] : [{ itemId: item.id, contestedCents, what: 'le prix' }],
    })
  })
  if (kept === null) return
  const { id } = kept
  const [part, amountCents] = [item?.id ?? null, contestedCents]
  note(world, { kind: 'dispute', dossier: of.id, id, item: part, amountCents })
  opened(world, { what: 'dispute', of, id })
}

/** The debtor answers by telephone, message or post. */
export const replied: HappensIn = async (world) => {
  const { draw } = world
  const of = draw.one(world.cases)
  const channel = draw.one(['phone', 'sms', 'post'] as const)
  const kept = await attempt(world, (work) =>
    noteReply(work, {
      channel,
      receivedOn: work.today.toString(),
      sender: '',
      text: 'Je vous rappelle la semaine prochaine.',
      dossierId: of.id,
      fileId: null,
      returned: false,
    }),
  )
  if (kept === null) return
  note(world, { kind: 'reply', dossier: of.id, id: kept.id })
  opened(world, { what: 'reply', of, id: kept.id })
}

let mails = 0

/** An e-mail comes: from an address that several dossiers may share, it may be about any of them. */
export const repliedByMail: HappensIn = async (world) => {
  const { draw, house, cases } = world
  const of = draw.one(cases)
  if (of.email === null) return
  mails += 1
  const text = `From: ${of.email}\r\nTo: contact@brevault.example\r\nMessage-ID: <vie-${mails}@exemple.example>\r\nDate: ${mailDate(world)}\r\nSubject: Votre courrier\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nJe vous ai lu. ${mails}\r\n`
  const bytes = await house.files.keep([new TextEncoder().encode(text)], 1_000_000)
  if (bytes === 'too-large') throw new Error('an e-mail is a page')
  const about = await attempt(world, async (work) => {
    const fileId = house.chance.id()
    await keepFile(work.tx, {
      id: fileId,
      ...bytes,
      declaredName: 'reponse.eml',
      mediaType: 'message/rfc822',
      receivedAt: work.now,
      receivedBy: work.caller.userId,
    })
    const { id } = await takeFile(work, { fileId, dossierId: null })
    const candidates = (await candidatesOf(work.tx, [id])).get(id) ?? []
    const placed = (await findInbound(work.tx, id))?.placed?.dossierId
    const ids = candidates.map(({ dossierId }) => dossierId)
    return { id, ids: placed === undefined ? ids : [placed] }
  })
  for (const one of cases.filter(({ id }) => about?.ids.includes(id) === true)) {
    note(world, { kind: 'reply', dossier: one.id, id: about?.id ?? '' })
    opened(world, { what: 'reply', of: one, id: about?.id ?? '' })
  }
}

function mailDate({ clock }: World): string {
  return new Date(clock.now().epochMilliseconds).toUTCString()
}
