import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './house.ts'

const migrations = filesBelow('packages/database/migrations', /\.sql$/)

describe('a migration', () => {
  it.each(migrations)('$path opens with its name, why, locks and undo', ({ path, text }) => {
    const head = text.slice(0, text.search(/^(?!--)/m)).replaceAll(/\n-- {8}/g, ' ')
    const [title = '', why = '', locks = '', undo = ''] = head.split('\n')
    expect(title).toMatch(new RegExp(`^-- ${basename(path).slice(0, 4)} \\S`))
    expect(why).toMatch(/^-- Why {4}\S.*\.$/)
    expect(locks).toMatch(/^-- Locks {2}\S.*\.$/)
    expect(undo).toMatch(/^-- Undo {3}\S.*\.$/)
  })

  it('has a number of its own', () => {
    const numbers = migrations.map(({ path }) => basename(path).slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it.each(migrations)('$path comments every table it makes', ({ text }) => {
    const made = [...text.matchAll(/^create table (\S+) \(/gm)].map(([, name = '']) => name)
    const commented = new Set(
      [...text.matchAll(/^comment on table (\S+) is/gm)].map(([, name = '']) => name),
    )
    expect(made.filter((name) => !commented.has(name))).toEqual([])
  })
})
