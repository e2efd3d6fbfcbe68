import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { openHouseIn, signedIn, type HouseOptions, type TestHouse } from '../house.ts'
import { copiedStore } from '../prepared-store.ts'
import { quickPasswords } from '../quick-passwords.ts'
import type { SettableClock } from '../settable-clock.ts'
import type { Visitor } from '../visitor.ts'

/** A program of this folder, and what it is asked. */
type Falling = Omit<HouseOptions, 'passwords'> & {
  readonly program: 'letters' | 'grouped' | 'electronic' | 'sms' | 'signature' | 'batch'
  readonly falls?: number
  readonly debtors?: readonly string[]
}

/** What is left of a server that was killed: its house, opened again, and what it told before. */
export type Fallen<Told> = {
  readonly told: Told & { readonly organisationId: string }
  readonly house: TestHouse
  /** Who acted in it, signed in again. */
  readonly member: Visitor
  readonly stop: () => Promise<void>
}

/** Runs a program that kills itself, then opens its house again at this hour. */
export async function afterFall<Told extends object>(
  { program, ...asked }: Falling,
  clock: SettableClock,
): Promise<Fallen<Told>> {
  const folder = await copiedStore()
  const told: Told & { email: string; organisationId: string } = JSON.parse(
    await lastWords(program, { folder, ...asked }),
  )
  const house = await openHouseIn(folder, clock, { passwords: quickPasswords, ...asked })
  return {
    told,
    house,
    member: await signedIn(house, told.email),
    stop: async () => {
      await house.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** No provider is asked on the minute what became of anything: who tests it asks. */
export async function askNobody({ house }: TestHouse): Promise<void> {
  await house.database.jobs.query('delete from pgboss.schedule')
}

async function lastWords(program: Falling['program'], task: object): Promise<string> {
  const path = new URL(`${program}.ts`, import.meta.url).pathname
  const child = spawn(process.execPath, [path], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(task))
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [, signal] = await once(child, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the server ended by ${String(signal)}`)
  return said
}
