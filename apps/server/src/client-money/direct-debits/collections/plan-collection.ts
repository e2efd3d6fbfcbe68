import type { DossierDirectDebits } from '@quittance/contract'
import {
  collectionsOpen,
  creditorIdentifier,
  holdDossiersToCollect,
  insertCollection,
  type CollectionRefusal,
  type DossierRecord,
} from '@quittance/database'
import { cents, day, dayText, isAfter, said, type Day, type Said } from '@quittance/kernel'
import { totalOwed } from '#assessment/items-owed.ts'
import { powersToReceive } from '#client-money/convention-terms.ts'
import { collectionBlock } from '#client-money/direct-debits/collections/blocks.ts'
import {
  dossierAndMandate,
  reserveNotice,
  type NoticeAsked,
} from '#client-money/direct-debits/collections/notice.ts'
import { planInForce } from '#client-money/expected/standing.ts'
import { readDossierDirectDebits } from '#client-money/direct-debits/mandates/dossier-view.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Notice =
  | {
      readonly kind: 'send'
      readonly channel: 'letter' | 'e-mail'
      readonly textSha256: string
      readonly personSays: string | null
    }
  | { readonly kind: 'noted'; readonly on: string; readonly how: string }

type PlanInput = {
  readonly id: string
  readonly mandateId: string
  readonly amountCents: number
  readonly collectOn: string
  readonly promiseId: string | null
  readonly instalment: { readonly planId: string; readonly rank: number } | null
  readonly agreedHow: string | null
  readonly last: boolean
  readonly notice: Notice
}

/**
 * Plans a collection that the debtor accepted, for a day that its notice allows; the notice is sent
 * now, through the gate, or noted as given before.
 *
 * @throws Refused `law-refuses` with why it may not be collected; `funds-not-available` for more
 * than is owed that day; `gate-refuses`; `invalid-input`.
 */
export async function planCollection(work: Work, input: PlanInput): Promise<DossierDirectDebits> {
  await holdDossiersToCollect(work.tx, [input.id])
  const { dossier, mandate } = await dossierAndMandate(work, input)
  const agreedHow = agreementOf(work, dossier, input)
  requireAgreement(dossier, { ...input, agreedHow })
  const noticedOn = noticeDay(work, input.notice)
  const amountCents = cents(input.amountCents)
  const collectOn = day(input.collectOn)
  const asked = { dossier, mandate, amountCents, collectOn }
  const owedCents = await requireCollectable(work, asked, noticedOn)
  const id = work.house.chance.id()
  const actId = await sendIfAsked(work, { ...asked, collectionId: id }, input.notice)
  const notice = {
    on: noticedOn,
    actId,
    how: input.notice.kind === 'noted' ? input.notice.how : null,
  }
  const outcome = await insertCollection(work.tx, {
    id,
    mandateId: mandate.id,
    dossierId: dossier.id,
    creditorId: dossier.creditor.id,
    debtorId: dossier.debtor.id,
    amountCents,
    collectOn,
    owedCents,
    promiseId: input.promiseId,
    agreedHow,
    last: input.last,
    notice,
    planned: { at: work.now, by: work.caller.userId },
  })
  if (outcome !== 'kept') throw new Refused('funds-not-available', refusals[outcome])
  await record(work, {
    verb: 'direct-debit-planned',
    subject: { kind: 'direct-debit', id },
    dossierId: dossier.id,
    facts: {
      mandate: mandate.reference,
      amountCents,
      collectOn: input.collectOn,
      owedCents,
      promiseId: input.promiseId,
      agreedHow,
      noticedOn: noticedOn.toString(),
      noticeActId: actId,
      noticeHow: notice.how,
    },
  })
  return await readDossierDirectDebits(work, { id: dossier.id })
}

/** Why the database kept no collection, in words. */
export const refusals: Readonly<Record<CollectionRefusal, Said>> = {
  'more-than-owed': said(
    'Ce dossier devrait moins que ce qui serait prélevé : un autre prélèvement vient d’être planifié.',
    'This case would owe less than would be collected: another collection was just planned.',
  ),
  'mandate-stopped': said(
    'Le mandat vient d’être suspendu ou révoqué.',
    'The mandate was just suspended or revoked.',
  ),
}

/** How the debtor agreed, in words: the instalment of the plan in force, then those of the person. */
function agreementOf(
  { today }: Work,
  dossier: DossierRecord,
  { instalment, agreedHow }: Pick<PlanInput, 'instalment' | 'agreedHow'>,
): string | null {
  const typed = agreedHow === '' ? null : agreedHow
  if (instalment === null) return typed
  const plan = planInForce(dossier, today)
  const { rank } = instalment
  const held = plan?.id === instalment.planId && plan.instalments.some((one) => one.rank === rank)
  if (plan === null || !held) {
    throw new Refused(
      'invalid-input',
      said(
        'Cette échéance n’est pas de l’échéancier en cours.',
        'This instalment is not of the plan in force.',
      ),
      { path: 'instalment' },
    )
  }
  const words = `Échéance ${rank} sur ${plan.instalments.length} de l’échéancier convenu le ${dayText(plan.agreedOn)}.`
  return typed === null ? words : `${words} ${typed}`
}

function requireAgreement(
  { promises }: DossierRecord,
  of: Pick<PlanInput, 'promiseId' | 'agreedHow'>,
): void {
  if (of.promiseId === null && of.agreedHow === null) {
    throw new Refused(
      'invalid-input',
      said(
        'Dites comment le débiteur a accepté cette somme et ce jour : une promesse notée, ou son accord.',
        'Say how the debtor accepted this sum and this day: a recorded promise, or its agreement.',
      ),
      { path: 'agreedHow' },
    )
  }
  const running = promises.some(({ id, state }) => id === of.promiseId && state === 'running')
  if (of.promiseId !== null && !running) {
    throw new Refused(
      'invalid-input',
      said('Cette promesse ne court plus.', 'This promise no longer runs.'),
      { path: 'promiseId' },
    )
  }
}

function noticeDay({ today }: Work, notice: Notice): Day {
  if (notice.kind === 'send') return today
  const on = day(notice.on)
  if (!isAfter(on, today)) return on
  throw new Refused(
    'invalid-input',
    said('Une prénotification ne se note pas d’avance.', 'A notice is not recorded in advance.'),
    { path: 'notice.on' },
  )
}

/** @returns what is owed on the day of collection. */
async function requireCollectable(
  work: Work,
  asked: Pick<NoticeAsked, 'dossier' | 'mandate' | 'amountCents' | 'collectOn'>,
  noticedOn: Day,
) {
  const { tx, today } = work
  const { dossier, mandate, amountCents, collectOn } = asked
  const blocked = collectionBlock(
    { id: null, amountCents, collectOn, noticedOn },
    {
      dossier,
      mandate,
      identifier: (await creditorIdentifier(tx))?.identifier ?? null,
      powers: await powersToReceive(work, [dossier]),
      others: await collectionsOpen(tx, [dossier.id]),
      today,
    },
  )
  if (blocked === null) return totalOwed(dossier, collectOn)
  const tooMuch = blocked.because === 'more-than-owed'
  throw new Refused(tooMuch ? 'funds-not-available' : 'law-refuses', blocked.said, {
    path: tooMuch ? 'amountCents' : 'collectOn',
  })
}

async function sendIfAsked(
  work: Work,
  asked: Omit<NoticeAsked, 'channel'> & { readonly collectionId: string },
  notice: Notice,
): Promise<string | null> {
  if (notice.kind === 'noted') return null
  const { channel, textSha256, personSays } = notice
  return await reserveNotice(work, { ...asked, channel, textSha256, personSays })
}
