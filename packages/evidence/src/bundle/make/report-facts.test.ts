import { describe, expect, it } from 'vitest'
import { reportFacts } from '#bundle/make/report-facts.ts'

/** A message sent by the exported telephone, and what its record says of it. */
const line = (told: object) =>
  `${JSON.stringify({
    source: { path: 'data/originaux/0001.xml', offset: 0, length: 10 },
    direction: 'out',
    author: { raw: null, name: null, strength: 'C' },
    time: { local: null, instant: null, raw: null },
    text: 'ok mais avec les intér',
    ...told,
  })}\n`

function told(of: object) {
  const facts = reportFacts({
    id: 'essai',
    sealedAt: '2026-04-20T09:00:00Z',
    tool: 'quittance',
    originals: [],
    messages: line(of),
    commitments: null,
    stamp: null,
    platformSeal: false,
    log: false,
    salting: null,
  })
  const [message] = facts.messages
  return { author: message?.author, reserves: message?.reserves }
}

const SENT = 'envoyé par le détenteur de l’export'
const WRITTEN = 'écrit par le détenteur de l’export'

describe('what a report tells against a message', () => {
  it.each(['draft', 'failed', 'queued'])('is that %s was not sent', (delivery) => {
    expect(told({ delivery })).toEqual({ author: WRITTEN, reserves: [delivery] })
  })

  it('is that it was changed, taken back, or holds the words of somebody else', () => {
    const record = { edited: 'yes', deleted: 'yes', quoted: [{ start: 0, end: 2 }] }
    expect(told(record)).toEqual({ author: SENT, reserves: ['edited', 'deleted', 'quoted'] })
  })

  it('is every doubt of its reading, and nothing where there is none', () => {
    const warnings = ['forged-line-suspicion']
    expect(told({ warnings }).reserves).toEqual(warnings)
    const plain = { edited: 'unknown', deleted: 'no', delivery: 'sent', quoted: [], warnings: [] }
    expect(told(plain)).toEqual({ author: SENT, reserves: [] })
  })
})
