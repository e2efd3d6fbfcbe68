import { describe, expect, it } from 'vitest'
import { valueAt } from '#app/forms/drafts/value-at.ts'

const draft = { name: 'Café', items: [{ dueOn: '2026-01-31' }, { dueOn: null }] }

describe('valueAt', () => {
  it.each([
    ['name', 'Café'],
    ['items[0].dueOn', '2026-01-31'],
    ['items[1].dueOn', null],
    ['items[2].dueOn', undefined],
    ['name.length.more', undefined],
    ['constructor', undefined],
  ])('follows %s', (path, expected) => {
    expect(valueAt(draft, path)).toBe(expected)
  })

  it('gives the whole for an empty path', () => {
    expect(valueAt(draft, '')).toBe(draft)
  })
})
