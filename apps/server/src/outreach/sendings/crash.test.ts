import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openHouseIn, signedIn } from '#testing/house.ts'
import { copiedStore } from '#testing/prepared-store.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt } from '#testing/read.ts'
import { batchFinished, batchOf } from '#testing/sending-steps.ts'
import { settableClock } from '#testing/settable-clock.ts'

const PROGRAM = new URL('../../../testing/crash-batch.ts', import.meta.url).pathname

type Cut = { readonly email: string; readonly dossiers: readonly string[]; readonly id: string }

type Asked = {
  readonly folder: string
  readonly falls: number
  readonly debtors: readonly string[]
}

/** A batch of three dossiers, cut by SIGKILL as its run draws an identifier. */
async function cutAt(asked: Asked): Promise<Cut> {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(asked))
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  const [, signal] = await once(child, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the server ended by ${String(signal)}`)
  const cut: Cut = JSON.parse(told)
  return cut
}

const THREE = ['Garage Un', 'Garage Deux', 'Garage Trois']
const ONE = ['Garage Groupé', 'Garage Groupé', 'Garage Groupé']

describe('a batch cut by SIGKILL', () => {
  it.each([
    ['as the act of the second letter is about to be written', 3, THREE],
    ['once that act is written and its journal entry is not', 4, THREE],
    ['as the first letter begins', 1, THREE],
    ['between two acts of a letter for all of them', 5, ONE],
  ])('goes on with no double and none lost: %s', async (_, falls, debtors) => {
    const folder = await copiedStore()
    try {
      const { email, dossiers, id } = await cutAt({ folder, falls, debtors })
      const house = await openHouseIn(folder, settableClock('2026-05-04', '10:10'), {
        passwords: quickPasswords,
      })
      const member = await signedIn(house, email)
      await batchFinished(member, id)
      const lines = at(await batchOf(member, id), 'lines')
      expect(lines).toMatchObject(debtors.map(() => ({ state: 'reserved' })))
      for (const dossierId of dossiers) {
        const acts = listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows')
        expect(acts).toMatchObject([{ state: 'reserved' }])
        expect(at(acts[0], 'groupedWith')).toHaveLength(debtors === ONE ? 2 : 0)
        const journal = listAt(await member.get(`/api/journal?dossierId=${dossierId}`), 'rows')
        const told = journal.filter((row) => at(row, 'verb') === 'letter-reserved')
        expect(told).toHaveLength(1)
      }
      expect(house.failures).toEqual([])
      await house.stop()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
