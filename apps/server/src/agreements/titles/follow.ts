import { titleFileRefusal, titleFileState, type TitleFileStep } from '@quittance/cases'
import { insertTitleFileEvent, type TitleFileRecord } from '@quittance/database'
import { day, invariant, isAfter, isBefore, said, type Day } from '@quittance/kernel'
import { loadTitles, type TitleMatter } from '#agreements/titles/title-matter.ts'
import { moveFrom } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { requireExhibitOf } from '#law/own-exhibit.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type OfFile = { readonly id: string; readonly expectedVersion: number; readonly fileId: string }
type Moved = { readonly version: number }

/**
 * Notes to whom a person handed a title file, and on what day: the house sent it to nobody.
 *
 * @throws Refused `not-found`; `dossier-moved`; `already-done` once it ended; `invalid-input` for a
 * day before it was prepared, or to come.
 */
export async function handOverTitleFile(
  work: Work,
  input: OfFile & { readonly office: string; readonly on: string },
): Promise<Moved> {
  const { version, file } = await stepOn(work, input, 'hand-over')
  const on = requireDay(work, input.on, preparedOn(file))
  const { office } = input
  await noted(work, file, { kind: 'handed-over', on, office })
  await record(work, {
    verb: 'title-file-handed-over',
    ...about(file),
    facts: { number: file.number, route: file.route, office, on: input.on },
    references: [file.sha256],
  })
  return { version }
}

/**
 * Notes the title that was obtained, with the exhibit that is its proof: what the dossier may ask,
 * and what may be said of it, follow.
 *
 * @throws Refused as `handOverTitleFile`; `not-found` for an exhibit of another dossier;
 * `invalid-input` for a day before it was handed over.
 */
export async function noteTitle(
  work: Work,
  input: OfFile & {
    readonly on: string
    readonly kind: TitleFileRecord['route']
    readonly exhibitId: string
  },
): Promise<Moved> {
  const { version, file, matter } = await stepOn(work, input, 'note-title')
  const exhibit = requireExhibitOf(matter.dossier, input.exhibitId)
  const on = requireDay(work, input.on, handedOn(file))
  const { kind: titleKind, exhibitId } = input
  await noted(work, file, { kind: 'title-obtained', on, titleKind, exhibitId })
  await record(work, {
    verb: 'title-obtained',
    ...about(file),
    facts: { number: file.number, kind: titleKind, on: input.on, exhibit: exhibit.number },
    references: [exhibit.sha256],
  })
  return { version }
}

/** Notes that the title was refused, and why. @throws Refused as `noteTitle`. */
export async function noteTitleRefusal(
  work: Work,
  input: OfFile & {
    readonly on: string
    readonly reason: string
    readonly exhibitId: string | null
  },
): Promise<Moved> {
  const { version, file, matter } = await stepOn(work, input, 'note-refusal')
  const { exhibitId, reason } = input
  const exhibit = exhibitId === null ? null : requireExhibitOf(matter.dossier, exhibitId)
  const on = requireDay(work, input.on, handedOn(file))
  await noted(work, file, { kind: 'refused', on, reason, exhibitId })
  await record(work, {
    verb: 'title-refused',
    ...about(file),
    facts: { number: file.number, on: input.on, reason, exhibit: exhibit?.number ?? null },
    references: exhibit === null ? [] : [exhibit.sha256],
  })
  return { version }
}

/** Gives up a title file, saying why. @throws Refused as `handOverTitleFile`. */
export async function giveUpTitleFile(
  work: Work,
  input: OfFile & { readonly reason: string },
): Promise<Moved> {
  const { version, file } = await stepOn(work, input, 'give-up')
  const { reason } = input
  await noted(work, file, { kind: 'given-up', on: work.today, reason })
  await record(work, {
    verb: 'title-file-given-up',
    ...about(file),
    facts: { number: file.number, reason },
  })
  return { version }
}

type Step = {
  readonly version: number
  readonly file: TitleFileRecord
  readonly matter: TitleMatter
}

async function stepOn(work: Work, input: OfFile, step: TitleFileStep): Promise<Step> {
  const version = await moveFrom(work, input)
  const matter = await loadTitles(work, input.id)
  const file = matter.files.find(({ id }) => id === input.fileId)
  if (file === undefined) {
    throw new Refused(
      'not-found',
      said(
        'Ce dossier préparé n’est pas de ce dossier.',
        'This prepared file is not of this case.',
      ),
      { path: 'fileId' },
    )
  }
  const state = titleFileState(file.events)
  const refusal = titleFileRefusal(step, state)
  if (refusal !== null) {
    throw new Refused(state === 'prepared' ? 'invalid-input' : 'already-done', refusal)
  }
  return { version, file, matter }
}

function requireDay({ today }: Work, text: string, from: Day): Day {
  const on = day(text)
  if (!isAfter(on, today) && !isBefore(on, from)) return on
  throw new Refused(
    'invalid-input',
    said(
      'Ce jour n’est ni à venir, ni avant l’étape qui précède.',
      'This day is neither to come, nor before the step that came before.',
    ),
    { path: 'on' },
  )
}

function preparedOn({ at }: TitleFileRecord): Day {
  return at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
}

function handedOn(file: TitleFileRecord): Day {
  const [first] = file.events.filter(({ kind }) => kind === 'handed-over')
  return first?.on ?? preparedOn(file)
}

function about(file: TitleFileRecord) {
  return { subject: { kind: 'title-file' as const, id: file.id }, dossierId: file.dossierId }
}

type Event = Parameters<typeof insertTitleFileEvent>[2]
type Told = Event extends infer One ? (One extends Event ? Omit<One, 'at' | 'by'> : never) : never

async function noted(work: Work, file: TitleFileRecord, told: Told): Promise<void> {
  const { id: titleFileId, dossierId } = file
  const of = { id: work.house.chance.id(), titleFileId, dossierId }
  const kept = await insertTitleFileEvent(work.tx, of, {
    ...told,
    at: work.now,
    by: work.caller.userId,
  })
  invariant(kept, 'a title file under the lock of its dossier ends once')
}
