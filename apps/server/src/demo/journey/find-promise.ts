import { createHash } from 'node:crypto'
import type { FindingView, MessageView } from '@quittance/contract'
import { decide } from '#evidence/decide.ts'
import { readExhibitPage } from '#evidence/exhibit-view.ts'
import { readMessages } from '#evidence/messages-view.ts'
import type { Hand } from '#demo/hand.ts'
import { attachFile, versionNow } from '#demo/steps.ts'
import { journeyConversation, JOURNEY_OWNER } from '#demo/journey/journey-matter.ts'
import type { JourneyFinding, JourneyReport } from '#demo/journey/journey-report.ts'

/** Attaches the conversation, reads it, and keeps each thing found as a person would. */
export async function findPromise(
  hand: Hand,
  dossierId: string,
): Promise<JourneyReport['evidence']> {
  const file = await journeyConversation()
  const exhibitId = await attachFile(hand, {
    dossierId,
    kind: 'message-export',
    file,
    owners: [JOURNEY_OWNER],
  })
  const page = await hand.does(readExhibitPage, { id: exhibitId })
  const { rows } = await hand.does(readMessages, { id: exhibitId, limit: 200 })
  const findings: JourneyFinding[] = []
  for (const message of rows) {
    for (const finding of message.findings) {
      findings.push(await decideOn(hand, { dossierId, message, finding }))
    }
  }
  return {
    file: file.name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    format: page.format,
    messages: page.messages,
    findings,
  }
}

/** A promise of a sum on a day is kept; what says neither is set aside, with its reason. */
async function decideOn(
  hand: Hand,
  of: { readonly dossierId: string; readonly message: MessageView; readonly finding: FindingView },
): Promise<JourneyFinding> {
  const { dossierId, message, finding } = of
  const { kind, amountCents, dueOn } = finding
  const whole = kind === 'promise' && amountCents !== null && dueOn !== null
  const { consequence } = await hand.does(decide, {
    id: finding.id,
    expectedVersion: await versionNow(hand, dossierId),
    decision: whole ? 'kept' : 'set-aside',
    amountCents: null,
    dueOn: null,
    reason: whole ? null : 'Ni somme ni jour : rien à attendre de ce message.',
  })
  return {
    kind,
    words: message.text,
    sentAt: message.timeLocal ?? message.timeRaw,
    amountCents,
    dueOn,
    decision: whole ? 'kept' : 'set-aside',
    consequence: consequence.fr,
  }
}
