import { cents, day, eurosText } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import type { CallScriptFacts } from '#words/call/call-facts.ts'
import { composeCallScript } from '#words/call/call-script.ts'

const facts: CallScriptFacts = {
  tone: 'courteous',
  audience: 'consumer',
  sender: { capacity: 'agency', name: 'Cabinet Lambert', phone: '01 99 00 12 34' },
  caller: 'Inès Fabre',
  debtorName: 'Thomas Delmas',
  creditorName: 'Piscines du Vallon',
  firstLetter: { reference: 'Q-2026-0007-01', sentOn: day('2026-05-04') },
  about: 'la pose d’un liner, facture F-31',
  lines: [
    { element: 'principal', detail: null, amountCents: cents(120_000) },
    { element: 'interest', detail: null, amountCents: cents(1_234) },
    { element: 'payment-received', detail: null, amountCents: cents(-20_000) },
  ],
  setAside: null,
  mediator: null,
  paymentReference: 'RF18539007547034',
  plan: { mostMonths: 6 },
}

const saidIn = (id: string, of: CallScriptFacts = facts): string =>
  composeCallScript(of)
    .parts.filter((part) => part.id === id)
    .flatMap(({ says }) => says)
    .join(' ')

describe('the script of a call', () => {
  it('asks who speaks before anything of the debt, the creditor or the house is said', () => {
    const { parts } = composeCallScript(facts)
    const before = parts.slice(
      0,
      parts.findIndex(({ id }) => id === 'who'),
    )
    const heard = before.flatMap(({ says }) => says).join(' ')
    expect(before.map(({ id }) => id)).toEqual(['greeting', 'identity', 'third-party'])
    for (const secret of ['Piscines', 'Cabinet', 'payer', 'facture', '€', 'créancier']) {
      expect(heard).not.toContain(secret)
    }
  })

  it('tells a third party the name of the caller and where to call back, nothing else', () => {
    const { toThirdParty, toDebtor } = composeCallScript(facts)
    expect(toThirdParty.replaceAll(/\s/g, ' ')).toBe(
      'Pouvez-vous demander à Thomas Delmas de rappeler Inès Fabre au 01 99 00 12 34 ? Je vous remercie.',
    )
    expect(toDebtor).not.toContain(toThirdParty)
  })

  it('says each part of the sum, and their total', () => {
    const heard = saidIn('sum')
    for (const sum of [120_000, 1_234, 20_000, 101_234]) {
      expect(heard).toContain(eurosText(cents(sum)))
    }
  })

  it('asks for the rest alone where a part is contested, and says what is suspended', () => {
    const setAside = { numbers: ['F-32'], inPart: ['F-33'] }
    const heard = saidIn('sum', { ...facts, setAside }).replaceAll(/\s/gu, ' ')
    expect(heard).toContain('hors ce que vous contestez, il reste 1 012,34 € à payer')
    expect(heard).toContain(
      'Nous ne vous demandons pas ce que vous contestez, la facture n° F-32 et une part de la facture n° F-33',
    )
    expect(saidIn('sum')).not.toContain('contest')
  })

  it('names the first letter, and the capacity in which each house calls', () => {
    expect(saidIn('who')).toContain('référence Q-2026-0007-01')
    expect(saidIn('who')).toContain('recouvrement amiable, pour le compte de Piscines du Vallon')
    const officer = { ...facts.sender, capacity: 'judicial-officer' as const }
    expect(saidIn('who', { ...facts, sender: officer })).toContain('commissaire de justice')
    expect(saidIn('who', { ...facts, creditorName: null })).not.toContain('pour le compte')
  })

  it('grows graver with the scenario, and threatens nothing', () => {
    const tones = ['courteous', 'firm', 'grave'] as const
    const closings = tones.map((tone) => saidIn('closing', { ...facts, tone }))
    expect(new Set(closings).size).toBe(3)
    for (const closing of closings) expect(closing).not.toMatch(/huissier|saisie|tribunal/u)
  })

  it('offers a plan only as far as the creditor lets it', () => {
    expect(saidIn('offer')).toContain('sur 6 mois au plus')
    expect(saidIn('offer', { ...facts, plan: null })).not.toContain('échéancier')
  })

  it('asks a firm for its SIREN and a consumer whether something is difficult', () => {
    expect(saidIn('identity', { ...facts, audience: 'professional' })).toContain('SIREN')
    expect(saidIn('questions')).toContain('difficulté')
  })
})
