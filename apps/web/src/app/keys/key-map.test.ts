import { describe, expect, it } from 'vitest'
import { actOf, opensPair, pressName, type KeyAct, type PressPlace } from '#app/keys/key-map.ts'

const acts: readonly KeyAct[] = [
  { name: 'm', does: 'pourquoi ?' },
  { name: ['ArrowUp', 'ArrowDown'], does: 'parcourir' },
  { name: 'Ctrl+Enter', does: 'envoyer' },
  { name: 'Enter', does: 'ouvrir' },
  { name: 'g j', does: 'ma journée' },
]
const page: PressPlace = { inField: false, onControl: false, lettersOn: true, before: null }
const does = (name: string, place: Partial<PressPlace> = {}): string | null =>
  actOf(acts, name, { ...page, ...place })?.act.does ?? null

describe('actOf', () => {
  it.each([
    ['m', {}, 'pourquoi ?'],
    ['m', { inField: true }, null],
    ['m', { lettersOn: false }, null],
    ['ArrowDown', {}, 'parcourir'],
    ['ArrowDown', { lettersOn: false }, 'parcourir'],
    ['Ctrl+Enter', { inField: true }, 'envoyer'],
    ['Enter', {}, 'ouvrir'],
    ['Enter', { onControl: true }, null],
    ['j', { before: 'g' }, 'ma journée'],
    ['j', {}, null],
    ['q', {}, null],
  ])('%s with %o does %s', (name, place, expected) => {
    expect(does(name, place)).toBe(expected)
  })
})

describe('opensPair', () => {
  it('knows the first letter of a pair', () => {
    expect(opensPair(acts, 'g')).toBe(true)
    expect(opensPair(acts, 'm')).toBe(false)
  })
})

describe('pressName', () => {
  it('leaves Alt to the system, and takes Command for Ctrl', () => {
    const press = { key: 'Enter', ctrlKey: false, metaKey: false, altKey: false }
    expect(pressName({ ...press, altKey: true })).toBeNull()
    expect(pressName({ ...press, metaKey: true })).toBe('Ctrl+Enter')
    expect(pressName({ ...press, key: 'Z', ctrlKey: true })).toBe('Ctrl+z')
  })
})
