import { setImmediate } from 'node:timers/promises'
import type { JournalVerb } from '@quittance/contract'
import {
  readJournalChanges,
  streamClaims,
  type JournalChanges,
  type JournalMark,
} from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { linesOn, type ClaimLine } from '#portfolio/claim-line.ts'
import { inOrder } from '#portfolio/line-order.ts'
import { spansOn } from '#portfolio/spans.ts'
import type { House } from '#wiring/house.ts'
import type { Work } from '#wiring/work.ts'

/** The open claims of an organisation on a day, computed and put in order (portefeuille). */
export type Shelf = {
  readonly day: Day
  readonly mark: JournalMark
  readonly lines: Map<string, readonly ClaimLine[]>
  readonly ordered: readonly ClaimLine[]
}

/** Shelves of a house by organisation, the last used at the end. */
type Shelves = {
  readonly kept: Map<string, Shelf>
  /** The reading in hand of each organisation: those who ask meanwhile wait for it. */
  readonly inHand: Map<string, Promise<Shelf>>
}

/** Lines kept in memory for all organisations: about two hundred bytes each. */
const MOST_LINES_KEPT = 500_000

/** No transaction of the product lasts so long. */
const LONGEST_TRANSACTION = { minutes: 10 } as const

/** Past this many changed dossiers, all are read again. */
const MOST_CHANGED = 5000

const houses = new WeakMap<House, Shelves>()

/**
 * The portfolio of an organisation as it stands now.
 *
 * Everything is computed once a day; after that, only the dossiers that the journal names since,
 * or everything again where it tells of what may change any of them.
 */
export async function shelfOf(work: Work): Promise<Shelf> {
  const { organisationId } = work.caller
  const { kept, inHand } = shelvesOf(work.house)
  const before = inHand.get(organisationId) ?? Promise.resolve(null)
  const reading = before
    .catch(() => null)
    .then(() => brought(work, kept.get(organisationId) ?? null))
  inHand.set(organisationId, reading)
  try {
    const shelf = await reading
    keep(kept, organisationId, shelf)
    return shelf
  } finally {
    if (inHand.get(organisationId) === reading) inHand.delete(organisationId)
  }
}

function shelvesOf(house: House): Shelves {
  const known = houses.get(house)
  if (known !== undefined) return known
  const shelves: Shelves = { kept: new Map(), inHand: new Map() }
  houses.set(house, shelves)
  return shelves
}

/** Keeps a shelf as the last used, and forgets the oldest ones when there are too many lines. */
function keep(kept: Map<string, Shelf>, organisationId: string, shelf: Shelf): void {
  kept.delete(organisationId)
  kept.set(organisationId, shelf)
  let lines = 0
  for (const [id, { lines: held }] of [...kept].toReversed()) {
    lines += held.size
    if (lines > MOST_LINES_KEPT && id !== organisationId) kept.delete(id)
  }
}

async function brought(work: Work, shelf: Shelf | null): Promise<Shelf> {
  const known = shelf?.day.equals(work.today) === true ? shelf : null
  const changes = await readJournalChanges(work.tx, {
    mark: known?.mark ?? null,
    settledBefore: work.now.subtract(LONGEST_TRANSACTION),
  })
  if (known === null || touchesAll(changes)) return await readAll(work, changes.mark)
  const { dossierIds, mark } = changes
  return dossierIds.length === 0
    ? { ...known, mark }
    : await readChanged(work, { ...known, mark }, dossierIds)
}

async function readAll(work: Work, mark: JournalMark): Promise<Shelf> {
  const lines = new Map<string, readonly ClaimLine[]>()
  await readInto(lines, work, null)
  return { day: work.today, mark, lines, ordered: await inOrder([...lines.values()].flat()) }
}

async function readChanged(
  work: Work,
  shelf: Shelf,
  dossierIds: readonly string[],
): Promise<Shelf> {
  const { lines } = shelf
  for (const id of dossierIds) lines.delete(id)
  await readInto(lines, work, dossierIds)
  return { ...shelf, ordered: await inOrder([...lines.values()].flat()) }
}

/** Computes some hundreds of claims, then lets the server answer others. */
async function readInto(
  lines: Map<string, readonly ClaimLine[]>,
  { tx, today }: Work,
  ids: readonly string[] | null,
): Promise<void> {
  const linesOf = linesOn(today, spansOn(today))
  for await (const claims of streamClaims(tx, ids)) {
    for (const claim of claims) {
      const shares = linesOf(claim)
      if (shares.length > 0) lines.set(claim.id, shares)
    }
    await setImmediate()
  }
}

/** What is told of no dossier and changes what none of them owes, nor until when. */
const harmless: ReadonlySet<string> = new Set<JournalVerb>([
  'bank-fee-named',
  'bank-export-mapped',
  'bank-fee-unnamed',
  'bank-fee-given-back',
  'bank-fee-return-undone',
  'bank-statement-reread',
  'bank-account-recognised',
  'bank-statement-taken',
  'bank-statement-taken-regardless',
  'books-given',
  'convention-recorded',
  'creditor-created',
  'creditor-mediator-said',
  'file-received',
  'foreign-line-settled',
  'import-run',
  'invitation-revoked',
  'member-invited',
  'member-joined',
  'member-reinstated',
  'member-removed',
  'member-role-changed',
  'member-suspended',
  'organisation-created',
  'postal-batch-posted',
  'rate-found-missing',
  'rate-proposed',
  'rate-refused',
  'standing-changed',
])

function touchesAll({ dossierIds, verbs, tooMany }: JournalChanges): boolean {
  return tooMany || dossierIds.length > MOST_CHANGED || verbs.some((verb) => !harmless.has(verb))
}
