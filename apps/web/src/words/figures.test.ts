import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { byFours, phoneText, sirenText, spanText, type SpanWords } from '#words/figures.ts'

const french: SpanWords = {
  years: (count) => `${count} an${count < 2 ? '' : 's'}`,
  months: (count) => `${count} mois`,
  days: (count) => `${count} jour${count < 2 ? '' : 's'}`,
  and: (one, other) => `${one} et ${other}`,
}

describe('spanText', () => {
  it.each([
    ['2026-04-14', '2026-06-30', '77 jours'],
    ['2026-04-14', '2026-04-15', '1 jour'],
    ['2026-04-14', '2026-10-14', '6 mois'],
    ['2026-04-14', '2031-01-11', '4 ans et 8 mois'],
    ['2026-04-14', '2031-04-14', '5 ans'],
  ])('from %s to %s says %s', (from, to, said) => {
    expect(spanText(day(from), day(to), french)).toBe(said)
  })
})

describe('phoneText', () => {
  it.each([
    ['+33639981407', '06\u00A039\u00A098\u00A014\u00A007'],
    ['06 39 98 14 07', '06\u00A039\u00A098\u00A014\u00A007'],
    ['+3225550123', '+3225550123'],
  ])('writes %s as %s', (kept, written) => {
    expect(phoneText(kept)).toBe(written)
  })
})

describe('numbers as paper writes them', () => {
  it.each([
    ['732829320', '732\u00A0829\u00A0320'],
    ['73282932000074', '732\u00A0829\u00A0320\u00A000074'],
  ])('writes %s as %s', (kept, written) => {
    expect(sirenText(kept)).toBe(written)
  })

  it('cuts a reference by fours', () => {
    expect(byFours('RF21D20260001')).toBe('RF21 D202 6000 1')
  })
})
