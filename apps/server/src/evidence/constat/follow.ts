import { insertConstatEvent, type ConstatEvent, type ExhibitRecord } from '@quittance/database'
import {
  cents,
  day,
  dayText,
  englishDay,
  isAfter,
  isBefore,
  said,
  type Day,
} from '@quittance/kernel'
import { moveFrom } from '#dossier/moved.ts'
import type { Moved } from '#evidence/constat/ask.ts'
import {
  loadConstat,
  requireRequest,
  requireStep,
  type ConstatMatter,
} from '#evidence/constat/constat-now.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

const PARIS = 'Europe/Paris'

type OnDossier = { readonly id: string; readonly expectedVersion: number }

export type Appointment = OnDossier & {
  readonly on: string
  readonly hour: string
  readonly place: string | null
}

/**
 * Sets the appointment of the constat, or another.
 *
 * @throws Refused as `askConstat`; `invalid-input` for a day before it was asked.
 */
export async function setAppointment(work: Work, input: Appointment): Promise<Moved> {
  const version = await moveFrom(work, input)
  const matter = await loadConstat(work.tx, input.id)
  requireStep('appoint', matter)
  const asked = askedOn(matter)
  if (isBefore(day(input.on), asked)) throw refusedInput('on', tooEarly(asked).appointment)
  const appointmentAt = day(input.on)
    .toZonedDateTime({ timeZone: PARIS, plainTime: input.hour })
    .toInstant()
  const { place } = input
  const constatId = await written(work, matter, { kind: 'appointment-set', appointmentAt, place })
  await record(work, {
    verb: 'constat-appointment-set',
    subject: { kind: 'constat', id: constatId },
    dossierId: input.id,
    facts: { appointmentAt: appointmentAt.toString(), place },
  })
  return { version }
}

export type Cost = OnDossier & {
  readonly estimatedCents: number | null
  readonly actualCents: number | null
}

/** Notes what the constat should cost, or what it cost. @throws Refused as `askConstat`. */
export async function stateCost(work: Work, input: Cost): Promise<Moved> {
  const { estimatedCents, actualCents } = input
  const version = await moveFrom(work, input)
  const matter = await loadConstat(work.tx, input.id)
  requireStep('state-cost', matter)
  if (estimatedCents === null && actualCents === null) {
    throw new Refused(
      'invalid-input',
      said(
        'Donnez le coût estimé, le coût réel, ou les deux.',
        'Give the estimated cost, the actual cost, or both.',
      ),
      { path: 'estimatedCents' },
    )
  }
  const constatId = await written(work, matter, {
    kind: 'cost-stated',
    estimatedCents: estimatedCents === null ? null : cents(estimatedCents),
    actualCents: actualCents === null ? null : cents(actualCents),
  })
  await record(work, {
    verb: 'constat-cost-stated',
    subject: { kind: 'constat', id: constatId },
    dossierId: input.id,
    facts: { estimatedCents, actualCents },
  })
  return { version }
}

export type Report = OnDossier & { readonly exhibitId: string; readonly drawnUpOn: string }

/**
 * Says which exhibit of the dossier is the report drawn up (procès-verbal de constat).
 *
 * @throws Refused as `askConstat`; `not-found` for an exhibit of another dossier; `invalid-input` for
 * one that was not attached as a constat, that is a report already, a day to come or before it was asked.
 */
export async function attachReport(work: Work, input: Report): Promise<Moved> {
  const version = await moveFrom(work, input)
  const matter = await loadConstat(work.tx, input.id)
  requireStep('draw-up', matter)
  const exhibit = requireReport(matter, input.exhibitId)
  const drawnUpOn = day(input.drawnUpOn)
  const asked = askedOn(matter)
  if (isBefore(drawnUpOn, asked)) throw refusedInput('drawnUpOn', tooEarly(asked).report)
  if (isAfter(drawnUpOn, work.today)) throw refusedInput('drawnUpOn', NOT_YET)
  const constatId = await written(work, matter, {
    kind: 'drawn-up',
    drawnUpOn,
    exhibitId: exhibit.id,
  })
  await record(work, {
    verb: 'constat-drawn-up',
    subject: { kind: 'constat', id: constatId },
    dossierId: input.id,
    facts: { drawnUpOn: input.drawnUpOn, exhibit: exhibit.number },
    references: [exhibit.sha256],
  })
  return { version }
}

export type GivingUp = OnDossier & { readonly reason: string }

/** Gives up the constat that was asked for. @throws Refused as `askConstat`. */
export async function giveUp(work: Work, input: GivingUp): Promise<Moved> {
  const version = await moveFrom(work, input)
  const matter = await loadConstat(work.tx, input.id)
  requireStep('give-up', matter)
  const { reason } = input
  const constatId = await written(work, matter, { kind: 'given-up', reason })
  await record(work, {
    verb: 'constat-given-up',
    subject: { kind: 'constat', id: constatId },
    dossierId: input.id,
    facts: { reason },
  })
  return { version }
}

type Told = ConstatEvent extends infer Event
  ? Event extends ConstatEvent
    ? Omit<Event, 'at' | 'by'>
    : never
  : never

/** Writes what became of the request. @returns the request it is of. */
async function written(work: Work, matter: ConstatMatter, told: Told): Promise<string> {
  const requestId = requireRequest(matter).id
  const at = { at: work.now, by: work.caller.userId }
  await insertConstatEvent(work.tx, { id: work.house.chance.id(), requestId }, { ...told, ...at })
  return requestId
}

/** The day a constat was asked, on the clock of Paris: what follows it is no earlier. */
function askedOn(matter: ConstatMatter): Day {
  return requireRequest(matter).askedAt.toZonedDateTimeISO(PARIS).toPlainDate()
}

function tooEarly(asked: Day) {
  const [fr, en] = [
    `Le constat a été demandé le ${dayText(asked)} :`,
    `The record was asked for on ${englishDay(asked)}:`,
  ]
  return {
    appointment: said(
      `${fr} le rendez-vous ne peut pas être avant.`,
      `${en} the appointment cannot be earlier.`,
    ),
    report: said(
      `${fr} le procès-verbal ne peut pas dater d’avant.`,
      `${en} its report cannot be earlier.`,
    ),
  }
}

const NOT_YET = said(
  'Un procès-verbal ne peut pas dater d’après aujourd’hui.',
  'A report cannot be later than today.',
)
const NOT_A_CONSTAT = said(
  'Cette pièce n’a pas été jointe comme un constat.',
  'This exhibit was not attached as a record.',
)
const REPORT_ALREADY = said(
  'Cette pièce est déjà le procès-verbal d’un constat.',
  'This exhibit is the report of a record already.',
)

function requireReport({ dossier }: ConstatMatter, exhibitId: string): ExhibitRecord {
  const exhibit = dossier.exhibits.find(({ id }) => id === exhibitId)
  if (exhibit === undefined) {
    throw new Refused(
      'not-found',
      said('Cette pièce n’est pas de ce dossier.', 'This exhibit is not of this case.'),
      { path: 'exhibitId' },
    )
  }
  if (exhibit.kind !== 'constat') throw refusedInput('exhibitId', NOT_A_CONSTAT)
  if (exhibit.recordsMessages) throw refusedInput('exhibitId', REPORT_ALREADY)
  return exhibit
}

function refusedInput(path: string, says: ReturnType<typeof said>): Refused {
  return new Refused('invalid-input', says, { path })
}
