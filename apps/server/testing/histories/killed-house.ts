import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { PASSWORD } from '../facts.ts'
import type { Member } from '../house.ts'
import { openVisitor, type Answer, type Ask, type Visitor } from '../visitor.ts'

const PROGRAM = new URL('crash-desk.ts', import.meta.url).pathname

/** A house in a process of its own, that the test kills. */
export type KilledHouse = {
  /** The same member in front of it: a request that a kill cut is sent again, under its key. */
  readonly patient: (member: Member) => Promise<Member>
  /** SIGKILL, then a new process on the same folder, ready to answer. */
  readonly killAndRestart: () => Promise<void>
  /** SIGKILL, for the last time: what is still asked of it fails. */
  readonly kill: () => Promise<void>
  /** What the processes logged as failures. */
  readonly failures: () => string
}

/** Starts a house on a folder, in another process. */
export async function openKilledHouse(folder: string): Promise<KilledHouse> {
  const port = await freePort()
  let failures = ''
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'pipe'] })
    child.stderr.on('data', (chunk: Buffer) => {
      failures += chunk.toString()
    })
    child.stdin.end(JSON.stringify({ folder, port }))
    const ended = once(child, 'close').then(() => {
      throw new Error(`the house did not open: ${failures}`)
    })
    await Promise.race([once(child.stdout, 'data'), ended])
    ended.catch(() => undefined)
    return child
  }
  let child = await start()
  const over = new AbortController()
  const kill = async (): Promise<void> => {
    if (child.signalCode !== null) return
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
  }
  return {
    patient: (member) =>
      patientMember(member, { address: `http://127.0.0.1:${port}`, over: over.signal }),
    killAndRestart: async () => {
      await kill()
      child = await start()
    },
    kill: async () => {
      over.abort()
      await kill()
    },
    failures: () => failures,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  server.close()
  await once(server, 'close')
  if (typeof bound === 'object' && bound !== null) return bound.port
  throw new Error('a port was free')
}

type House = { readonly address: string; readonly over: AbortSignal }

async function patientMember(member: Member, { address, over }: House): Promise<Member> {
  const visitor = patientVisitor(openVisitor(address), over)
  const { email, organisationId, userId } = member
  const answer = await visitor.post('/api/auth/sign-in/email', { email, password: PASSWORD })
  if (answer.status !== 200) throw new Error(`sign-in refused: ${answer.bytes.toString()}`)
  return { ...visitor, email, organisationId, userId }
}

const PATIENCE_MS = 600_000

/** Sends again, under the same key, what found no house or was cut by its end, until it is over. */
function patientVisitor(visitor: Visitor, over: AbortSignal): Visitor {
  async function send(method: string, path: string, asked: Ask = {}): Promise<Answer> {
    const ask = { key: crypto.randomUUID(), ...asked }
    const until = performance.now() + PATIENCE_MS
    for (;;) {
      try {
        return await visitor.send(method, path, ask)
      } catch (cause) {
        // What fetch throws where a connection is refused or cut.
        const isCut = cause instanceof TypeError && !over.aborted
        if (!isCut || performance.now() > until) throw cause
        await wait(50)
      }
    }
  }
  return {
    ...visitor,
    send,
    get: (path, ask) => send('GET', path, ask),
    post: (path, body = {}, ask = {}) => send('POST', path, { body, ...ask }),
    put: (path, body = {}, ask = {}) => send('PUT', path, { body, ...ask }),
  }
}
