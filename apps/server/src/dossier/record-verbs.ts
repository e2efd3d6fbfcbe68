import { insertNote, insertPromise } from '@quittance/database'
import { day, isAfter, isBefore, said } from '@quittance/kernel'
import { moveFrom } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type OnDossier = { readonly id: string; readonly expectedVersion: number }
type Moved = { readonly version: number }

/** Notes what a person wants the dossier to remember, or what came of a call. */
export async function writeNote(
  work: Work,
  input: OnDossier & { readonly text: string; readonly kind: 'note' | 'call' },
): Promise<Moved> {
  const version = await moveFrom(work, input)
  const id = work.house.chance.id()
  const { text, kind } = input
  await insertNote(work.tx, {
    id,
    dossierId: input.id,
    kind,
    text,
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'note-written',
    subject: { kind: 'dossier', id: input.id },
    dossierId: input.id,
    facts: kind === 'call' ? { text, kind } : { text },
  })
  return { version }
}

type PromiseInput = OnDossier & {
  readonly amountCents: number
  readonly dueOn: string
  readonly madeOn: string
  readonly channel: string
}

/** Notes a promise to pay (promesse de paiement): reminders wait for its day. */
export async function writePromise(work: Work, input: PromiseInput): Promise<Moved> {
  const { version } = await keepPromise(work, input)
  return { version }
}

/** The same, with the id of the promise, for the act that it came of. */
export async function keepPromise(
  work: Work,
  input: PromiseInput,
): Promise<Moved & { readonly id: string }> {
  const [dueOn, madeOn] = [day(input.dueOn), day(input.madeOn)]
  if (isAfter(madeOn, work.today)) {
    throw new Refused(
      'invalid-input',
      said(
        'Une promesse ne se note pas avant d’être faite.',
        'A promise is not recorded before it is made.',
      ),
      {
        path: 'madeOn',
      },
    )
  }
  if (isBefore(dueOn, madeOn)) {
    throw new Refused(
      'invalid-input',
      said('Le jour promis précède la promesse.', 'The day promised comes before the promise.'),
      { path: 'dueOn' },
    )
  }
  const version = await moveFrom(work, input)
  const { amountCents, channel } = input
  const id = work.house.chance.id()
  await insertPromise(work.tx, {
    id,
    dossierId: input.id,
    amountCents,
    dueOn,
    madeOn,
    channel,
    findingId: null,
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'promise-noted',
    subject: { kind: 'dossier', id: input.id },
    dossierId: input.id,
    facts: { amountCents, dueOn: input.dueOn, madeOn: input.madeOn, channel },
  })
  return { version, id }
}
