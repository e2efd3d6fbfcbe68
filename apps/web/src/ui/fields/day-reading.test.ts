import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { readDay } from '#ui/fields/day-reading.ts'

const read = (text: string): string => {
  const reading = readDay(text)
  if (reading.kind === 'day') return reading.day.toString()
  return reading.kind === 'refused' ? reading.code : reading.kind
}

describe('readDay', () => {
  it.each([
    ['28/02/2026', '2026-02-28'],
    ['4/3/2026', '2026-03-04'],
    ['28.02.2026', '2026-02-28'],
    ['28022026', '2026-02-28'],
    ['2026-02-28', '2026-02-28'],
    ['29/02/2028', '2028-02-29'],
    ['30/02/2026', 'impossible'],
    ['04/13/2026', 'impossible'],
    ['28/02/26', 'unreadable'],
    ['demain', 'unreadable'],
    [' ', 'empty'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('a day that a field does not take', () => {
  const bounds = { earliest: day('2026-02-03'), latest: day('2026-05-04') }
  it.each([
    ['02/02/2026', 'too-early'],
    ['03/02/2026', 'day'],
    ['04/05/2026', 'day'],
    ['05/05/2026', 'too-late'],
    ['31/04/2026', 'impossible'],
  ])('is told from one that it takes: %s is %s', (text, expected) => {
    const reading = readDay(text, bounds)
    expect(reading.kind === 'refused' ? reading.code : reading.kind).toBe(expected)
  })
})
