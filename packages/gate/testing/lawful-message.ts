import { day } from '@quittance/kernel'

import type { GateDossier, GateQuestion } from '#gate-question.ts'
import type { DossierChanges } from '#rules/gate-case.ts'
import { lawfulStatement } from '#rules/lawful-statement.data.ts'

const at = (text: string) => Temporal.Instant.from(text)

/** A dossier in which nothing stands in the way: an agency, a consumer, all facts known. */
const lawfulDossier: GateDossier = {
  sender: {
    capacity: 'agency',
    name: 'Cabinet Brévault',
    address: '4, place de l’Exemple, 69000 Lyon',
  },
  creditor: { name: 'Piscines du Vallon', address: '2, allée Fictive, 69000 Lyon' },
  mediator: null,
  debtor: { kind: 'consumer' },
  recipient: 'debtor',
  step: 'reminder',
  firstLetter: { reference: '2026-0139', sentOn: day('2026-10-14') },
  statement: lawfulStatement,
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

type Changes = Omit<Partial<GateQuestion>, 'dossier'> & { readonly dossier?: DossierChanges }

/** A message that passes, with what a test changes; a fact set to `undefined` is unknown. */
export function lawfulMessage({ dossier = {}, ...message }: Changes = {}): GateQuestion {
  return {
    on: at('2026-11-18T10:15:00+01:00'),
    channel: 'e-mail',
    text: lawfulText,
    ...message,
    dossier: withChanges(dossier),
  }
}

function withChanges(changes: DossierChanges): GateDossier {
  const facts = Object.entries({ ...lawfulDossier, ...changes })
  return Object.fromEntries(facts.filter(([, fact]) => fact !== undefined))
}
