import { describe, expect, it } from 'vitest'
import { filesBelow } from './house.ts'

const written = [
  ...filesBelow('packages', /\.(ts|tsx|sql|typ|md)$/),
  ...filesBelow('apps', /\.(ts|tsx|css|html|md)$/),
  ...filesBelow('docs', /\.md$/),
]

describe('what is written in the house', () => {
  it('holds no unfinished work', () => {
    const mark = /\b(TODO|FIXME|XXX)\b|not implemented/
    expect(written.filter(({ text }) => mark.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('never names a path of one machine', () => {
    const machine = /(^|[\s'"`(])\/(work|root|home\/[a-z]+)\//m
    expect(written.filter(({ text }) => machine.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('has no narrow space typed by hand in source code', () => {
    const typed = written.filter(
      ({ path, text }) => /\.tsx?$/.test(path) && /[\u202F\u00A0]/.test(text),
    )
    expect(typed.filter(({ path }) => !/\.test\.tsx?$/.test(path)).map(({ path }) => path)).toEqual(
      [],
    )
  })
})
