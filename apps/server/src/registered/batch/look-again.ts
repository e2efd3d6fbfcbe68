import {
  lettersToLookAt,
  pullActOut,
  type OutwardActRow,
  type PostalBatchRecord,
} from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { bankWaits, readBankNews } from '#departures/bank-waits.ts'
import type { HeldBack } from '#departures/last-look.ts'
import { moveOn } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { asksForMoney, lookedAtLast, standsAgainstLetter } from '#outreach/last-check.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** What a person reads of a letter that may not be posted, by the act that carries its letter. */
type Against = { readonly because: Said; readonly article: string | null }

/**
 * What stands by now against posting the letters of a batch: all that would have held them back as they
 * were printed (dernier contrôle). Nothing against those of a batch that was posted.
 */
export async function standingAgainst(
  work: Work,
  { id, state }: Pick<PostalBatchRecord, 'id' | 'state'>,
): Promise<ReadonlyMap<string, Against>> {
  const found = new Map<string, Against>()
  if (state === 'posted') return found
  const look = { ...work, bank: await readBankNews(work) }
  for (const letter of await lettersToLookAt(work.tx, id)) {
    const held = await standsAgainstLetter(look, letter)
    const [first] = letter
    if (held !== null && first !== undefined) found.set(first.id, held)
  }
  return found
}

/**
 * Lets the letters of a batch be printed.
 *
 * @throws Refused `dossier-moved` while something stands against one of them, or while the last bank
 * statement is too old: the batch then waits whole, none of its letters is lost.
 */
export async function requireNothingAgainst(
  work: Work,
  batch: Pick<PostalBatchRecord, 'id' | 'state'>,
): Promise<void> {
  await requireFreshBank(work, batch)
  if ((await standingAgainst(work, batch)).size === 0) return
  throw new Refused(
    'dossier-moved',
    said(
      'Une lettre de ce lot ne peut plus partir. Contrôlez le lot : elle en sortira, puis imprimez-le.',
      'A letter of this batch may not leave any more. Check the batch: it is taken out, then print it.',
    ),
  )
}

async function requireFreshBank(
  work: Work,
  { id, state }: Pick<PostalBatchRecord, 'id' | 'state'>,
): Promise<void> {
  if (state === 'posted') return
  const look = { ...work, bank: await readBankNews(work) }
  const waits = bankWaits(look.bank)
  if (waits === null) return
  const letters = await lettersToLookAt(work.tx, id)
  if (letters.some((letter) => asksForMoney(look, letter)))
    throw new Refused('dossier-moved', waits)
}

/** A letter of an open batch that may not be posted, as its acts: the one that carries the others first. */
type Condemned = {
  readonly first: OutwardActRow
  readonly acts: readonly OutwardActRow[]
  readonly held: HeldBack
}

/** The same, with their dossiers held: nothing else is written on them until this is decided. */
export async function condemnedLetters(work: Work, id: string): Promise<readonly Condemned[]> {
  const found: Condemned[] = []
  const look = { ...work, bank: await readBankNews(work) }
  for (const acts of await lettersToLookAt(work.tx, id)) {
    const held = await lookedAtLast(look, acts)
    const [first] = acts
    if (held !== null && first !== undefined) found.push({ first, acts, held })
  }
  return found
}

/** Takes a letter out of its batch, for all of its dossiers: the same step may be prepared again. */
export async function pullOut(
  work: Work,
  { first, acts, held }: Condemned,
  { printed }: { readonly printed: boolean },
): Promise<void> {
  const { tx, now, caller } = work
  const because = { because: { fr: held.because.fr, en: held.because.en }, article: held.article }
  const key = { organisationId: caller.organisationId, id: first.id }
  await pullActOut(tx, key, { now, because: { ...because, printed, by: caller.userId } })
  for (const act of acts) {
    if (act.dossier_id === null) continue
    await moveOn(work, act.dossier_id)
    await record(work, {
      verb: 'act-held-back',
      subject: { kind: 'outward-act', id: act.id },
      dossierId: act.dossier_id,
      facts: { kind: act.kind, channel: act.channel, step: act.step, ...because, printed },
      references: [act.content_sha256.toString('hex')],
    })
  }
}
