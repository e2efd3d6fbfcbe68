import { sentInError, type LaterFact } from '@quittance/cases'
import type { WrongSendingsView } from '@quittance/contract'
import { demandsSent, lateFacts, type LateFact } from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { letterName } from '#departures/letter-names.ts'
import type { Work } from '#wiring/work.ts'

const PARIS = 'Europe/Paris'
/** The most facts that the counter reads: a house is never near it. */
const MOST_READ = 5000

/** The public counter: how many demands left, and which left in error, each with why. */
export async function readWrongSendings({ tx }: Work): Promise<WrongSendingsView> {
  const { count, since } = await demandsSent(tx)
  const facts = await lateFacts(tx, MOST_READ)
  const counted = new Set<string>()
  const wrong = facts.flatMap((fact) => {
    const { carrierId, approvedAt, leftAt, recordedAt } = fact
    if (counted.has(carrierId)) return []
    const because = sentInError({ approvedAt, leftAt, fact: { ...factOf(fact), recordedAt } })
    if (because === null) return []
    counted.add(carrierId)
    return [wrongView(fact, because)]
  })
  return {
    sent: count,
    since: since?.toZonedDateTimeISO(PARIS).toPlainDate().toString() ?? null,
    wrong,
  }
}

function wrongView(fact: LateFact, because: Said): WrongSendingsView['wrong'][number] {
  const { actId, dossierId, reference, debtorName, letter, leftAt, sentSince } = fact
  return {
    actId,
    dossierId,
    reference,
    debtorName,
    because,
    label: letterName(letter),
    leftAt: leftAt.toString(),
    since: sentSince === 0 ? NOTHING_SINCE : someSince(sentSince),
  }
}

function factOf({ kind, on, until, amountCents: amount }: LateFact): LaterFact {
  switch (kind) {
    case 'payment':
      return { kind, on, amount }
    case 'dispute':
      return { kind, on, settledOn: until }
    case 'promise':
      return { kind, on, dueOn: until ?? on, amount }
    case 'pause':
      return { kind, on, until }
  }
}

const NOTHING_SINCE = said(
  'Rien d’autre n’a été réclamé depuis que cela se sait.',
  'Nothing else has been asked for since it was known.',
)

function someSince(count: number): Said {
  return count === 1
    ? said(
        'Une relance est partie depuis, sur ce qui restait dû.',
        'One reminder has left since, for what was still owed.',
      )
    : said(
        `${count} relances sont parties depuis, sur ce qui restait dû.`,
        `${count} reminders have left since, for what was still owed.`,
      )
}
