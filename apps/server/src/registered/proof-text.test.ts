import { describe, expect, it } from 'vitest'
import { readProofText } from '#registered/proof-text.ts'

const read = (text: string) =>
  readProofText(text).map(({ number, state, on }) => [number, state, on?.toString() ?? null])

describe('readProofText', () => {
  it('reads a table, one letter a line, whatever its columns', () => {
    const table = [
      'numero;statut;date',
      'RK000001479FR;Distribué;09/11/2026',
      'RK000002341FR;Pli avisé et non réclamé;2026-11-25',
      'RK 6331 1931 3 NZ;Refusé par le destinataire;10.11.2026',
      '1A00915820380;Destinataire inconnu à l’adresse;12/11/2026',
      'RK000001465FR;Autre chose;12/11/2026',
    ].join('\r\n')
    expect(read(table)).toEqual([
      ['RK000001479FR', 'delivered', '2026-11-09'],
      ['RK000002341FR', 'unclaimed', '2026-11-25'],
      ['RK633119313NZ', 'refused', '2026-11-10'],
      ['1A00915820380', 'unknown-address', '2026-11-12'],
      ['RK000001465FR', null, null],
    ])
  })

  it('reads the history of one letter, line by line', () => {
    const page = `Suivi de votre envoi
RK000001479FR
Votre courrier a été déposé
le 5 novembre 2026
9 novembre 2026
Votre courrier a été présenté, le destinataire est avisé
25/11/2026 Pli avisé et non réclamé, retourné à l’expéditeur`
    expect(read(page)).toEqual([
      ['RK000001479FR', 'deposited', '2026-11-05'],
      ['RK000001479FR', 'presented', '2026-11-09'],
      ['RK000001479FR', 'unclaimed', '2026-11-25'],
    ])
  })

  it('says nothing of a number with a wrong key, of words without a number, of what is not delivered', () => {
    expect(read('RK000001478FR distribué le 09/11/2026')).toEqual([])
    expect(read('Distribué le 09/11/2026')).toEqual([])
    expect(read('RK000001479FR non distribué le 09/11/2026')).toEqual([
      ['RK000001479FR', null, null],
    ])
  })

  it('reads ten thousand lines in a moment', () => {
    const lines = Array.from({ length: 10_000 }, () => 'RK000001479FR distribué le 09/11/2026')
    expect(read(lines.join('\n'))).toHaveLength(1)
  })
})
