// How long a server answers nobody while it reads an exhibit and looks for commitments in it: the
// longest pause of its event loop, against that of the same work done in the thread that answers,
// both in one run:
//   node tools/run.mjs ./bench/reading.ts [messages, 4000 when left out]
import { createReadStream } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import { readExportBatches } from '@quittance/chat-exports'
import { findCommitments } from '@quittance/commitments'
import { zipSync } from 'fflate'
import { convention, creditor, debtor, deposit, standing } from '../apps/server/testing/facts.ts'
import { openTestHouse, type Member } from '../apps/server/testing/house.ts'
import { at, numberAt, textAt } from '../apps/server/testing/read.ts'
import { writeSamples, type Sample } from './evidence-peers/samples.ts'

const [asked = '4000'] = process.argv.slice(2)
const RESOLUTION_MS = 5
const DEBTOR = 'Thomas Delmas'
/** Messages searched between two turns. */
const AT_ONCE = 100

type Paused = { readonly longestMs: number; readonly seconds: number }

/** The longest pause while something is done, and how long that takes. */
async function pausesOf(work: () => Promise<void>): Promise<Paused> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  await pause(200)
  delay.enable()
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  await pause(50)
  delay.disable()
  return { longestMs: delay.max / 1e6, seconds }
}

/** Reads a file, then searches it, with a turn for everybody else after each stretch. */
async function readHere(path: string): Promise<void> {
  const options = { fileName: path, owners: ['Atelier Verrières'] }
  const texts: string[] = []
  for await (const items of readExportBatches(() => createReadStream(path), options)) {
    for (const item of items) {
      if (item.kind !== 'record') continue
      const { author, text } = item.record
      if (author.name === DEBTOR || author.raw === DEBTOR) texts.push(text)
    }
    await turn()
  }
  const context = { debtCents: 195_000, previousCreditorMessage: null }
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    for (const text of texts.slice(from, from + AT_ONCE)) {
      findCommitments({ text, sentAt: '2024-05-05T08:00:00Z', author: 'debtor', context })
    }
    await turn()
  }
}

async function dossierFor(member: Member): Promise<string> {
  await member.put('/api/organisation/standing', standing())
  const creditorId = textAt(await member.post('/api/creditors', creditor()), 'id')
  await member.post(`/api/creditors/${creditorId}/conventions`, convention())
  const claim = deposit(creditorId, { debtor: debtor({ name: DEBTOR }) })
  return textAt(await member.post('/api/dossiers', claim), 'id')
}

/** Attaches a file, and waits until it was read: how many messages were found. */
async function readByServer(member: Member, dossierId: string, bytes: Uint8Array): Promise<number> {
  const headers = { 'x-file-name': 'export' }
  const file = await member.post('/api/files', undefined, { raw: bytes, headers })
  const dossier = await member.get(`/api/dossiers/${dossierId}`)
  const attached = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    expectedVersion: at(dossier.body, 'version'),
    fileId: textAt(file, 'id'),
    kind: 'message-export',
    owners: ['Atelier Verrières'],
    deviceSha256: null,
  })
  for (;;) {
    const page = await member.get(`/api/exhibits/${textAt(attached, 'exhibitId')}`)
    if (at(page.body, 'state') !== 'reading') return numberAt(page, 'messages')
    await pause(100)
  }
}

/** An archive that must be unpacked whole before its first message is given. */
async function heavyZip(folder: string): Promise<Sample> {
  const messages = 300
  const noise = crypto.getRandomValues(new Uint8Array(65_000))
  const text = Buffer.from(noise).toString('base64').repeat(3)
  const lines = Array.from(
    { length: messages },
    (_, index) => `05/01/2024, 08:00 - Atelier Verrières: ${index} ${text}\n`,
  )
  const chat = Buffer.from(lines.join(''))
  const bytes = zipSync({ '_chat.txt': [chat, { level: 1 }], 'photo.jpg': [noise, { level: 0 }] })
  const path = join(folder, 'heavy.zip')
  await writeFile(path, bytes)
  return { path, bytes: bytes.length, messages, lines: messages }
}

function say(name: string, { longestMs, seconds }: Paused): void {
  console.log(`  ${name}: longest pause ${longestMs.toFixed(0)} ms, in ${seconds.toFixed(1)} s`)
}

const house = await openTestHouse()
const { folder, ...samples } = await writeSamples(Number(asked))
try {
  const member = await house.founded()
  const dossierId = await dossierFor(member)
  const all: Readonly<Record<string, Sample>> = { ...samples, heavyZip: await heavyZip(folder) }
  for (const [name, { path, messages }] of Object.entries(all)) {
    console.log(`${name}: ${messages} messages`)
    const bytes = await readFile(path)
    const here = await pausesOf(() => readHere(path))
    say('in the thread that answers', here)
    let read = 0
    const apart = await pausesOf(async () => {
      read = await readByServer(member, dossierId, bytes)
    })
    if (read !== messages) throw new Error(`${read} messages: ${house.failures.join()}`)
    say('by the server, kept besides', apart)
    console.log(`    ours to it: ${(here.longestMs / apart.longestMs).toPrecision(3)}`)
  }
} finally {
  await rm(folder, { recursive: true })
  await house.stop()
}
