import { cents, day, euros } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { composeLetter } from '#words/compose-letter.ts'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { InterestStatementFacts, StatementItem } from '#words/facts/statement-facts.ts'
import { sampleFacts } from '../../../../testing/sample-facts.ts'

const sample = sampleFacts['interest-statement']
const [first] = sample.items
if (first === undefined) throw new Error('the sample has an item')
const item: StatementItem = first

function composed(change: Partial<InterestStatementFacts> = {}): ComposedLetter {
  const outcome = composeLetter('interest-statement', { ...sample, ...change })
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return outcome.letter
}

const spaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ')

describe('interestStatement', () => {
  it('tells an item, its lines and what it comes to', () => {
    const text = spaces(composed().text)
    expect(text).toContain('une créance de Piscines du Vallon, 2, allée Fictive, 69000 Lyon, sur')
    expect(text).toContain('échéance du 18 octobre 2025 : 1 990,00 €.')
    expect(text).toContain('Les intérêts courent du 17 juin 2026, par la mise en demeure.')
    expect(text).toContain('17 juin 2026 | 30 juin 2026 | 14 | 1 490,00 | 2,62 % | taux légal')
    expect(text).toContain('second semestre 2026, à confirmer | 3,48')
    expect(text).toContain('Intérêts échus : 4,98 €')
    expect(text).toContain('Le | Reçu ou déduit | Au principal | Montant')
    expect(text).toContain('2 mars 2026 | Paiement | 500,00 | 500,00')
    expect(text).toContain('Reste dû au 31 juillet 2026 : 1 494,98 €')
    expect(text).toContain('Textes : C. civ. 1231-6 ; C. civ. 1343-1 ; CMF L313-2.')
    expect(text).toContain(sample.fingerprint)
  })

  it('says that it asks for nothing, and greets nobody when it is addressed to nobody', () => {
    const letter = composed()
    expect(spaces(letter.text)).toContain('Il informe ; ce n’est pas une demande de paiement.')
    expect(letter).toMatchObject({ recipient: [], salutation: null, closing: null })
    expect(letter.text).not.toContain('répondez')
    const sent = composed({ recipient: sample.debtor })
    expect(sent).toMatchObject({ salutation: 'Madame,' })
    expect(sent.text).toContain('répondez')
  })

  it('says of a day to come that it supposes no other payment', () => {
    expect(composed().text).not.toContain('Ce jour est à venir')
    const early = composed({ issuedOn: day('2026-07-30') })
    expect(spaces(early.text)).toContain('suppose que rien n’est payé d’ici là.')
  })

  it('adds up several items, each apart', () => {
    const other: StatementItem = {
      ...item,
      number: 'F-2025-0901',
      principalCents: euros('800.00'),
      interest: null,
      segments: [],
      creditNotes: [{ number: 'A-7', on: day('2026-04-02'), amountCents: euros('50.00') }],
      payments: [
        {
          on: day('2026-05-02'),
          toCostsCents: cents(0),
          toInterestCents: euros('1.20'),
          toIndemnityCents: euros('40.00'),
          toPrincipalCents: euros('58.80'),
        },
      ],
      indemnityCents: euros('40.00'),
    }
    const totalCents = euros('2184.98')
    const text = spaces(composed({ items: [item, other], totalCents }).text)
    expect(text).toContain('Reste dû, n° F-2025-0872 : 1 494,98 €')
    expect(text).toContain('Reste dû, n° F-2025-0901 : 690,00 €')
    expect(text).toContain('Aucun intérêt ne court encore')
    expect(text).toContain('2 avr. 2026 | Avoir A-7 | – | – | – | 50,00')
    expect(text).toContain('2 mai 2026 | Paiement | 1,20 | 40,00 | 58,80 | 100,00')
    expect(text).toContain('Avoir : −50,00')
    expect(text).toContain('Reste dû au 31 juillet 2026 : 2 184,98 €')
  })

  it('keeps what is contested in its sums, and says that it waits and what is asked without it', () => {
    const parts = [
      { number: 'F-1', contestedCents: euros('800.00'), isWhole: true },
      { number: 'F-2', contestedCents: euros('300.00'), isWhole: false },
    ]
    const held = { whole: false, parts, askedCents: euros('394.98') }
    const text = spaces(composed({ suspended: held }).text)
    expect(text).toContain(
      'Contesté, et non demandé tant qu’il n’y a pas été répondu : la facture n° F-1 et 300,00 € du principal de la facture n° F-2, avec ses intérêts. Hors cette part, il reste 394,98 €.',
    )
    expect(text).toContain('Reste dû au 31 juillet 2026 : 1 494,98 €')
    const all = composed({ suspended: { ...held, whole: true, askedCents: cents(0) } })
    expect(spaces(all.text)).toContain('Cette créance est contestée : rien n’en est demandé')
    expect(composed().text).not.toContain('contesté')
  })

  it('asks for a way to answer only when it is addressed to somebody', () => {
    const contact = { phone: null, email: null, page: null }
    const sender = { ...sample.sender, contact }
    expect(composeLetter('interest-statement', { ...sample, sender }).kind).toBe('composed')
    expect(
      composeLetter('interest-statement', { ...sample, sender, recipient: sample.debtor }),
    ).toEqual({ kind: 'refused', because: ['no-way-to-answer'] })
  })

  it('refuses sums that differ by a cent', () => {
    const totalCents = cents(sample.totalCents + 1)
    expect(composeLetter('interest-statement', { ...sample, totalCents })).toEqual({
      kind: 'refused',
      because: ['sums-differ'],
    })
  })
})
