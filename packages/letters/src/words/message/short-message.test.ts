import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { messageSegments } from '#words/message/message-segments.ts'
import {
  asATelephoneWrites,
  composeShortMessage,
  type ShortMessageFacts,
} from '#words/message/short-message.ts'

const facts: ShortMessageFacts = {
  audience: 'consumer',
  sender: { capacity: 'agency', name: 'Cabinet Lambert', phone: '01 99 00 12 34', email: null },
  creditorName: 'Piscines du Vallon',
  firstLetter: { reference: '2026-0007-01', sentOn: day('2026-08-04') },
  issuedOn: day('2026-08-18'),
  totalCents: cents(101_234),
  partContested: false,
  paymentReference: 'RF18539007547034',
}

describe('a reminder by SMS', () => {
  it('says who writes and for whom, the sum to the cent, the first letter, how to pay and how to answer', () => {
    expect(composeShortMessage(facts)).toBe(
      'Cabinet Lambert, recouvrement amiable pour Piscines du Vallon : sauf erreur, il reste 1 012,34 € à payer au 18/08/2026. Réf. 2026-0007-01, notre lettre du 04/08/2026. Virement au compte de la lettre, réf. RF18539007547034. Question, désaccord : 01 99 00 12 34. STOP : plus de SMS.',
    )
  })

  it('holds in two SMS of the alphabet of telephones, for any capacity and audience', () => {
    for (const capacity of ['creditor', 'agency', 'judicial-officer'] as const) {
      for (const audience of ['consumer', 'professional'] as const) {
        const sender = { ...facts.sender, capacity }
        const counted = messageSegments(composeShortMessage({ ...facts, sender, audience }))
        expect({ capacity, audience, ...counted }).toMatchObject({
          alphabet: 'gsm-7',
          foreign: [],
        })
        expect(counted.messages).toBe(2)
      }
    }
  })

  it('says that what is contested is not asked for', () => {
    expect(composeShortMessage({ ...facts, partContested: true })).toContain(
      'il reste 1 012,34 € à payer, hors ce que vous contestez, au 18/08/2026.',
    )
  })

  it('offers an answer by SMS where the house has neither telephone nor e-mail', () => {
    const sender = { ...facts.sender, phone: null }
    expect(composeShortMessage({ ...facts, sender })).toContain('désaccord : répondez ici.')
  })
})

describe('asATelephoneWrites', () => {
  it('puts plain signs for those of typography, and takes no accent away', () => {
    expect(asATelephoneWrites('L’échéance : 1\u202F200,00\u00A0€ — « reçue »…')).toBe(
      'L\'échéance : 1 200,00 € - "reçue "...',
    )
  })
})

describe('messageSegments', () => {
  it.each([
    ['a'.repeat(160), { alphabet: 'gsm-7', units: 160, messages: 1, left: 0 }],
    ['a'.repeat(161), { alphabet: 'gsm-7', units: 161, messages: 2, left: 145 }],
    ['a'.repeat(306), { alphabet: 'gsm-7', units: 306, messages: 2, left: 0 }],
    ['a'.repeat(307), { alphabet: 'gsm-7', units: 307, messages: 3, left: 152 }],
    ['€'.repeat(80), { alphabet: 'gsm-7', units: 160, messages: 1, left: 0 }],
    // The euro sign would straddle two messages: it goes whole into the second one.
    [
      `${'a'.repeat(152)}€${'a'.repeat(10)}`,
      { alphabet: 'gsm-7', units: 164, messages: 2, left: 141 },
    ],
    ['ê'.repeat(70), { alphabet: 'ucs-2', units: 70, messages: 1, left: 0 }],
    ['ê'.repeat(71), { alphabet: 'ucs-2', units: 71, messages: 2, left: 63 }],
    ['😀'.repeat(35), { alphabet: 'ucs-2', units: 70, messages: 1, left: 0 }],
    [
      `${'ê'.repeat(66)}😀${'ê'.repeat(3)}`,
      { alphabet: 'ucs-2', units: 71, messages: 2, left: 62 },
    ],
  ] as const)('counts %#', (text, counted) => {
    expect(messageSegments(text)).toMatchObject(counted)
  })

  it('names the signs that cost', () => {
    expect(messageSegments('Reçu, août : êtes-vous là ?').foreign).toEqual(['ç', 'û', 'ê'])
  })
})
