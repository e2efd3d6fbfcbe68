import { describe, expect, it } from 'vitest'
import { StatementNames } from './statement-names.ts'

const ask = (names: StatementNames, text: string, times: number) =>
  Array.from({ length: times }, () => names.of(text))

describe('the name of a statement', () => {
  it('comes once it was asked five times, and stays', () => {
    const names = new StatementNames(new Map())
    expect(ask(names, 'select $1', 7)).toEqual([null, null, null, null, null, 'asked_0', 'asked_0'])
    expect(ask(names, 'select $2', 6).at(-1)).toBe('asked_1')
  })

  it('is there from the first time for those that always have one', () => {
    const names = new StatementNames(new Map([['select post($1)', 'post']]))
    expect(names.of('select post($1)')).toBe('post')
  })

  it('is given to four hundred at the most', () => {
    const names = new StatementNames(new Map())
    const asked = Array.from({ length: 420 }, (_, rank) =>
      ask(names, `select ${rank}, $1`, 6).at(-1),
    )
    expect(asked.filter((name) => name !== null)).toHaveLength(400)
    expect(new Set(asked).size).toBe(401)
  })
})
