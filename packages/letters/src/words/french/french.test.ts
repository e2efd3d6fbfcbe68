import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostalAddress } from '#words/facts/parties.ts'
import { POSTAL_LINE_LENGTH, postalLines } from '#words/french/postal-lines.ts'
import { byFours, oneOf, setFrench } from '#words/french/typography.ts'

const lyon: PostalAddress = {
  inside: null,
  building: null,
  street: null,
  locality: null,
  postCode: '69000',
  town: 'Lyon',
  country: null,
}

describe('setFrench', () => {
  it.each([
    ['À ce jour :', 'À ce jour\u00A0:'],
    ['Déjà payé ?', 'Déjà payé\u202F?'],
    ['« oui » ; non', '«\u00A0oui\u00A0»\u202F; non'],
    ["l'été...", 'l’été…'],
    ['n° 12, 5 %, 3 €', 'n°\u00A012, 5\u202F%, 3\u00A0€'],
    ['à 9 h 12', 'à 9\u00A0h\u00A012'],
    ['C. civ. 1231-6', 'C.\u00A0civ.\u00A01231-6'],
    ['M. Roux', 'M.\u00A0Roux'],
    ['https://brevault.example/d?x=1', 'https://brevault.example/d?x=1'],
  ])('sets « %s »', (typed, set) => {
    expect(setFrench(typed)).toBe(set)
  })

  it('changes nothing the second time', () => {
    const words = fc.array(
      fc.constantFrom('«', '»', ':', ';', '?', '€', "l'", 'C.', 'civ.', 'n°', '9', 'h', ' ', '...'),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(words, (parts) => {
        const once = setFrench(parts.join(''))
        expect(setFrench(once)).toBe(once)
      }),
      { seed: 20_261_121 },
    )
  })
})

describe('postalLines', () => {
  it('writes the street and the town in capitals without punctuation, and no blank line', () => {
    const address = { ...lyon, inside: 'Appartement 12', street: '8, chemin de l’Île-Fictive' }
    const lines = postalLines({ name: 'Élodie Garnier', civility: 'madam', address })
    expect(lines).toEqual([
      'Mme Élodie Garnier',
      'Appartement 12',
      '8 CHEMIN DE L ÎLE FICTIVE',
      '69000 LYON',
    ])
  })

  it('shortens a long street by the abbreviations of the post', () => {
    const address = { ...lyon, street: '125 bis, boulevard du Général de la Fontaine Basse' }
    expect(postalLines({ name: 'X', civility: null, address })?.[1]).toBe(
      '125 BIS BD DU GAL DE LA FONTAINE BASSE',
    )
  })

  it('goes on to a second line with a long name, and refuses one that fits nowhere', () => {
    const name = 'Société coopérative des vignerons réunis de la vallée'
    expect(postalLines({ name, civility: null, address: lyon })).toEqual([
      'Société coopérative des vignerons',
      'réunis de la vallée',
      '69000 LYON',
    ])
    const inside = 'Service comptabilité'
    expect(postalLines({ name, civility: null, address: { ...lyon, inside } })).toBeNull()
  })

  it('names a foreign country on the last line', () => {
    const address = { ...lyon, postCode: '1000', town: 'Bruxelles', country: 'Belgique' }
    expect(postalLines({ name: 'X', civility: null, address })).toEqual([
      'X',
      '1000 BRUXELLES',
      'BELGIQUE',
    ])
  })

  it('gives no line over 38 signs, or none at all', () => {
    const line = fc.string({
      unit: fc.constantFrom('RUE ', 'AVENUE ', 'A', ',', ' '),
      maxLength: 40,
    })
    fc.assert(
      fc.property(line, line, (name, street) => {
        const lines = postalLines({ name, civility: 'sir', address: { ...lyon, street } }) ?? []
        expect(Math.max(0, ...lines.map((text) => text.length))).toBeLessThanOrEqual(
          POSTAL_LINE_LENGTH,
        )
      }),
      { seed: 20_261_121 },
    )
  })
})

describe('byFours, oneOf', () => {
  it('groups signs by four and items by words', () => {
    expect(byFours('fr7630006000011234567890189')).toBe('FR76 3000 6000 0112 3456 7890 189')
    expect(oneOf(['a'])).toBe('a')
    expect(oneOf(['a', 'b', 'c'])).toBe('a, b ou c')
  })
})
