import { inOrganisation } from '@quittance/database'
import { sql } from 'kysely'
import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { bankStatement } from '../bank.ts'
import { signedIn, type Member, type TestHouse } from '../house.ts'
import { manyDossiers } from '../many-dossiers.ts'
import { copiedStore } from '../prepared-store.ts'
import { numberAt } from '../read.ts'
import { expectOk, readyToAct, uploaded } from '../steps.ts'
import { drawOf, type Draw } from './draw.ts'
import { isFailure, reopened, settled } from './killed-history.ts'
import { openKilledHouse, type KilledHouse } from './killed-house.ts'

/** A large statement under kills: how long it is, and how many of its lines are payments. */
export type KilledStatement = {
  readonly seed: number
  readonly kills: number
  readonly lines: number
  readonly payments: number
}

/** What was found once the statement was taken. */
export type StatementTold = {
  /** Lines that were in the books when the house was opened after the last kill. */
  readonly found: number
  readonly lines: number
  readonly receipts: number
  readonly faults: readonly string[]
}

const ON = '2026-05-04'

/**
 * Sends a large statement to a real server in a process of its own, which is killed at drawn points
 * while it is under way; then opens what it left, sends the statement once more, and looks at the
 * books and the receipts.
 */
export async function liveKilledStatement(asked: KilledStatement): Promise<StatementTold> {
  const draw = drawOf(asked.seed)
  const folder = await copiedStore()
  try {
    const first = await reopened(folder)
    const member = await readyToAct(first)
    const owed = { count: asked.payments, owed: 40_000 }
    const references = await manyDossiers(first, member, owed)
    await first.stop()
    const statement = statementOf(asked.lines, references)
    const killed = await openKilledHouse(folder)
    await underKills({ killed, draw, member, statement, ...asked }).finally(killed.kill)
    const told = await lookedAt({ folder, member, statement })
    return {
      ...told,
      faults: [...told.faults, ...killed.failures().split('\n').filter(isFailure)],
    }
  } finally {
    // A database that was killed with its server ends a moment later.
    await rm(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

type Sent = { readonly text: string; readonly cents: number }

/** Credits of nobody, two of each amount, and among them the payments of dossiers, one each. */
function statementOf(lines: number, references: readonly string[]): Sent {
  const apart = Math.floor(lines / references.length)
  const each = Array.from({ length: lines }, (_, rank) => {
    const reference = rank % apart === 0 ? references[rank / apart] : undefined
    if (reference !== undefined) return { on: ON, amount: 30_000, reference }
    return { on: ON, amount: 100 + Math.floor(rank / 2), payer: `Payeur ${rank}` }
  })
  const cents = each.reduce((sum, { amount }) => sum + amount, 0)
  return { text: bankStatement({ from: ON, to: ON, opening: 0, lines: each }), cents }
}

async function underKills(of: {
  readonly killed: KilledHouse
  readonly draw: Draw
  readonly member: Member
  readonly statement: Sent
  readonly kills: number
  readonly lines: number
}): Promise<void> {
  const { killed, draw, lines } = of
  const patient = await killed.patient(of.member)
  const fileId = await uploaded(patient, of.statement.text, 'releve.xml')
  const taken = new AbortController()
  // Sent again under its key by whoever sent it, until the house is not opened anew: then it fails.
  const sending = patient.post('/api/bank-statements', { fileId })
  sending.finally(() => taken.abort()).catch(() => undefined)
  const progress = async () => await patient.get(`/api/bank-statements/progress?fileId=${fileId}`)
  const reached = draw.below(lines)
  while (!taken.signal.aborted && numberAt(await progress(), 'done') < reached) await wait(5)
  await wait(draw.below(300))
  for (let kill = 1; kill < of.kills; kill += 1) {
    await killed.killAndRestart()
    await wait(draw.below(1_500))
  }
}

async function lookedAt(of: {
  readonly folder: string
  readonly member: Member
  readonly statement: Sent
}): Promise<StatementTold> {
  const house = await reopened(of.folder)
  try {
    const { email, organisationId } = of.member
    const found = (await countedIn(house, organisationId)).lines
    const member = { ...of.member, ...(await signedIn(house, email)) }
    const fileId = await uploaded(member, of.statement.text, 'releve.xml')
    expectOk(await member.post('/api/bank-statements', { fileId }))
    const bank = {
      balance: () => of.statement.cents,
      booked: () => [of.statement.text],
      book: () => of.statement.text,
      again: () => undefined,
    }
    const nothing = { creditors: [], cases: [], mandates: [] }
    const faults = await settled({ house, organisationId, people: [member], bank, ...nothing })
    return { found, faults, ...(await countedIn(house, organisationId)) }
  } finally {
    await house.stop()
  }
}

async function countedIn({ house }: TestHouse, organisationId: string) {
  const { rows } = await inOrganisation(house.database.app, organisationId, (tx) =>
    sql<{ lines: number; receipts: number }>`
      select (select count(*)::integer from bank_line) as lines,
             (select count(*)::integer from receipt) as receipts`.execute(tx),
  )
  return { lines: rows[0]?.lines ?? 0, receipts: rows[0]?.receipts ?? 0 }
}
