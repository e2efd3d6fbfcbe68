import { cents, day } from '@quittance/kernel'

import type { GateDossier, GateQuestion } from '#gate-question.ts'

const at = (text: string) => Temporal.Instant.from(text)

/** A dossier in which nothing stands in the way: an agency, a consumer, all facts known. */
export const lawfulDossier: GateDossier = {
  sender: {
    capacity: 'agency',
    name: 'Cabinet Brévault',
    address: '4, place de l’Exemple, 69000 Lyon',
  },
  creditor: { name: 'Piscines du Vallon', address: '2, allée Fictive, 69000 Lyon' },
  debtor: { kind: 'consumer' },
  recipient: 'debtor',
  step: 'reminder',
  firstLetter: { reference: '2026-0139', sentOn: day('2026-10-14') },
  statement: {
    principal: cents(149_000),
    interest: cents(0),
    indemnity: cents(0),
    paid: cents(0),
    total: cents(149_000),
  },
  lateInvoices: 1,
  limitation: 'running',
  title: false,
  mandate: { signedOn: day('2026-09-01'), endsOn: null },
  insurance: { until: day('2027-06-30') },
  separateAccount: { declaredOn: day('2024-02-05') },
  paymentIbans: ['FR76 3000 6000 0112 3456 7890 189'],
  disputes: [],
  holds: { insolvency: false, overIndebtedness: false, vulnerability: false },
  promise: null,
  paymentSinceComposition: false,
  contacts: [],
}

/** The words that let any text of the lawful dossier leave, by themselves. */
export const lawfulText =
  'Cabinet Brévault, réf. 2026-0139, lettre du 14 octobre 2026. Vous pouvez contester cette somme.'

/** A message that passes, with what a test changes. */
export function lawfulMessage(
  changes: Omit<Partial<GateQuestion>, 'dossier'> & { readonly dossier?: GateDossier } = {},
): GateQuestion {
  const { dossier = {}, ...message } = changes
  return {
    on: at('2026-11-18T10:15:00+01:00'),
    channel: 'e-mail',
    text: lawfulText,
    ...message,
    dossier: { ...lawfulDossier, ...dossier },
  }
}
