import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findCommitments } from '#find-commitments.ts'

const file = new URL('../../../tests/fixtures/commitments/plain/plain.json', import.meta.url)
const messages: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(file, 'utf8'),
).messages

function read(text: string) {
  return findCommitments({
    text,
    sentAt: '2026-04-14T10:30:00+02:00',
    author: 'debtor',
    context: { debtCents: 195_000, previousCreditorMessage: null },
  })
}

describe('plain messages', () => {
  it.each(Object.keys(messages))('%s: keep their first kind', (kind) => {
    const mistaken = (messages[kind] ?? []).filter((text) => read(text).primaryKind !== kind)
    expect(mistaken).toEqual([])
  })

  it('that contest, refuse, claim a payment or plead are never unequivocal', () => {
    const silent = ['dispute', 'refusal', 'payment_claimed', 'request_for_time', 'neutral']
    const admitted = silent
      .flatMap((kind) => messages[kind] ?? [])
      .filter((text) => read(text).unambiguousAck2240)
    expect(admitted).toEqual([])
  })
})
