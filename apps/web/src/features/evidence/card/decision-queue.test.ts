import { describe, expect, it } from 'vitest'
import { decisionQueue } from '#features/evidence/card/decision-queue.ts'

/** Decisions taken on a page that still shows version 2; each answers the next version. */
function page({ refusing = [] }: { readonly refusing?: readonly string[] } = {}) {
  const queue = decisionQueue()
  const sent: [string, number][] = []
  const decide = (findingId: string, version = 2) =>
    queue.add({
      findingId,
      version,
      send: async (known) => {
        sent.push([findingId, known])
        return refusing.includes(findingId) ? null : known + 1
      },
      settle: async () => undefined,
    })
  return { sent, decide }
}

describe('decisions taken faster than the page is read again', () => {
  it('are all sent, each with the version that the one before it answered', async () => {
    const { sent, decide } = page()
    expect(await Promise.all([decide('a'), decide('b'), decide('c')])).toEqual([false, false, true])
    expect(sent).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 4],
    ])
  })

  it('go on after one that was refused', async () => {
    const { sent, decide } = page({ refusing: ['b'] })
    await Promise.all([decide('a'), decide('b'), decide('c')])
    expect(sent.at(-1)).toEqual(['c', 3])
  })

  it('of the same finding are sent once', async () => {
    const { sent, decide } = page()
    const first = decide('a')
    expect(decide('a')).toBeNull()
    await first
    expect(sent).toEqual([['a', 2]])
  })

  it('follow the page alone once nothing waits', async () => {
    const { sent, decide } = page()
    await decide('a', 9)
    await decide('b', 4)
    expect(sent).toEqual([
      ['a', 9],
      ['b', 4],
    ])
  })
})
