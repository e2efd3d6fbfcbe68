import type { RegisteredStateName } from '@quittance/contract'
import {
  exhibitsOfSameBytes,
  findFile,
  insertRegisteredStates,
  postedLetters,
  registeredStatesOf,
  versionOfDossier,
  type FileRecord,
  type PostedLetterRecord,
  type RegisteredStateRead,
} from '@quittance/database'
import { day, invariant, isAfter, isBefore, parseDay, said } from '@quittance/kernel'
import { goesToEmail, isRegistered } from '#departures/channel-words.ts'
import { moveOn } from '#dossier/moved.ts'
import { attach } from '#evidence/attach.ts'
import { openCheck } from '#inbound/addresses/open-check.ts'
import { record } from '#journal/record.ts'
import { ENDS, isOutOfOrder } from '#registered/state-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Noted = {
  readonly actId: string
  readonly state: RegisteredStateName
  readonly on: string
  readonly signedBy: string | null
  readonly detail: string | null
  readonly source: 'typed' | 'read'
}

type Proof = { readonly file: FileRecord; readonly exhibitId: string | null }

/** A letter that left to the debtor of a dossier, and the states that stand. */
type Followed = PostedLetterRecord & {
  readonly dossierId: string
  readonly standing: readonly RegisteredStateRead[]
}

/**
 * Notes what the post did of registered letters, with the proof: a letter that found nobody opens the
 * check of its address; refused or left at the post, it holds nothing up.
 *
 * A proof of one letter becomes an exhibit of its dossier; one that names several is kept as a file
 * alone, so that no dossier holds what is of another debtor.
 *
 * @throws Refused `not-found`; `invalid-input` for a letter that was not sent by registered post or has
 * not left, a day before it was printed or to come, or out of order, a reading without its proof; `already-done` for a
 * letter that bears that state, or another end.
 */
export async function noteStates(
  work: Work,
  input: { readonly fileId: string | null; readonly states: readonly Noted[] },
): Promise<{ ids: string[] }> {
  const file = input.fileId === null ? null : await requireFile(work, input.fileId)
  const letters = await followedLetters(work, input.states)
  for (const noted of input.states) {
    refuseUnlikely(work, noted, { letters, file, together: input.states })
  }
  for (const dossierId of dossiersOf(letters)) await moveOn(work, dossierId)
  const exhibitId = file === null ? null : await exhibitOf(work, file, letters)
  const proof = file === null ? null : { file, exhibitId }
  const ids: string[] = []
  for (const noted of input.states) {
    const letter = letters.get(noted.actId)
    invariant(letter !== undefined, 'a letter to note was found')
    ids.push(await keepState(work, noted, { letter, proof }))
  }
  return { ids }
}

async function requireFile({ tx }: Work, fileId: string): Promise<FileRecord> {
  const file = await findFile(tx, fileId)
  if (file !== null) return file
  throw new Refused(
    'not-found',
    said(
      'Ce fichier n’a pas été reçu ici : envoyez-le de nouveau.',
      'This file was not received here: send it again.',
    ),
    { path: 'fileId' },
  )
}

async function followedLetters(
  { tx }: Work,
  states: readonly Noted[],
): Promise<ReadonlyMap<string, Followed>> {
  const ids = [...new Set(states.map(({ actId }) => actId))]
  const found = await postedLetters(tx, ids)
  const kept = await registeredStatesOf(tx, ids)
  const letters = new Map<string, Followed>()
  for (const letter of found) {
    const { actId, dossierId, channel, state } = letter
    if (dossierId === null || !isRegistered(channel) || state !== 'done') continue
    const standing = kept.filter((one) => one.actId === actId && one.withdrawnBecause === null)
    letters.set(actId, { ...letter, dossierId, standing })
  }
  if (letters.size === ids.length) return letters
  const missing = ids.some((id) => !found.some(({ actId }) => actId === id))
  if (missing) {
    throw new Refused(
      'not-found',
      said('Cet envoi n’existe pas ici.', 'This sending does not exist here.'),
    )
  }
  throw new Refused(
    'invalid-input',
    said(
      'Cet envoi n’est pas un recommandé qui a quitté la maison.',
      'This sending is no registered letter that has left the house.',
    ),
    { path: 'states' },
  )
}

type Against = {
  readonly letters: ReadonlyMap<string, Followed>
  readonly file: FileRecord | null
  /** What is noted at once. */
  readonly together: readonly Noted[]
}

function refuseUnlikely(work: Work, noted: Noted, { letters, file, together }: Against): void {
  const letter = letters.get(noted.actId)
  const on = day(noted.on)
  const printed = parseDay(letter?.on ?? '')
  if (isAfter(on, work.today) || (printed !== null && isBefore(on, printed))) {
    throw invalid(
      'on',
      said(
        'Ce jour est avant la date imprimée sur la lettre, ou à venir.',
        'This day is before the date printed on the letter, or to come.',
      ),
    )
  }
  if (noted.source === 'read' && file === null) {
    throw invalid(
      'fileId',
      said('Joignez la preuve où cela est lu.', 'Enclose the proof in which it is read.'),
    )
  }
  if (noted.state === 'returned-otherwise' && noted.detail === null) {
    throw invalid('detail', said('Dites le motif du retour.', 'Say why it was returned.'))
  }
  if (noted.signedBy !== null && noted.state !== 'delivered') {
    throw invalid(
      'signedBy',
      said('Seule une lettre remise est signée.', 'Only a delivered letter is signed for.'),
    )
  }
  requireOrder(noted, letter, together)
  const beside = together.filter((other) => other !== noted && other.actId === noted.actId)
  const against = [...(letter?.standing ?? []), ...beside].some(
    ({ state }) => state === noted.state || (ENDS.has(state) && ENDS.has(noted.state)),
  )
  if (!against) return
  throw new Refused(
    'already-done',
    said(
      'Ce recommandé porte déjà cet état, ou une autre fin. Retirez d’abord ce qui est faux.',
      'This registered letter already bears this state, or another end. First withdraw what is wrong.',
    ),
    { path: 'state' },
  )
}

function requireOrder(
  { actId, state, on }: Noted,
  letter: Followed | undefined,
  together: readonly Noted[],
): void {
  const others = [
    ...(letter?.standing ?? []),
    ...together
      .filter((other) => other.actId === actId)
      .map((other) => ({ state: other.state, on: day(other.on) })),
  ]
  if (!others.some((other) => isOutOfOrder({ state, on: day(on) }, other))) return
  throw invalid(
    'on',
    said(
      'Un recommandé est déposé, puis présenté, puis remis ou rendu : ce jour contredit un état déjà noté. Retirez d’abord ce qui est faux.',
      'A registered letter is posted, then presented, then delivered or returned: this day contradicts a state already noted. First withdraw what is wrong.',
    ),
  )
}

function dossiersOf(letters: ReadonlyMap<string, Followed>): readonly string[] {
  return [...new Set([...letters.values()].map(({ dossierId }) => dossierId))].toSorted()
}

/** The proof as an exhibit of the one dossier it is about; null where it names other letters. */
async function exhibitOf(
  work: Work,
  { id: fileId, sha256 }: FileRecord,
  letters: ReadonlyMap<string, Followed>,
): Promise<string | null> {
  const [only, ...more] = letters.values()
  if (only === undefined || more.length > 0) return null
  const { dossierId } = only
  const [same] = await exhibitsOfSameBytes(work.tx, { dossierId, sha256 })
  if (same !== undefined) return same.id
  const expectedVersion = await versionOfDossier(work.tx, dossierId)
  invariant(expectedVersion !== null, 'a letter has its dossier')
  const attached = await attach(work, {
    id: dossierId,
    expectedVersion,
    fileId,
    kind: 'letter',
    deviceSha256: null,
    owners: [],
  })
  return attached.exhibitId
}

async function keepState(
  work: Work,
  noted: Noted,
  { letter, proof }: { readonly letter: Followed; readonly proof: Proof | null },
): Promise<string> {
  const { tx, now, house, caller } = work
  const id = house.chance.id()
  const { actId, state, signedBy, detail, source } = noted
  await insertRegisteredStates(tx, [
    {
      id,
      actId,
      dossierId: letter.dossierId,
      state,
      on: day(noted.on),
      signedBy,
      detail,
      source,
      fileId: proof?.file.id ?? null,
      exhibitId: proof?.exhibitId ?? null,
      recordedAt: now,
      recordedBy: caller.userId,
    },
  ])
  await record(work, {
    verb: 'registered-state-noted',
    subject: { kind: 'outward-act', id: actId },
    dossierId: letter.dossierId,
    facts: {
      kind: state,
      on: noted.on,
      source,
      ...(letter.number === null ? {} : { number: letter.number }),
      ...(signedBy === null ? {} : { signedBy }),
      ...(detail === null ? {} : { note: detail }),
      ...(proof === null ? {} : { declaredName: proof.file.declaredName }),
    },
    references: proof === null ? [] : [proof.file.sha256],
  })
  if (state === 'unknown-address') await checkAddress(work, letter)
  return id
}

async function checkAddress(work: Work, { dossierId, channel }: Followed): Promise<void> {
  const byEmail = goesToEmail(channel)
  const { tx, house, now, caller } = work
  await openCheck(
    {
      tx,
      house,
      now,
      organisationId: caller.organisationId,
      actor: { kind: 'member', id: caller.userId },
    },
    {
      dossierId,
      channel: byEmail ? 'e-mail' : 'post',
      because: byEmail ? 'bounced' : 'returned-mail',
      messageId: null,
    },
  )
}

function invalid(path: string, words: ConstructorParameters<typeof Refused>[1]): Refused {
  return new Refused('invalid-input', words, { path })
}
