import { setImmediate } from 'node:timers/promises'
import {
  inOrganisation,
  likenessOfWindow,
  loadDossiers,
  nextDayWindow,
  type Database,
  type DayEntryRecord,
  type LikenessRow,
  type OrganisationRecord,
} from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { Alike } from '#day/alike.ts'
import { dayOfDossier, entryOf } from '#day/day-of-dossier.ts'

/** What the pages of a run have in common. */
export type Pass = {
  readonly database: Pick<Database, 'app'>
  readonly organisation: OrganisationRecord
  readonly on: Day
  readonly epoch: number
  readonly alike: Alike
  readonly window?: number | undefined
}

/** Dossiers passed at a time: their entries are written in one transaction. */
const WINDOW = 2000

/** Dossiers read whole at a time: some megabytes. */
const READ_AT_ONCE = 500

/** A page of a run: dossiers that follow one another, those to be computed as they were read. */
export type Page = {
  readonly lastId: string
  readonly rows: readonly LikenessRow[]
}

/** The next page after a dossier; null after the last. */
export async function nextPage(pass: Pass, afterId: string): Promise<Page | null> {
  const { database, organisation, on: day, epoch, alike, window: size = WINDOW } = pass
  return await inOrganisation(database.app, organisation.id, async (tx) => {
    const window = await nextDayWindow(tx, { day, epoch, afterId, size })
    if (window === null) return null
    const { lastId, toCompute } = window
    if (toCompute.length === 0) return { lastId, rows: [] }
    const rows = await likenessOfWindow(tx, { day, afterId, lastId, toCompute })
    await alike.learnCreditors(tx, new Set(rows.map((row) => row.creditor_id)))
    return { lastId, rows: await alike.withContacts(tx, rows) }
  })
}

/** The entries of a page, and how many of its dossiers were read whole. */
export async function computePage(
  pass: Pass,
  { rows }: Page,
): Promise<{ readonly entries: readonly DayEntryRecord[]; readonly whole: number }> {
  const { alike } = pass
  const likeOf = new Map<string, string>()
  const models = new Set<string>()
  const whole: string[] = []
  for (const row of rows) {
    if (alike.isApart(row)) {
      whole.push(row.id)
      continue
    }
    const key = alike.keyOf(row)
    likeOf.set(row.id, key)
    if (alike.knows(key) || models.has(key)) continue
    models.add(key)
    if (row.proofs === '') learnFrom(pass, row, key)
    else whole.push(row.id)
  }
  const read = await readWhole(pass, whole, likeOf)
  const entries: DayEntryRecord[] = []
  const forgotten: string[] = []
  for (const row of rows) {
    const key = likeOf.get(row.id)
    const entry = read.get(row.id) ?? (key === undefined ? null : alike.entryFor(row, key))
    if (entry === null) forgotten.push(row.id)
    else entries.push(entry)
  }
  entries.push(...(await readWhole(pass, forgotten, new Map())).values())
  return { entries, whole: whole.length + forgotten.length }
}

/** Asks the rules of a dossier without papers that is like others: all they look at was read. */
function learnFrom({ alike, organisation, on }: Pass, row: LikenessRow, key: string): void {
  const [dossier, principalCents] = [alike.dossierLike(row), row.principal_cents]
  // Interest is owed on top of it: no rule of the day asks how much.
  const statement = { principalCents, interestCents: 0, indemnityCents: 0, paidCents: 0 }
  const day = dayOfDossier(dossier, {
    organisation,
    on,
    statement: { ...statement, totalCents: principalCents },
    limitation: alike.limitationOf(row),
  })
  alike.learn(key, entryOf(row.id, day), day.due.standsUntilWithoutLimitation.toString())
}

/** Entries of dossiers read whole; what is answered of one that has others like it is kept for them. */
async function readWhole(
  { database, organisation, on, alike }: Pass,
  ids: readonly string[],
  likeOf: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, DayEntryRecord>> {
  const entries = new Map<string, DayEntryRecord>()
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    const some = ids.slice(from, from + READ_AT_ONCE)
    const dossiers = await inOrganisation(database.app, organisation.id, (tx) =>
      loadDossiers(tx, some),
    )
    for (const dossier of dossiers) {
      const day = dayOfDossier(dossier, { organisation, on })
      const entry = entryOf(dossier.id, day)
      entries.set(dossier.id, entry)
      const key = likeOf.get(dossier.id)
      if (key === undefined) continue
      alike.learn(key, entry, day.due.standsUntilWithoutLimitation.toString())
    }
    await setImmediate()
  }
  return entries
}

/** The entries of some dossiers, each read whole; of those that live. */
export async function computeDossiers(
  pass: Pass,
  ids: readonly string[],
): Promise<readonly DayEntryRecord[]> {
  return [...(await readWhole(pass, ids, new Map())).values()]
}
