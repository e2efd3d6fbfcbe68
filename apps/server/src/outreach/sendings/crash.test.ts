import { describe, expect, it } from 'vitest'
import { afterFall } from '#testing/falling/fallen.ts'
import { at, listAt } from '#testing/read.ts'
import { batchFinished, batchOf } from '#testing/sending-steps.ts'
import { settableClock } from '#testing/settable-clock.ts'

type Cut = { readonly dossiers: readonly string[]; readonly id: string }

const THREE = ['Garage Un', 'Garage Deux', 'Garage Trois']
const ONE = ['Garage Groupé', 'Garage Groupé', 'Garage Groupé']

describe('a batch cut by SIGKILL', () => {
  it.each([
    ['as the act of the second letter is about to be written', 3, THREE],
    ['once that act is written and its journal entry is not', 4, THREE],
    ['as the first letter begins', 1, THREE],
    ['between two acts of a letter for all of them', 5, ONE],
  ])('goes on with no double and none lost: %s', async (_, falls, debtors) => {
    const { told, house, member, stop } = await afterFall<Cut>(
      { program: 'batch', falls, debtors },
      settableClock('2026-05-04', '10:10'),
    )
    const { dossiers, id } = told
    try {
      await batchFinished(member, id)
      const lines = at(await batchOf(member, id), 'lines')
      expect(lines).toMatchObject(debtors.map(() => ({ state: 'reserved' })))
      for (const dossierId of dossiers) {
        const acts = listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows')
        expect(acts).toMatchObject([{ state: 'reserved' }])
        expect(at(acts[0], 'groupedWith')).toHaveLength(debtors === ONE ? 2 : 0)
        const journal = listAt(await member.get(`/api/journal?dossierId=${dossierId}`), 'rows')
        const reserved = journal.filter((row) => at(row, 'verb') === 'letter-reserved')
        expect(reserved).toHaveLength(1)
      }
      expect(house.failures).toEqual([])
    } finally {
      await stop()
    }
  })
})
