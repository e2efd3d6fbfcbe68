import { expect, it } from 'vitest'
import { exactInteger } from '#io/exact-integer.ts'

it('writes an integer to its last digit', () => {
  const sums = { small: exactInteger(12), great: exactInteger(2n ** 53n + 1n) }
  expect(JSON.stringify(sums)).toBe('{"small":12,"great":9007199254740993}')
})
