import { describe, expect, it } from 'vitest'
import { inTurn } from '#client-money/turn/in-turn.ts'

describe('work in turn', () => {
  it('runs one at a time under a key, in the order asked, and beside other keys', async () => {
    const seen: string[] = []
    const step = (name: string) => async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      seen.push(`${name} ends`)
      return name
    }
    const answers = [inTurn('a', step('one')), inTurn('a', step('two')), inTurn('b', step('other'))]
    expect(await Promise.all(answers)).toEqual(['one', 'two', 'other'])
    const ofA = seen.filter((word) => !word.startsWith('other'))
    expect(ofA).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
    expect(seen.indexOf('other begins')).toBeLessThan(seen.indexOf('two begins'))
  })

  it('goes on after work that failed, and tells its failure to whoever asked it alone', async () => {
    const failed = inTurn('a', async () => {
      throw new Error('broken')
    })
    const next = inTurn('a', async () => 'next')
    await expect(failed).rejects.toThrow('broken')
    expect(await next).toBe('next')
  })
})
