import { mostMessages, opensFrom } from '@quittance/cases'
import type { GateVerdictView, SmsDraft } from '@quittance/contract'
import { getOrganisation, loadDossier, type OrganisationRecord } from '@quittance/database'
import { judgeMessage, type GateJudgement, type SenderCapacity } from '@quittance/gate'
import { cents, said, type Said } from '@quittance/kernel'
import {
  composeShortMessage,
  messageFaults,
  messageSegments,
  type MessageFault,
} from '@quittance/letters'
import { phoneText } from '#identifiers/phones.ts'
import { noDossier } from '#dossier/moved.ts'
import { verdictView } from '#outreach/compose.ts'
import { senderOf } from '#outreach/letter-parties.ts'
import { sendingPolicy } from '#outreach/sendings/modes/sending-policy.ts'
import { fictionalCase } from '#outreach/templates/fictional-case.ts'
import type { SmsWordsWritten } from '#outreach/templates/sms/own-words.ts'
import { draftSmsFrom } from '#sms/draft-sms.ts'
import type { Work } from '#wiring/work.ts'

type CheckInput = SmsWordsWritten & { readonly dossierId: string | null }

/** What is wrong between braces; else the SMS as it would leave, what it costs, what the gate says. */
type SmsTemplateCheck = {
  readonly faults: {
    readonly name: string
    readonly from: number
    readonly to: number
    readonly sentence: Said
  }[]
  readonly refused: Said | null
  readonly composed: {
    readonly text: string
    readonly segments: SmsDraft['segments']
    readonly tooLong: Said | null
    readonly gate: GateVerdictView
  } | null
}

/** An SMS that words being written give: as it would leave, and what the gate says of it. */
type TriedSms = { readonly text: string; readonly judgement: GateJudgement }

/**
 * The SMS that words give, on a case that nobody lives or on a real one: what it costs, and what the gate
 * says of it. Nothing is written.
 */
export async function checkSmsTemplate(work: Work, input: CheckInput): Promise<SmsTemplateCheck> {
  const faults = messageFaults(input.text).map(faultView)
  if (faults.length > 0) return { faults, refused: null, composed: null }
  const organisation = await getOrganisation(work.tx)
  const tried =
    input.dossierId === null
      ? smsOnFictional(work, organisation, { ...input, capacity: organisation.kind })
      : await smsOnDossier(work, organisation, { ...input, dossierId: input.dossierId })
  if (tried === null) return { faults, refused: NOT_YET, composed: null }
  const segments = messageSegments(tried.text)
  return {
    faults,
    refused: null,
    composed: {
      text: tried.text,
      segments: { ...segments, foreign: [...segments.foreign] },
      tooLong: segments.messages > mostMessages ? TOO_LONG : null,
      gate: verdictView(tried.judgement),
    },
  }
}

/** Tries words on a case that nobody lives, at an open hour: what the gate says is about them. */
export function smsOnFictional(
  { now, today, caller }: Pick<Work, 'now' | 'today' | 'caller'>,
  organisation: OrganisationRecord,
  words: SmsWordsWritten & { readonly capacity: SenderCapacity },
): TriedSms {
  const { letter: kind, audience, capacity, text: own } = words
  const sender = senderOf(organisation, caller.name)
  const { facts, gate } = fictionalCase({
    sender,
    on: today,
    purpose: { kind, capacity: organisation.kind, audience },
    wording: { tone: 'firm', way: 'paper', own: null },
    registered: false,
  })
  const { firstLetter, creditor, payment, issuedOn } = facts
  const text = composeShortMessage(
    {
      audience,
      sender: { capacity, name: sender.name, ...contactOf(organisation) },
      creditorName: creditor?.name ?? sender.name,
      firstLetter: firstLetter ?? { reference: '2026-0001-01', sentOn: issuedOn },
      issuedOn,
      totalCents: cents(gate.statement?.total ?? 0),
      partContested: false,
      paymentReference: payment.reference,
    },
    own,
  )
  const at = opensFrom({ channel: 'sms', place: 'metropole' }, now) ?? now
  const dossier = { ...gate, template: { capacity, audience } }
  return { text, judgement: judgeMessage({ on: at, channel: 'sms', text, dossier }).value }
}

function contactOf({ phone, email }: OrganisationRecord) {
  return { phone: phone === null ? null : phoneText(phone), email }
}

async function smsOnDossier(
  work: Work,
  organisation: OrganisationRecord,
  input: SmsWordsWritten & { readonly dossierId: string },
): Promise<TriedSms | null> {
  const dossier = await loadDossier(work.tx, input.dossierId)
  if (dossier === null) throw noDossier()
  const under = { now: work.now, policy: await sendingPolicy(work) }
  const { letter, audience, text: trial } = input
  return draftSmsFrom(
    under,
    { dossier, organisation },
    {
      text: null,
      letter,
      trial: { text: trial, purpose: { capacity: organisation.kind, audience } },
    },
  )
}

function faultView({ code, name, from, to }: MessageFault): SmsTemplateCheck['faults'][number] {
  return { name, from, to, sentence: FAULTS[code](name) }
}

const FAULTS: Readonly<Record<MessageFault['code'], (name: string) => Said>> = {
  'merge-field-unknown': (name) =>
    said(`Le champ {${name}} n’existe pas.`, `There is no field {${name}}.`),
  'brace-alone': () =>
    said('Une accolade est seule : un champ s’écrit {ainsi}.', 'A brace stands alone.'),
}

const NOT_YET = said(
  'Ce dossier n’a pas de première lettre partie, ou son débiteur n’a pas de téléphone.',
  'No first letter has left on this case, or its debtor has no telephone.',
)

/** Why words are not published: no step would ever leave by them. */
export const TOO_LONG = said(
  `Ces mots prennent plus de ${mostMessages} SMS : le scénario prendrait toujours la voie suivante (règle de la maison).`,
  `These words take more than ${mostMessages} SMS: the scenario would always take the next channel (house policy).`,
)
