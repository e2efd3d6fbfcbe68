import { describe, expect, it } from 'vitest'
import type { PostalAddress } from '#words/facts/parties.ts'
import { addresseeFaults, printedAddressFaults } from '#words/french/postal-faults.ts'

const lyon: PostalAddress = {
  inside: null,
  building: null,
  street: '2, allée Fictive',
  locality: null,
  postCode: '69000',
  town: 'Lyon',
  country: null,
}
const to = (address: Partial<PostalAddress>, name = 'Élodie Garnier') =>
  addresseeFaults({ name, civility: 'madam', address: { ...lyon, ...address } })

describe('faults of a postal address', () => {
  it('finds none in lines made as a letter makes them', () => {
    expect(to({})).toEqual([])
    expect(printedAddressFaults(['Mme Élodie Garnier', '2 ALLÉE FICTIVE', '69000 LYON'])).toEqual(
      [],
    )
  })

  it.each<readonly [Partial<PostalAddress>, string, number]>([
    [{ street: `${'A'.repeat(40)} fictive` }, 'line-too-long', 10],
    [{ street: null }, 'no-street', 0],
    [{ postCode: '6900' }, 'no-post-code-and-town', 0],
    [{ postCode: '00000' }, 'no-post-code-and-town', 0],
    [{ town: '' }, 'no-post-code-and-town', 0],
  ])('names the fault of %j: %s', (address, code, over) => {
    expect(to(address)).toMatchObject([{ code, over }])
  })

  it('counts lines, and reads the last two as they are printed', () => {
    const lines = ['A', 'B', 'C', 'D', 'E', '2 rue X', '69000 Lyon']
    expect(printedAddressFaults(lines).map(({ code, line }) => [code, line])).toEqual([
      ['too-many-lines', null],
      ['small-letters', '2 rue X'],
      ['small-letters', '69000 Lyon'],
    ])
    expect(printedAddressFaults(['A', '2, RUE X', '69000 LYON'])).toMatchObject([
      { code: 'punctuation', line: '2, RUE X' },
    ])
  })
})
