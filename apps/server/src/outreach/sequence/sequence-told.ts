import { said, saidTogether, verbatim } from '@quittance/kernel'
import { dayTold, type Words } from '#journal/told-facts.ts'
import { registeredTold } from '#registered/registered-told.ts'
import { smsTold } from '#sms/sms-told.ts'
import { sendingTold } from '#outreach/sendings/sending-told.ts'

type Facts = {
  readonly on?: string | undefined
  readonly until?: string | undefined
  readonly reason?: string | null | undefined
  readonly letter?: string | undefined
}

/** What the journal says of the pauses of a dossier, and of letters taken back. */
export const sequenceTold = {
  ...registeredTold,
  ...smsTold,
  ...sendingTold,
  'sequence-paused': ({ on, until, reason }) => {
    const [first, last] = [dayTold(on), dayTold(until)]
    const when =
      until === undefined
        ? said(`À partir du ${first.fr}, sans terme fixé.`, `From ${first.en} on, with no end set.`)
        : said(`Du ${first.fr} au ${last.fr}.`, `From ${first.en} to ${last.en}.`)
    return {
      title: said('Suite suspendue', 'Sequence paused'),
      detail: saidTogether([when, verbatim(reason ?? '')]),
    }
  },
  'sequence-resumed': ({ on, reason }) => {
    const first = dayTold(on)
    return {
      title: said('Fin d’une suspension de la suite', 'Pause of the sequence ended'),
      detail: saidTogether([
        said(`La suite reprend le ${first.fr}.`, `The sequence resumes on ${first.en}.`),
        verbatim(reason ?? ''),
      ]),
    }
  },
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>
