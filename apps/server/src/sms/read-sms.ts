import type { SmsSheet } from '@quittance/contract'
import { oneOf, smsOfDossier } from '@quittance/database'
import { verdictView } from '#outreach/compose.ts'
import { draftSms, smsMatter, type DraftedSms, type SmsAsked } from '#sms/draft-sms.ts'
import { openSmsProvider } from '#sms/provider/open-provider.ts'
import { undeliveredBecause } from '#sms/receipt-words.ts'
import { smsIn } from '#sms/sms-payload.ts'
import type { Work } from '#wiring/work.ts'

type PastSms = Awaited<ReturnType<typeof smsOfDossier>>[number]

/** What one has before the eyes to write an SMS: the words, what the gate says, what was sent before. */
export async function readSms(work: Work, asked: Pick<SmsAsked, 'id' | 'text'>): Promise<SmsSheet> {
  const matter = await smsMatter(work, asked.id)
  const { dossier, stop, impossible, chosen } = matter
  const { text } = asked
  const draft = impossible === null ? await draftSms(work, matter, { text, letter: chosen }) : null
  const { port } = await openSmsProvider(work.house, {
    tx: work.tx,
    organisationId: work.caller.organisationId,
  })
  const past = await smsOfDossier(work.tx, asked.id)
  return {
    dossierVersion: dossier.version,
    phone: dossier.debtor.phone,
    impossible,
    stoppedAt: stop?.recordedAt.toString() ?? null,
    simulated: port.simulated,
    draft: draft === null ? null : draftView(draft, asked),
    past: past.map(pastView),
  }
}

function draftView(
  draft: DraftedSms,
  { text }: Pick<SmsAsked, 'text'>,
): NonNullable<SmsSheet['draft']> {
  const { segments, leavesAt, waits, judgement } = draft
  return {
    text: draft.text,
    textSha256: draft.sha256,
    typed: text !== null,
    letter: draft.letter,
    template: draft.template?.version ?? null,
    leavesFrom: leavesAt.toString(),
    waits,
    segments: { ...segments, foreign: [...segments.foreign] },
    gate: verdictView(judgement),
  }
}

function pastView(row: PastSms): SmsSheet['past'][number] {
  const words = smsIn(row.payload)
  return {
    actId: row.id,
    text: words?.text ?? '',
    to: words?.to ?? '',
    state: oneOf(['reserved', 'doing', 'done', 'failed', 'ambiguous', 'cancelled'], row.state),
    at: (row.started_at ?? row.not_before ?? row.reserved_at).toString(),
    simulated: row.simulated,
    receipt: receiptView(row),
    unshown: unshownIn(row),
  }
}

/** One that left, as a person said, and that its provider does not show: nothing is learnt of it. */
function unshownIn({ state, follow_failure: failure, ask_from: askFrom }: PastSms) {
  if (state !== 'done' || failure !== 'not-shown') return null
  return askFrom === null ? ('given-up' as const) : ('looked-for' as const)
}

function receiptView(row: PastSms): SmsSheet['past'][number]['receipt'] {
  const { receipt_state: state, receipt_at: at, exhibit_id: exhibitId } = row
  const { exhibit_number: exhibitNumber } = row
  if (state === null || at === null || exhibitId === null || exhibitNumber === null) return null
  return {
    state: oneOf(['delivered', 'not-delivered'], state),
    because: undeliveredBecause(row.code),
    at: at.toString(),
    exhibitId,
    exhibitNumber,
  }
}
