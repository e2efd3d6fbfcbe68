import {
  cents,
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  NBSP,
  parseDay,
  said,
  saidTogether,
  verbatim,
  type Said,
} from '@quittance/kernel'
import { z } from 'zod'

const PARIS = 'Europe/Paris'

const factsSchema = z.looseObject({
  office: z.looseObject({ name: z.string() }).optional().catch(undefined),
  messages: z.array(z.string()).catch([]),
  appointmentAt: z.string().optional().catch(undefined),
  place: z.string().nullish().catch(null),
  estimatedCents: z.number().nullish().catch(null),
  actualCents: z.number().nullish().catch(null),
  drawnUpOn: z.string().optional().catch(undefined),
  exhibit: z.number().optional().catch(undefined),
  reason: z.string().nullish().catch(null),
})

type Facts = z.infer<typeof factsSchema>

/** A step of a constat as the history of a dossier tells it. */
export type ConstatTold = { readonly title: Said; readonly detail: Said }

const nothing = verbatim('')

/** The steps of a constat, each by its verb of the journal. */
export const constatTold: Readonly<
  Record<
    | 'constat-asked'
    | 'constat-appointment-set'
    | 'constat-cost-stated'
    | 'constat-drawn-up'
    | 'constat-given-up',
    (facts: unknown) => ConstatTold
  >
> = {
  'constat-asked': telling(({ office, messages }) => ({
    title: said('Constat demandé', 'Record asked for'),
    detail: saidTogether([
      office === undefined ? nothing : said(`À ${office.name}.`, `Of ${office.name}.`),
      messageCount(messages.length),
    ]),
  })),
  'constat-appointment-set': telling(({ appointmentAt, place }) => ({
    title: said('Rendez-vous du constat', 'Appointment of the record'),
    detail: saidTogether([hourOf(appointmentAt), verbatim(place ?? '')]),
  })),
  'constat-cost-stated': telling(({ estimatedCents, actualCents }) => ({
    title: said('Coût du constat', 'Cost of the record'),
    detail: saidTogether([
      costOf(estimatedCents, ['Estimé à', 'Estimated at']),
      costOf(actualCents, ['Coût réel de', 'Actual cost of']),
    ]),
  })),
  'constat-drawn-up': telling(({ drawnUpOn, exhibit }) => ({
    title: said('Constat dressé', 'Record drawn up'),
    detail: drawnUp(drawnUpOn, exhibit),
  })),
  'constat-given-up': telling(({ reason }) => ({
    title: said('Constat abandonné', 'Record given up'),
    detail: verbatim(reason ?? ''),
  })),
}

function telling(tell: (facts: Facts) => ConstatTold): (facts: unknown) => ConstatTold {
  return (facts) => tell(factsSchema.parse(facts))
}

function messageCount(count: number): Said {
  return count === 1
    ? said('Un message à relever.', 'One message to record.')
    : said(`${count} messages à relever.`, `${count} messages to record.`)
}

function hourOf(instant: string | undefined): Said {
  if (instant === undefined) return nothing
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(PARIS)
  const on = at.toPlainDate()
  const minutes = String(at.minute).padStart(2, '0')
  return said(
    `Le ${dayText(on)} à ${at.hour}${NBSP}h${NBSP}${minutes}.`,
    `On ${englishDay(on)} at ${at.hour}:${minutes}.`,
  )
}

function costOf(
  amount: number | null | undefined,
  [fr, en]: readonly [fr: string, en: string],
): Said {
  if (amount == null) return nothing
  return said(`${fr} ${eurosText(cents(amount))}.`, `${en} ${englishEuros(cents(amount))}.`)
}

function drawnUp(on: string | undefined, exhibit: number | undefined): Said {
  const day = parseDay(on ?? '')
  const number = exhibit ?? 0
  if (day === null) return said(`Pièce ${number}.`, `Exhibit ${number}.`)
  return said(
    `Procès-verbal du ${dayText(day)}, pièce ${number}.`,
    `Report of ${englishDay(day)}, exhibit ${number}.`,
  )
}
