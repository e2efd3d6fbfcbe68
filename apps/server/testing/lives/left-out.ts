import { draftLetter } from '#outreach/compose.ts'
import { referenceOf } from '#outreach/letter-facts.ts'
import { standsAgainstLetter } from '#outreach/last-check.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { moveOn } from '#dossier/moved.ts'
import { guardsOfTheHouse, type Guards } from './sendings.ts'

type Approve = Guards['approve']

/** Reserves whatever was written, judged by nobody, under this step. */
function unjudged(stepOf: (dossierId: string, letter: string) => string): Approve {
  return async (work, { id, letter, channel, edits }) => {
    const version = await moveOn(work, id)
    const { dossier, composed } = await draftLetter(work, { id, letter, channel, edits })
    const actId = await reserveLetter(work, {
      composed,
      channel,
      step: stepOf(id, letter),
      dossierId: id,
      reference: referenceOf(dossier, letter),
      to: channel === 'e-mail' ? dossier.debtor.email : null,
      gate: null,
    })
    return { actId, version, state: 'reserved' }
  }
}

const nothing: Guards['lastCheck'] = async () => null

let others = 0

/** A product that lacks what guards it: each is a fault that a walk must find. */
export const leftOut = {
  'the last check': { ...guardsOfTheHouse, lastCheck: nothing, others: false },
  'what a last check holds': { ...guardsOfTheHouse, lastCheck: standsAgainstLetter },
  'the gate': {
    approve: unjudged((id, letter) => `dossier/${id}/${letter}`),
    lastCheck: nothing,
    others: false,
  },
  'the step that exists once': {
    approve: unjudged((id, letter) => {
      others += 1
      return `dossier/${id}/${letter}/again-${others}`
    }),
    lastCheck: nothing,
    others: false,
  },
} satisfies Readonly<Record<string, Guards>>
