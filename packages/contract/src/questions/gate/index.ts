import type { GateQuestion } from '@quittance/gate'
import * as z from 'zod'

import { gateCents, gateDay, gateFlag, gateInstant, gateText } from '#questions/gate/gate-fields.ts'

/** The longest message that is judged; a longer one is no letter to a debtor. */
export const LONGEST_MESSAGE = 100_000

const party = { name: gateText.exactOptional(), address: gateText.exactOptional() }

const statement = z.strictObject({
  principal: gateCents,
  interest: gateCents,
  indemnity: gateCents,
  costs: gateCents.exactOptional(),
  paid: gateCents,
  total: gateCents,
  quotable: z.array(gateCents).exactOptional(),
})

const dispute = z.strictObject({
  component: z.enum(['whole', 'principal', 'interest', 'indemnity', 'items']),
  openedOn: gateDay,
})

const promise = z.strictObject({ dueOn: gateDay, amount: gateCents.exactOptional() })

const holds = z.strictObject({
  insolvency: gateFlag.exactOptional(),
  overIndebtedness: gateFlag.exactOptional(),
  vulnerability: gateFlag.exactOptional(),
})

const sender = z.strictObject({
  capacity: z.enum(['creditor', 'agency', 'judicial-officer']).exactOptional(),
  ...party,
})

/** The facts of a dossier that the garde-fou reads; an absent key is a fact that nobody knows. */
export const gateDossierFacts = z.strictObject({
  sender: sender.exactOptional(),
  creditor: z.strictObject(party).exactOptional(),
  mediator: z.strictObject({ name: gateText }).nullable().exactOptional(),
  debtor: z
    .strictObject({
      kind: z.enum(['consumer', 'professional', 'private-individual']).exactOptional(),
      postalCode: gateText
        .regex(/^\d{5}$/, 'Un code postal s’écrit en cinq chiffres, par exemple 75011.')
        .exactOptional(),
      electronicConsent: z.strictObject({ givenOn: gateDay }).nullable().exactOptional(),
    })
    .exactOptional(),
  recipient: z.enum(['debtor', 'third-party']).exactOptional(),
  step: z
    .enum([
      'first-letter',
      'reminder',
      'last-reminder',
      'formal-notice',
      'call',
      'payment-plan',
      'reply',
      'receipt',
      'notice',
    ])
    .exactOptional(),
  firstLetter: z.strictObject({ reference: gateText, sentOn: gateDay }).nullable().exactOptional(),
  statement: statement.exactOptional(),
  lateInvoices: z.int().nonnegative().max(1_000_000).exactOptional(),
  limitation: z.enum(['not-started', 'running', 'suspended', 'expired']).exactOptional(),
  title: gateFlag.exactOptional(),
  mandate: z
    .strictObject({ signedOn: gateDay, endsOn: gateDay.nullable() })
    .nullable()
    .exactOptional(),
  insurance: z.strictObject({ until: gateDay }).nullable().exactOptional(),
  separateAccount: z.strictObject({ declaredOn: gateDay }).nullable().exactOptional(),
  paymentIbans: z.array(gateText).exactOptional(),
  disputes: z.array(dispute).exactOptional(),
  holds: holds.exactOptional(),
  promise: promise.nullable().exactOptional(),
  paymentSinceComposition: gateFlag.exactOptional(),
  template: z
    .strictObject({
      capacity: z.enum(['creditor', 'agency', 'judicial-officer']),
      audience: z.enum(['consumer', 'professional']),
    })
    .nullable()
    .exactOptional(),
  contacts: z.array(gateInstant).exactOptional(),
})

/** The question of `quittance gate`: a message about to leave, and its dossier. */
export const gateFacts = z.strictObject({
  on: gateInstant,
  channel: z.enum(
    ['letter', 'registered-letter', 'electronic-registered', 'e-mail', 'sms', 'phone-script'],
    'Le canal est letter, registered-letter, electronic-registered, e-mail, sms ou phone-script.',
  ),
  text: z.string('La valeur est un texte.').max(LONGEST_MESSAGE),
  dossier: gateDossierFacts,
}) satisfies z.ZodType<GateQuestion>
