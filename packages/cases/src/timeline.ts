/** What may happen to a dossier, for « Ce qui s’est passé » (chronologie). */
export const timelineKinds = [
  'case-opened',
  'exhibit-added',
  'message-received',
  'finding-kept',
  'finding-set-aside',
  'letter-sent',
  'letter-delivered',
  'letter-returned',
  'call-made',
  'message-refused',
  'promise-made',
  'promise-kept',
  'promise-broken',
  'dispute-opened',
  'dispute-answered',
  'payment-received',
  'receipt-issued',
  'paid-over',
  'plan-signed',
  'case-suspended',
  'handed-over',
  'case-closed',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

export type TimelineIcon =
  | 'letter'
  | 'message'
  | 'euro'
  | 'note'
  | 'call'
  | 'proof'
  | 'time'
  | 'dossier'
  | 'person'

/** How a kind of fact is shown: its verb, in the past and without a subject, and its icon. */
export type TimelineWords = { readonly verb: string; readonly icon: TimelineIcon }

/** The words and icon of each kind of event in « Ce qui s’est passé ». */
export const timelineWords: Readonly<Record<TimelineKind, TimelineWords>> = {
  'case-opened': { verb: 'Dossier ouvert', icon: 'dossier' },
  'exhibit-added': { verb: 'Pièce ajoutée', icon: 'proof' },
  'message-received': { verb: 'Message reçu', icon: 'message' },
  'finding-kept': { verb: 'Engagement retenu', icon: 'proof' },
  'finding-set-aside': { verb: 'Engagement écarté', icon: 'proof' },
  'letter-sent': { verb: 'Lettre envoyée', icon: 'letter' },
  'letter-delivered': { verb: 'Lettre distribuée', icon: 'letter' },
  'letter-returned': { verb: 'Lettre revenue', icon: 'letter' },
  'call-made': { verb: 'Appel passé', icon: 'call' },
  'message-refused': { verb: 'Envoi refusé par le garde-fou', icon: 'note' },
  'promise-made': { verb: 'Promesse enregistrée', icon: 'person' },
  'promise-kept': { verb: 'Promesse tenue', icon: 'person' },
  'promise-broken': { verb: 'Promesse non tenue', icon: 'time' },
  'dispute-opened': { verb: 'Contestation reçue', icon: 'person' },
  'dispute-answered': { verb: 'Contestation traitée', icon: 'note' },
  'payment-received': { verb: 'Paiement reçu', icon: 'euro' },
  'receipt-issued': { verb: 'Quittance remise', icon: 'euro' },
  'paid-over': { verb: 'Reversé au créancier', icon: 'euro' },
  'plan-signed': { verb: 'Échéancier signé', icon: 'person' },
  'case-suspended': { verb: 'Dossier suspendu', icon: 'time' },
  'handed-over': { verb: 'Dossier remis', icon: 'dossier' },
  'case-closed': { verb: 'Dossier clos', icon: 'dossier' },
}
