import { describe, expect, it } from 'vitest'
import { untilNoDeadlock } from '#in-organisation.ts'

const failing = (code: string, times: number) => {
  let runs = 0
  return async () => {
    runs += 1
    if (runs <= times) throw Object.assign(new Error('undone'), { code })
    return runs
  }
}

describe('untilNoDeadlock', () => {
  it('runs again what the database undid so that another might go on', async () => {
    expect(await untilNoDeadlock(failing('40P01', 2))).toBe(3)
  })

  it('gives up after eight times, and at once for any other failure', async () => {
    await expect(untilNoDeadlock(failing('40P01', 8))).rejects.toThrow('undone')
    await expect(untilNoDeadlock(failing('23514', 1))).rejects.toThrow('undone')
  })
})
