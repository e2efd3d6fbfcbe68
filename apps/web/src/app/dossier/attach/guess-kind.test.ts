import { describe, expect, it } from 'vitest'
import { guessKind, readOwners } from '#app/dossier/attach/guess-kind.ts'

describe('guessKind', () => {
  it.each([
    ['sms-20260410.xml', 'message-export'],
    ['Discussion WhatsApp avec Thomas.zip', 'message-export'],
    ['Facture F-2026-014.pdf', 'invoice'],
    ['devis signé.pdf', 'order'],
    ['Contrat.pdf', 'contract'],
    ['scan0001.pdf', null],
  ])('reads %s as %s', (name, kind) => {
    expect(guessKind(name)).toBe(kind)
  })
})

describe('readOwners', () => {
  it('takes one a line, each once', () => {
    expect(readOwners(' 06 39 98 00 11 \n\nAtelier Verrières\n06 39 98 00 11')).toEqual([
      '06 39 98 00 11',
      'Atelier Verrières',
    ])
  })
})
