import { judgeMessage, type GateDossier } from '@quittance/gate'
import { cents, day, eurosText } from '@quittance/kernel'
import {
  composeLetter,
  demandKinds,
  disputeAnswers,
  disputeGrounds,
  letterWays,
  type ApologyFacts,
  type Capacity,
  type DisputeAnswerFacts,
  type ErrorCause,
  type LetterOutcome,
} from '@quittance/letters'
import { describe, expect, it } from 'vitest'
import { fictionalCase } from '#outreach/templates/fictional-case.ts'

const on = day('2026-06-16')
const now = Temporal.Instant.from('2026-06-16T10:00:00+02:00')

const capacities = ['creditor', 'agency', 'judicial-officer'] as const
const purposes = capacities.flatMap((capacity) =>
  (['consumer', 'professional'] as const).flatMap((audience) =>
    letterWays.map((way) => ({ capacity, audience, way })),
  ),
)
type Purpose = (typeof purposes)[number]

function occasion({ capacity, audience, way }: Purpose) {
  const { facts, gate } = fictionalCase({
    sender: senderIn(capacity),
    on,
    purpose: { capacity, audience, kind: 'second-reminder' },
    wording: { tone: 'courteous', way, own: null },
    registered: false,
  })
  const { sender, issuedOn, place, caseNumber, reference, registered, debtor, creditor } = facts
  const named = { sender, issuedOn, place, caseNumber, reference, registered, debtor, creditor }
  return { facts: { ...named, firstLetter: facts.firstLetter, way }, gate }
}

function senderIn(capacity: Capacity) {
  return {
    capacity,
    name: capacity === 'judicial-officer' ? 'Étude Sorel' : 'Cabinet Brévault',
    address: {
      inside: null,
      building: null,
      street: '4, place de l’Exemple',
      locality: null,
      postCode: '69000',
      town: 'Lyon',
      country: null,
    },
    contact: { phone: '04 72 00 00 12', email: 'dossiers@brevault.example', page: null },
    legalMentions: [],
    signatory: { name: 'Camille Roussel', role: null },
  }
}

const causes: readonly ErrorCause[] = [
  { kind: 'payment', on: day('2026-06-01'), amountCents: cents(50_000) },
  { kind: 'dispute', on: day('2026-06-01') },
  { kind: 'promise', on: day('2026-06-01'), dueOn: day('2026-07-01'), amountCents: cents(50_000) },
  { kind: 'pause', on: day('2026-06-01') },
]

function textOf(outcome: LetterOutcome): string {
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return outcome.letter.text
}

function judged(text: string, gate: GateDossier, { way }: Purpose) {
  const known = gate.statement?.quotable ?? []
  const { verdict, findings } = judgeMessage({
    on: now,
    channel: way === 'e-mail' ? 'e-mail' : 'letter',
    text,
    dossier: {
      ...gate,
      ...(gate.statement === undefined
        ? {}
        : { statement: { ...gate.statement, quotable: [...known, cents(50_000)] } }),
    },
  }).value
  return { verdict, findings: findings.map(({ rule, sentence }) => `${rule}: ${sentence}`) }
}

const passes = { verdict: 'pass', findings: [] }

describe.each(purposes)('an apology of a $capacity to a $audience, $way', (purpose) => {
  const all = demandKinds.flatMap((letter) => causes.map((cause) => ({ letter, cause })))
  const written = ({ letter, cause }: (typeof all)[number]): string => {
    const error: ApologyFacts['error'] = {
      letter,
      reference: 'Q-2026-0007-02',
      sentOn: day('2026-06-08'),
      cause,
    }
    return textOf(composeLetter('apology', { ...occasion(purpose).facts, error }))
  }
  const { gate } = occasion(purpose)

  it('passes the gate, whatever left and whatever nobody knew: 16 of 16', () => {
    const texts = all.map(written)
    const dossier = { ...gate, step: 'apology' as const }
    expect(texts.map((text) => judged(text, dossier, purpose))).toEqual(all.map(() => passes))
    expect(new Set(texts).size).toBe(16)
  })

  it.each([
    `Le solde de ${eurosText(cents(123_456))} reste dû.`,
    'Nous vous remercions de régler le reste sous huit jours.',
    'À défaut de paiement, le créancier saisira le juge.',
    'Vous pouvez virer la somme sur FR76 3000 6000 0112 3456 7890 189.',
  ])('is refused as soon as it claims: « %s »', (claim) => {
    const [first] = all
    if (first === undefined) throw new Error('there are apologies')
    const { verdict, findings } = judged(
      `${written(first)}\n${claim}`,
      { ...gate, step: 'apology' },
      purpose,
    )
    expect(verdict).toBe('refuse')
    expect(findings.join('\n')).toContain('claims-nothing')
  })
})

describe.each(purposes)('an answer of a $capacity to a $audience, $way', (purpose) => {
  const { facts, gate } = occasion(purpose)
  const all = disputeGrounds.flatMap((ground) =>
    disputeAnswers.flatMap((answer) => [true, false].map((partly) => ({ ground, answer, partly }))),
  )
  const written = ({ ground, answer, partly }: (typeof all)[number]): string => {
    const weighs = answer !== 'received' && answer !== 'papers'
    const matter: Omit<DisputeAnswerFacts, keyof typeof facts> = {
      answer,
      dispute: {
        receivedOn: day('2026-06-10'),
        ground,
        items: partly ? [{ number: 'F-31', amountCents: cents(50_000) }] : [],
        leavesARest: partly,
      },
      answerBy: day('2026-06-25'),
      papers: [],
      reasons: weighs ? 'Le bon de livraison du 3 avril porte une signature.' : '',
      givenUpCents: cents(answer.startsWith('founded') ? 50_000 : 0),
      mediator: null,
    }
    return textOf(composeLetter('dispute-answer', { ...facts, ...matter }))
  }

  it('passes the gate for each ground and each answer, whole or in part: 84 of 84', () => {
    const dossier: GateDossier = {
      ...gate,
      step: 'dispute-answer',
      disputes: [{ component: 'items', openedOn: day('2026-06-10') }],
    }
    const texts = all.map(written)
    const failed = texts.map((text) => judged(text, dossier, purpose))
    expect(failed.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
    expect(new Set(texts).size).toBe(84)
  })

  it('suspends the contested part alone, and says so', () => {
    const told = (partly: boolean) => written({ ground: 'amount', answer: 'received', partly })
    expect(told(true)).toContain('La suspension vise cette part seule')
    expect(told(true).replaceAll(/\s/gu, ' ')).toContain('la facture n° F-31 pour 500,00 €')
    expect(told(false)).toContain('toute démarche est suspendue')
  })

  it('is not written without the reasons of who weighs the dispute', () => {
    const matter = {
      answer: 'unfounded' as const,
      dispute: {
        receivedOn: day('2026-06-10'),
        ground: 'other' as const,
        items: [],
        leavesARest: false,
      },
      answerBy: null,
      papers: [],
      reasons: ' ',
      givenUpCents: cents(0),
      mediator: null,
    }
    expect(composeLetter('dispute-answer', { ...facts, ...matter })).toEqual({
      kind: 'refused',
      because: ['reasons-missing'],
    })
  })
})
