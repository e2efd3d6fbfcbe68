import { addCents, day, dayText, euros, negateCents } from '@quittance/kernel'
import { firstLetter } from '@quittance/law'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#words/apply-edits.ts'
import { composeLetter, letterKinds } from '#words/compose-letter.ts'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { DemandFacts, LetterFactsByKind, LetterKind } from '#words/facts/letter-facts.ts'
import { letterParts } from '#words/letter-text.ts'
import { creditor, firstReminderFacts, sampleFacts } from '../../testing/sample-facts.ts'

function composed<Kind extends LetterKind>(
  kind: Kind,
  facts: LetterFactsByKind[Kind],
): ComposedLetter {
  const outcome = composeLetter(kind, facts)
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return outcome.letter
}

const spaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ')

function demand(change: Partial<DemandFacts>): DemandFacts {
  return { ...firstReminderFacts, ...change }
}

describe('composeLetter', () => {
  it('writes the five mentions of R124-4 in the first letter of an agency', () => {
    const text = spaces(composed('first-reminder', firstReminderFacts).text)
    expect(text).toContain(
      'Cabinet Brévault\nactivité de recouvrement amiable\n4, place de l’Exemple\n69000 Lyon',
    )
    expect(text).toContain('Cabinet Brévault exerce une activité de recouvrement amiable.')
    expect(text).toContain('Piscines du Vallon, 2, allée Fictive, 69000 Lyon, votre créancier')
    expect(text).toContain('fondée sur le contrat du 2 février 2025 et la facture F-2025-0872')
    expect(text).toContain('Principal : 1 990,00 € (facture F-2025-0872, échue le 18 octobre 2025)')
    expect(text).toContain('Paiement reçu : −500,00 € (virement du 2 mars 2026)')
    expect(text).toContain('payer cette somme de 1 490,00 € au plus tard le 1er mai 2026')
    expect(text).toContain('FR76 3000 6000 0112 3456 7890 189')
    expect(text).toContain('Les frais de recouvrement entrepris sans titre exécutoire restent à la')
    expect(text).toContain('à la charge du débiteur de mauvaise foi.')
  })

  it('has the five mentions as the law recognises them', () => {
    const { text } = composed('first-reminder', firstReminderFacts)
    const outcome = firstLetter({
      text,
      facts: {
        collector: { name: 'Cabinet Brévault', address: '4, place de l’Exemple, 69000 Lyon' },
        creditor: { name: 'Piscines du Vallon', address: '2, allée Fictive, 69000 Lyon' },
      },
    })
    expect(outcome).toMatchObject({ outcome: 'answer', value: { compliant: true } })
    expect(firstLetter({ text })).toMatchObject({ value: { compliant: true } })
  })

  it('annuls a receipt of a debt that other payments settle: nothing is left to pay', () => {
    const [principal] = firstReminderFacts.lines
    if (principal === undefined) throw new Error('the sample has a principal')
    const paid = { ...principal, amountCents: negateCents(principal.amountCents) }
    const facts = sampleFacts['receipt-annulment']
    const letter = composed('receipt-annulment', { ...facts, lines: [principal, paid] })
    expect(spaces(letter.text)).toContain('il ne vous reste rien à payer à ce jour.')
    expect(letter.body.map(({ kind }) => kind)).not.toContain('statement')
  })

  it('refuses a first letter older than the text it would quote', () => {
    const issuedOn = day('2014-03-18')
    expect(composeLetter('first-reminder', demand({ issuedOn }))).toEqual({
      kind: 'refused',
      because: ['text-of-law-not-held'],
    })
  })

  it('quotes L111-8 for no one but an agency', () => {
    const sender = { ...firstReminderFacts.sender, capacity: 'creditor' as const }
    const text = composed('first-reminder', demand({ sender, creditor: null })).text
    expect(text).not.toContain('titre exécutoire')
    expect(text).not.toContain('recouvrement amiable.')
  })

  it.each(['second-reminder', 'last-reminder', 'formal-notice'] as const)(
    'names the first letter again in a %s',
    (kind) => {
      const text = spaces(composed(kind, sampleFacts[kind]).text)
      expect(text).toContain('lettre du 14 avril 2026, référence 2026-0139-L1')
    },
  )

  it.each(letterKinds)('ends every %s with a way to answer or a fingerprint to verify', (kind) => {
    const letter = composed(kind, sampleFacts[kind])
    expect(letter.text).toContain('Cabinet Brévault')
    expect(letter.text).not.toMatch(/ [:;?!%€»]|« /u)
    expect(letter.text).not.toMatch(/undefined|null|veuillez|huissier/iu)
    expect(JSON.parse(JSON.stringify(letter))).toEqual(letter)
  })

  it('refuses what a letter must not ask or cannot say, the most urgent first', () => {
    const lines = [
      { element: 'late-payment-indemnity', detail: null, amountCents: euros('40.00') },
    ] as const
    const facts = demand({ lines, creditor: null, payBy: day('2026-04-01') })
    expect(composeLetter('first-reminder', facts)).toEqual({
      kind: 'refused',
      because: ['creditor-not-named', 'indemnity-asked-of-a-consumer', 'pay-by-before-letter'],
    })
  })

  it('refuses a later letter of an agency that names no first letter', () => {
    const facts = { ...sampleFacts['second-reminder'], firstLetter: null }
    expect(composeLetter('second-reminder', facts)).toEqual({
      kind: 'refused',
      because: ['first-letter-not-named'],
    })
  })

  it('refuses a receipt whose parts are not the payment', () => {
    const facts = sampleFacts.receipt
    const allocation = { ...facts.allocation, overpaidCents: euros('0.01') }
    expect(composeLetter('receipt', { ...facts, allocation })).toEqual({
      kind: 'refused',
      because: ['sums-differ'],
    })
  })

  it('names the creditor in a formal notice and only what a judge may order', () => {
    const text = spaces(composed('formal-notice', sampleFacts['formal-notice']).text)
    expect(text).toContain(`mettons en demeure, pour le compte de ${creditor.name}, de payer`)
    expect(text).toContain('Piscines du Vallon pourra demander au juge de l’ordonner')
    expect(text).toContain('C. civ. 1231-6 et 1344-1')
  })

  it.each(['second-reminder', 'last-reminder', 'formal-notice'] as const)(
    'never says in a %s that nobody answered: the letter cannot know it',
    (kind) => {
      expect(composed(kind, sampleFacts[kind]).text).not.toContain('ni réponse.')
    },
  )

  it('tells the creditor of a payment what was left on the day it came', () => {
    const notice = sampleFacts['payment-notice']
    const on = dayText(notice.payment.receivedOn)
    expect(spaces(composed('payment-notice', notice).text)).toContain(
      spaces(`Au ${on}, ce paiement déduit, il restait à recouvrer `),
    )
  })

  it('says in a receipt what was left on the day it came, or that nothing is', () => {
    const { receipt } = sampleFacts
    expect(spaces(composed('receipt', receipt).text)).toContain('600,00 € (six cents euros)')
    const on = dayText(receipt.payment.receivedOn)
    expect(spaces(composed('receipt', receipt).text)).toContain(
      spaces(`Au ${on}, ce paiement déduit, il restait à payer 902,40 €.`),
    )
    const allocation = { ...receipt.allocation, remainingCents: euros('0.00') }
    expect(composed('receipt', { ...receipt, allocation }).text).toContain(
      'il ne reste rien à payer',
    )
  })

  it('gives a receipt under reserve while the bank has not shown the payment', () => {
    const { receipt } = sampleFacts
    const reserve = 'sous réserve de l’encaissement définitif'
    const receiptOf = (awaitsBank: boolean): string =>
      composed('receipt', {
        ...receipt,
        payment: { ...receipt.payment, by: 'transfer', awaitsBank },
      }).text
    expect(receiptOf(true)).toContain(reserve)
    expect(receiptOf(false)).not.toContain(reserve)
  })

  it('promises a creditor nothing where nothing is to be paid over', () => {
    const { text } = composed('payment-notice', {
      ...sampleFacts['payment-notice'],
      payOverBy: null,
    })
    expect(text).toContain('Aucune part de ce paiement n’est à vous reverser.')
    expect(text).not.toContain('vous seront reversés')
  })

  it('tells the creditor that the bank took a payment back, and what becomes of the funds', () => {
    const facts = sampleFacts['payment-return-notice']
    const text = spaces(composed('payment-return-notice', facts).text)
    expect(text).toContain('la banque a repris le paiement de 600,00 € reçu pour vous')
    expect(text).toContain('Q-2026-000123 est annulée par le n° Q-2026-000124')
    expect(text).toContain('vous n’avez rien à rendre')
    const late = composed('payment-return-notice', { ...facts, paidOver: true }).text
    expect(late).toContain('déjà été reversés')
  })

  it('never promises a creditor what the debtor paid too much', () => {
    const facts = sampleFacts['payment-notice']
    expect(composed('payment-notice', facts).text).toContain('Ils vous seront reversés')
    const amountCents = addCents(facts.payment.amountCents, euros('10.00'))
    const over = {
      ...facts,
      payment: { ...facts.payment, amountCents },
      allocation: { ...facts.allocation, overpaidCents: euros('10.00') },
    }
    expect(composed('payment-notice', over).text).toContain(
      'Hors trop-perçu, ils vous seront reversés',
    )
  })
})

describe('letterParts', () => {
  it.each(letterKinds)('places every part of a %s in its text', (kind) => {
    const letter = composed(kind, sampleFacts[kind])
    const parts = letterParts(letter)
    const cut = parts.map((part) => letter.text.slice(part.start, part.end))
    expect(cut).toEqual(parts.map((part) => part.text))
    expect(new Set(parts.map((part) => part.id)).size).toBe(parts.length)
  })
})

describe('applyEdits', () => {
  const letter = composed('second-reminder', sampleFacts['second-reminder'])

  it('rewrites a paragraph with French spaces and gives the gate the new text', () => {
    const outcome = applyEdits(letter, [{ id: 'recall', text: "Est-ce l'été ?" }])
    expect(outcome).toMatchObject({
      kind: 'edited',
      letter: { text: expect.stringContaining('Est-ce l’été\u202F?') },
    })
  })

  it.each([
    ['how-to-answer', 'not-editable'],
    ['debt', 'not-editable'],
    ['nowhere', 'no-such-paragraph'],
  ])('refuses to rewrite %s: %s', (id, reason) => {
    expect(applyEdits(letter, [{ id, text: 'x' }])).toEqual({ kind: 'refused', id, reason })
  })
})
