import { findAct, findFile } from '@quittance/database'
import { invariant, type Day } from '@quittance/kernel'
import { readBatches } from '#outreach/act-verbs.ts'
import { markPosted } from '#registered/batch/post-batch.ts'
import type { LetterStep } from '#assessment/letters-sent.ts'
import type { Hand } from '#demo/hand.ts'
import { sendLetter } from '#demo/steps.ts'
import type { Channel } from '#outreach/compose.ts'
import { JOURNEY_REGISTERED, journeyDays } from '#demo/journey/journey-matter.ts'
import type { JourneyLetter } from '#demo/journey/journey-report.ts'

const written: readonly {
  readonly on: Day
  readonly letter: LetterStep
  readonly channel: Channel
  readonly registered?: string
  readonly overrideReason?: string
}[] = [
  { on: journeyDays.deposit, letter: 'first-reminder', channel: 'letter' },
  { on: journeyDays.reminder, letter: 'second-reminder', channel: 'e-mail' },
  {
    on: journeyDays.formalNotice,
    letter: 'formal-notice',
    channel: 'registered-letter',
    registered: JOURNEY_REGISTERED,
    overrideReason:
      'Le créancier demande la mise en demeure sans dernière relance : le débiteur a promis deux fois.',
  },
]

/** Writes the letters of the journey, each on its day; paper is handed to the post the same day. */
export async function writeLetters(hand: Hand, dossierId: string): Promise<JourneyLetter[]> {
  const letters: JourneyLetter[] = []
  for (const { on, ...wanted } of written) {
    const { letter, channel } = wanted
    hand.moveTo(on)
    const { actId, gate } = await sendLetter(hand, { dossierId, ...wanted })
    if (channel !== 'e-mail') await post(hand, on)
    letters.push({
      kind: letter,
      on: on.toString(),
      channel,
      gate,
      ...(await asItLeft(hand, actId)),
    })
  }
  return letters
}

async function post(hand: Hand, on: Day): Promise<void> {
  const { rows } = await hand.does(readBatches, undefined)
  for (const { id, state } of rows) {
    if (state === 'open')
      await hand.does(markPosted, { id, on: on.toString(), pulled: [], gone: [] })
  }
}

async function asItLeft(hand: Hand, actId: string) {
  return await hand.does(async ({ tx }) => {
    const act = await findAct(tx, actId)
    invariant(act !== null && act.fileId !== null, 'a letter that left was printed')
    const file = await findFile(tx, act.fileId)
    invariant(file !== null, 'what was printed is kept')
    const { state, simulated, registeredNumber } = act
    return { state, simulated, registeredNumber, sha256: file.sha256 }
  }, undefined)
}
