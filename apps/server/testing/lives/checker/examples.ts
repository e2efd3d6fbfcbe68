import { condemned } from './checker.ts'
import { PARAGRAPHS_OF_L111_8 } from './wording.ts'
import type { Happening, Life } from './life.ts'

type Of<Kind extends Happening['kind']> = Extract<Happening, { readonly kind: Kind }>

const house = {
  name: 'Cabinet Aubrac Recouvrement',
  address: '14 rue des Lices, 35000 Rennes',
}

const sums = {
  principal: '1 500,00 €',
  interest: '12,30 €',
  indemnity: '40,00 €',
  total: '1 552,30 €',
}

/** What a first letter of an agency says, a part at a time: a test leaves one out, or words it. */
export const firstLetterParts = {
  head: `${house.name}, ${house.address}`,
  activity:
    'Nous exerçons une activité de recouvrement amiable de créances pour le compte d’autrui.',
  reference: 'Nos références : QT-2026-001',
  creditor: 'Créancier : Ateliers Morvan, 3 quai du Port, 56100 Lorient',
  basis: 'Facture F-1 du 2 février 2026, échue le 4 mars 2026.',
  principal: `Principal : ${sums.principal}`,
  interest: `Intérêts de retard : ${sums.interest}`,
  indemnity: `Indemnité forfaitaire pour frais de recouvrement (art. D. 441-5) : ${sums.indemnity}`,
  total: `Total à régler : ${sums.total}`,
  demand: 'Nous vous demandons de régler cette somme par virement, IBAN FR76 3000 1000 0100.',
  law2: PARAGRAPHS_OF_L111_8[0] ?? '',
  law3: PARAGRAPHS_OF_L111_8[1] ?? '',
}

export function firstLetter(changes: Partial<typeof firstLetterParts> = {}): string {
  return Object.values({ ...firstLetterParts, ...changes }).join('\n\n')
}

/** A later letter of an agency, that recalls the first, sent on 7 April 2026. */
export function laterLetter(...said: readonly string[]): string {
  return [
    'Notre lettre du 7 avril 2026, références QT-2026-001, est restée sans réponse.',
    ...said,
    'Si un point vous paraît inexact, vous pouvez le contester par retour de courrier.',
  ].join('\n\n')
}

export const claimed: Of<'claim'> = {
  kind: 'claim',
  at: '2026-04-01T08:00:00Z',
  dossier: 'D1',
  creditor: 'Ateliers Morvan',
  creditorAddress: '3 quai du Port, 56100 Lorient',
  debtor: 'Durand SARL',
  audience: 'professional',
  items: [{ id: 'F-1', principalCents: 150_000, issuedOn: '2026-02-02', dueOn: '2026-03-04' }],
  barredFrom: '2031-03-05',
}

/** A demand on D1 on a morning of a day; composed an hour before it leaves. */
export function sentOn(day: string, changes: Partial<Of<'sent'>> = {}): Of<'sent'> {
  return {
    kind: 'sent',
    at: `${day}T09:00:00Z`,
    dossier: 'D1',
    act: `A-${day}`,
    step: `step of ${day}`,
    channel: 'letter',
    text: laterLetter('Nous vous prions de régler la somme de 1 500,00 €.'),
    composedAt: `${day}T08:00:00Z`,
    ...changes,
  }
}

/** What an agency has before it writes, and its first letter, of Tuesday 7 April 2026. */
export const covered: readonly Happening[] = [
  {
    kind: 'insurance',
    at: '2026-01-02T08:00:00Z',
    creditor: null,
    from: '2026-01-01',
    until: '2026-12-31',
  },
  {
    kind: 'mandate',
    at: '2026-01-05T08:00:00Z',
    creditor: 'Ateliers Morvan',
    from: '2026-01-05',
    until: null,
  },
]

export const begun: readonly Happening[] = [
  ...covered,
  claimed,
  sentOn('2026-04-07', { step: 'first-reminder', text: firstLetter() }),
]

/** An agency's life that nothing condemns, and what happens next in it. */
export function agencyLife(...next: readonly Happening[]): Life {
  return { capacity: 'agency', house, happenings: [...begun, ...next] }
}

/** The life of a creditor who writes for itself, to a consumer unless the claim says otherwise. */
export function creditorLife(claim: Partial<Of<'claim'>>, ...next: readonly Happening[]): Life {
  return {
    capacity: 'creditor',
    happenings: [{ ...claimed, audience: 'consumer', ...claim }, ...next],
  }
}

/** What is condemned of a life, as « rule act », to be compared at a glance. */
export function verdictsOn(life: Life): readonly string[] {
  return condemned(life).map(({ rule, act }) => `${rule} ${act}`)
}
