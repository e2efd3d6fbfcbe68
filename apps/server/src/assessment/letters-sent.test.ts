import type { ClaimAct } from '@quittance/database'
import { describe, expect, it } from 'vitest'
import { firstNoticeSent } from '#assessment/letters-sent.ts'

const notice = (id: string, on: string, ending?: ClaimAct['ending']): ClaimAct => ({
  id,
  state: 'done',
  channel: 'registered-letter',
  payload: { letter: 'formal-notice', reference: `${id}-03`, on },
  ...(ending === undefined ? {} : { ending }),
})
const ended = (state: string, on: string, presentedOn: string | null = null) => ({
  state,
  on,
  presentedOn,
})
const first = (...acts: readonly ClaimAct[]) => {
  const found = firstNoticeSent({ acts })
  return found === null ? null : [found.id, found.on.toString()]
}

describe('the first formal notice that counts', () => {
  it.each([
    ['nothing noted of it: the day printed', null, '2026-11-05'],
    ['delivered', ended('delivered', '2026-11-09'), '2026-11-09'],
    ['refused', ended('refused', '2026-11-10'), '2026-11-10'],
    ['not claimed', ended('unclaimed', '2026-11-25'), '2026-11-25'],
    ['not claimed, presented before', ended('unclaimed', '2026-11-25', '2026-11-09'), '2026-11-09'],
  ])('%s', (_, ending, on) => {
    expect(first(notice('a', '2026-11-05', ending))).toEqual(['a', on])
  })

  it('is the next one where the post found nobody', () => {
    const lost = notice('a', '2026-11-05', ended('unknown-address', '2026-11-12'))
    expect(first(lost)).toBeNull()
    expect(first(lost, notice('b', '2026-12-01'))).toEqual(['b', '2026-12-01'])
  })

  it('is none while no notice has left', () => {
    expect(first({ ...notice('a', '2026-11-05'), state: 'reserved' })).toBeNull()
  })
})
