import type { SendingPolicy } from '@quittance/cases'
import type { NewSendingLine } from '@quittance/database'
import type { GateJudgement } from '@quittance/gate'
import { statementOf } from '#assessment/statement.ts'
import { requireNothingWaits } from '#inbound/nothing-waits.ts'
import { gateSentence } from '#outreach/approve.ts'
import { draftFrom } from '#outreach/compose.ts'
import type { DueLetter } from '#outreach/sendings/due-letters.ts'
import { smsLineOf } from '#sms/step/sms-line.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** A line of a batch to come: what is due on a dossier, written and judged; refused with its reason. */
export function lineOf(work: Work, due: DueLetter, policy: SendingPolicy): NewSendingLine {
  const { dossier, letter, channel } = due
  const line = {
    dossierId: dossier.id,
    letter,
    channel,
    dossierVersion: dossier.version,
    totalCents: statementOf(dossier, work.today).totalCents,
    state: 'proposed',
    groupedWith: null,
  } as const
  try {
    const { sha256, judgement } = written(work, due, policy)
    const { verdict, findings } = judgement
    if (verdict === 'pass') return { ...line, textSha256: sha256, verdict, because: null }
    return { ...line, textSha256: sha256, verdict, because: gateSentence(findings[0]) }
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    return { ...line, textSha256: null, verdict: 'refuse', because: cause.said }
  }
}

type Written = { readonly sha256: string; readonly judgement: GateJudgement }

/** @throws Refused where it cannot be written, or something of the dossier waits. */
function written(work: Work, due: DueLetter, policy: SendingPolicy): Written {
  const { dossier, letter, channel } = due
  if (channel === 'sms') return smsLineOf(work, due, policy)
  requireNothingWaits(dossier, channel)
  return draftFrom(work, due, { id: dossier.id, letter, channel, edits: {} })
}
