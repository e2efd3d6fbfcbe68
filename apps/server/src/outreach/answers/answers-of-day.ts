import type { OutwardActView } from '@quittance/contract'
import { lettersSince } from '@quittance/database'
import { actView } from '#outreach/act-verbs.ts'
import { answeringLetters } from '#outreach/answers/answering-letters.ts'
import type { Work } from '#wiring/work.ts'

/** The most answers shown: a house writes a few a day, one by one. */
const MOST_SHOWN = 100

/**
 * The answers of the day (excuses, réponses à une contestation): those approved today, and those of before
 * that have not left. Each was approved by itself: none is in a batch.
 */
export async function readAnswersOfDay({
  tx,
  today,
}: Work): Promise<{ readonly rows: OutwardActView[] }> {
  const since = today.toZonedDateTime('Europe/Paris').toInstant()
  const acts = await lettersSince(tx, { letters: answeringLetters, since, limit: MOST_SHOWN })
  return { rows: acts.map(actView) }
}
