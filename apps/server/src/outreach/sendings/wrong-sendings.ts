import { sentInError } from '@quittance/cases'
import type { WrongSendingsView } from '@quittance/contract'
import {
  actsOfSteps,
  demandsSent,
  lateFacts,
  oneOf,
  type AnsweringAct,
  type LateFact,
} from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { letterName } from '#departures/letter-names.ts'
import { apologyStep, apologyWay } from '#outreach/answers/answer-facts.ts'
import { laterFactOf } from '#outreach/sendings/later-fact.ts'
import type { Work } from '#wiring/work.ts'

const PARIS = 'Europe/Paris'
/** The most facts that the counter reads: a house is never near it. */
const MOST_READ = 5000

/** The public counter: how many demands left, and which left in error, each with why. */
export async function readWrongSendings({ tx }: Work): Promise<WrongSendingsView> {
  const { count, since } = await demandsSent(tx)
  const facts = await lateFacts(tx, { limit: MOST_READ })
  const counted = new Set<string>()
  const wrong = facts.flatMap((fact) => {
    const { carrierId, approvedAt, leftAt, recordedAt } = fact
    if (counted.has(carrierId)) return []
    const because = sentInError({ approvedAt, leftAt, fact: { ...laterFactOf(fact), recordedAt } })
    if (because === null) return []
    counted.add(carrierId)
    return [{ fact, because }]
  })
  const apologies = await apologiesFor(
    tx,
    wrong.map(({ fact }) => fact.carrierId),
  )
  return {
    sent: count,
    since: since?.toZonedDateTimeISO(PARIS).toPlainDate().toString() ?? null,
    wrong: wrong.map(({ fact, because }) =>
      wrongView(fact, { because, apology: apologies.get(fact.carrierId) ?? null }),
    ),
  }
}

/** The apology that left, or is leaving, for each letter in error; one known not to have left is none. */
async function apologiesFor(
  tx: Work['tx'],
  carrierIds: readonly string[],
): Promise<ReadonlyMap<string, AnsweringAct>> {
  const acts = await actsOfSteps(tx, carrierIds.flatMap(stepsOf))
  const standing = acts.filter(({ state }) => state !== 'failed' && state !== 'cancelled')
  return new Map(standing.map((act) => [act.step.split('/')[1] ?? '', act]))
}

/** How many times an apology may be written again, the one before it known not to have left. */
const MOST_TIMES = 5

function stepsOf(carrierId: string): readonly string[] {
  const step = apologyStep(carrierId)
  return [step, ...Array.from({ length: MOST_TIMES }, (_, again) => `${step}/again-${again + 2}`)]
}

type Told = { readonly because: Said; readonly apology: AnsweringAct | null }

function wrongView(fact: LateFact, { because, apology }: Told): WrongSendingsView['wrong'][number] {
  const { actId, dossierId, reference, debtorName, letter, channel, leftAt, sentSince } = fact
  return {
    actId,
    dossierId,
    reference,
    debtorName,
    because,
    label: letterName(letter),
    channel: oneOf(
      ['letter', 'registered-letter', 'electronic-registered', 'e-mail'],
      apologyWay(channel),
    ),
    leftAt: leftAt.toString(),
    since: sentSince === 0 ? NOTHING_SINCE : someSince(sentSince),
    apology:
      apology === null
        ? null
        : {
            actId: apology.id,
            state: oneOf(['reserved', 'doing', 'done', 'ambiguous'], apology.state),
            reservedAt: apology.reservedAt.toString(),
          },
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
