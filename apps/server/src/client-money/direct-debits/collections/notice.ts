import type { GateVerdictView } from '@quittance/contract'
import {
  getOrganisation,
  loadDossier,
  mandatesById,
  type DossierRecord,
  type MandateRecord,
} from '@quittance/database'
import { judgeMessage, type GateJudgement } from '@quittance/gate'
import { cents, day, said, type Cents, type Day } from '@quittance/kernel'
import { composeLetter, type ComposedLetter } from '@quittance/letters'
import { statementOf } from '#assessment/statement.ts'
import { notHere } from '#client-money/direct-debits/refusals.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { noDossier } from '#dossier/moved.ts'
import { requirePassage } from '#outreach/approve.ts'
import { fingerprintOf, verdictView } from '#outreach/compose.ts'
import { gateFacts } from '#outreach/gate-facts.ts'
import { firstLetterOf } from '#outreach/letter-facts.ts'
import { creditorParty, debtorParty, senderOf } from '#outreach/letter-parties.ts'
import { letterRefusalSentences } from '#outreach/refusal-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The notice of a collection, as it is asked for. */
export type NoticeAsked = {
  readonly dossier: DossierRecord
  readonly mandate: MandateRecord
  readonly amountCents: Cents
  readonly collectOn: Day
  readonly channel: 'letter' | 'e-mail'
}

type Drafted = {
  readonly composed: ComposedLetter
  readonly judgement: GateJudgement
  readonly sha256: string
}

/** The notice as it would leave, and what the gate says of it; nothing is written. */
export async function composeCollectionNotice(
  work: Work,
  input: {
    readonly id: string
    readonly mandateId: string
    readonly amountCents: number
    readonly collectOn: string
    readonly channel: 'letter' | 'e-mail'
  },
): Promise<{ text: string; textSha256: string; gate: GateVerdictView }> {
  const { dossier, mandate } = await dossierAndMandate(work, input)
  const { composed, judgement, sha256 } = await draftNotice(work, {
    dossier,
    mandate,
    amountCents: cents(input.amountCents),
    collectOn: day(input.collectOn),
    channel: input.channel,
  })
  return { text: composed.text, textSha256: sha256, gate: verdictView(judgement) }
}

/** A dossier and a mandate of its debtor. @throws Refused `not-found`. */
export async function dossierAndMandate(
  { tx }: Work,
  of: { readonly id: string; readonly mandateId: string },
): Promise<{ readonly dossier: DossierRecord; readonly mandate: MandateRecord }> {
  const dossier = await loadDossier(tx, of.id)
  if (dossier === null) throw noDossier()
  const mandate = (await mandatesById(tx, [of.mandateId])).get(of.mandateId)
  if (mandate === undefined || mandate.debtorId !== dossier.debtor.id) throw notHere('mandate')
  return { dossier, mandate }
}

async function draftNotice(work: Work, asked: NoticeAsked): Promise<Drafted> {
  const { dossier, mandate, amountCents, collectOn } = asked
  const organisation = await getOrganisation(work.tx)
  const outcome = composeLetter('direct-debit-notice', {
    sender: senderOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference: referenceOf(asked),
    registered: false,
    debtor: debtorParty(dossier.debtor),
    creditor: organisation.kind === 'creditor' ? null : creditorParty(dossier.creditor),
    firstLetter: firstLetterOf(dossier),
    mandate,
    collection: { amountCents, on: collectOn },
  })
  if (outcome.kind === 'refused') {
    throw new Refused('law-refuses', letterRefusalSentences(outcome.because))
  }
  const { letter: composed } = outcome
  const statement = statementOf(dossier, work.today)
  const facts = gateFacts({
    dossier,
    organisation,
    statement,
    letter: 'first-reminder',
    on: work.today,
    iban: '',
    paymentSinceComposition: false,
  })
  const quotable = [...(facts.statement?.quotable ?? []), amountCents]
  const judgement = judgeMessage({
    on: work.now,
    channel: asked.channel,
    text: composed.text,
    dossier: {
      ...facts,
      step: 'notice',
      ...(facts.statement === undefined ? {} : { statement: { ...facts.statement, quotable } }),
    },
  }).value
  return { composed, judgement, sha256: fingerprintOf(composed) }
}

function referenceOf({ dossier, collectOn }: NoticeAsked): string {
  return `${dossier.reference}-P${collectOn.toString().replaceAll('-', '')}`
}

/**
 * Reserves the notice that a person read: it leaves once, with these very words.
 *
 * @throws Refused `dossier-moved` where it is no longer the one that was read; `gate-refuses`.
 */
export async function reserveNotice(
  work: Work,
  asked: NoticeAsked & {
    readonly collectionId: string
    readonly textSha256: string
    readonly personSays: string | null
  },
): Promise<string> {
  const { dossier, channel } = asked
  const { composed, judgement, sha256 } = await draftNotice(work, asked)
  if (sha256 !== asked.textSha256) {
    throw new Refused(
      'dossier-moved',
      said(
        'La prénotification n’est plus celle que vous avez lue. Relisez-la.',
        'The notice is no longer the one you read. Read it again.',
      ),
    )
  }
  const personSays = requirePassage(judgement, asked.personSays)
  const to = channel === 'e-mail' ? dossier.debtor.email : null
  if (channel === 'e-mail' && to === null) {
    throw new Refused(
      'invalid-input',
      said(
        'Aucun courriel n’est connu pour ce débiteur.',
        'No e-mail address is known for this debtor.',
      ),
      { path: 'notice.channel' },
    )
  }
  return await reserveLetter(work, {
    composed,
    channel,
    step: `direct-debit/${asked.collectionId}/direct-debit-notice`,
    dossierId: dossier.id,
    reference: referenceOf(asked),
    to,
    gate: { verdict: verdictView(judgement), version: judgement.version, personSays },
  })
}
