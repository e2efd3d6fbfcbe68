import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReadingNotDone, ReadingThread } from '#evidence/reading/thread/reading-thread.ts'

const ENDLESS = new URL('../../../../testing/endless-reader.ts', import.meta.url)
const GREEDY = new URL('../../../../testing/greedy-reader.ts', import.meta.url)

let folder = ''
const threads: ReadingThread[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quittance-reading-'))
})
afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.close()))
  await rm(folder, { recursive: true, force: true })
})

function opened(...settings: ConstructorParameters<typeof ReadingThread>): ReadingThread {
  const thread = new ReadingThread(...settings)
  threads.push(thread)
  return thread
}

/** A conversation of so many messages. */
async function conversation(count: number) {
  const lines = Array.from(
    { length: count },
    (_, index) => `14/04/2026 10:30 - Thomas: message ${index}\n`,
  )
  const bytes = Buffer.from(lines.join(''))
  const path = join(folder, `${count}.txt`)
  await writeFile(path, bytes)
  const job = { path, sizeBytes: bytes.length, fileName: 'x.txt', owners: [], dnsAnswers: {} }
  return { job, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function read(thread: ReadingThread, job: Parameters<ReadingThread['messages']>[1]) {
  const texts: string[] = []
  const lots: number[] = []
  for await (const said of thread.messages('one', job)) {
    if (said.kind !== 'rows') return { texts, lots, end: said }
    lots.push(said.rows.length)
    texts.push(...said.rows.map(({ text }) => text))
    expect(thread.progressOf('one')).toMatchObject({ messages: texts.length })
  }
  throw new Error('a reading says how it ended')
}

const ofNothing = { sizeBytes: 1, fileName: 'x', owners: [], dnsAnswers: {} }

describe('the thread of readings', () => {
  it('gives the messages in lots, then the end, and keeps its thread for the next file', async () => {
    const thread = opened()
    const { job, sha256 } = await conversation(1001)
    const { texts, lots, end } = await read(thread, job)
    expect(lots).toEqual([200, 200, 200, 200, 200, 1])
    expect([texts[0], texts.at(-1)]).toEqual(['message 0', 'message 1000'])
    expect(end).toMatchObject({ kind: 'conversation', summary: { messages: 1001, sha256 } })
    expect(thread.progressOf('one')).toBeNull()
    expect((await read(thread, job)).texts).toEqual(texts)
  })

  it('reads one file at a time, whoever asks meanwhile', async () => {
    const thread = opened()
    const files = await Promise.all([conversation(300), conversation(700), conversation(2)])
    const ends = await Promise.all(files.map(async ({ job }) => (await read(thread, job)).end))
    expect(ends.map((end) => 'summary' in end && end.summary.messages)).toEqual([300, 700, 2])
  })

  it('stops a reader that never ends, while the server goes on; the next one is read', async () => {
    const thread = opened({ leastMs: 500, msPerMebibyte: 0 }, ENDLESS)
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 10)
    const { end } = await read(thread, { ...ofNothing, path: 'none' })
    clearInterval(turning)
    expect(end).toEqual({ kind: 'stopped', stop: 'took-too-long', because: null })
    expect(turns).toBeGreaterThan(5)
    expect(await thread.keyNames({ path: 'none', sizeBytes: 1 })).toMatchObject({
      stop: 'took-too-long',
    })
  })

  it.each(['bytes', 'objects'])('stops a reader that holds ever more %s', async (path) => {
    const thread = opened({ heapMebibytes: 64, bytesMebibytes: 128 }, GREEDY)
    const { end } = await read(thread, { ...ofNothing, path })
    expect(end).toMatchObject({ kind: 'stopped', stop: 'took-too-much-memory' })
  })

  it('says nothing of a file that it cannot open', async () => {
    const path = join(folder, 'nowhere')
    await expect(read(opened(), { ...ofNothing, path })).rejects.toThrow(ReadingNotDone)
  })

  it('refuses the reading under way when it is closed, and those that wait', async () => {
    const thread = opened({}, ENDLESS)
    const both = [1, 2].map(() => read(thread, { ...ofNothing, path: 'none' }))
    const refused = Promise.allSettled(both)
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
    await thread.close()
    expect((await refused).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })

  it('ends the thread of a reading that nobody hears to its end', async () => {
    const thread = opened()
    const { job } = await conversation(5000)
    for await (const said of thread.messages('one', job)) {
      expect(said.kind).toBe('rows')
      break
    }
    expect((await read(thread, job)).texts).toHaveLength(5000)
  })
})
