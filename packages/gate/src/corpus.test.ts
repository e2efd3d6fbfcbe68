import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { GateDossier, GateQuestion } from '#gate-question.ts'
import { judgeMessage } from '#judge-message.ts'

type CorpusMessage = {
  readonly id: string
  readonly dossier: string
  readonly with?: GateDossier
  readonly channel: GateQuestion['channel']
  readonly on: Temporal.Instant
  readonly text: string
  readonly rules?: readonly string[]
}

const folder = new URL('../../../tests/fixtures/gate/', import.meta.url)

function read(name: string): {
  readonly messages: readonly CorpusMessage[]
  readonly dossiers: Readonly<Record<string, GateDossier>>
} {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'), (_key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return Temporal.PlainDate.from(value)
    return /^\d{4}-\d{2}-\d{2}T\S+$/.test(value) ? Temporal.Instant.from(value) : value
  })
}

const leaves = Temporal.Instant.from('2026-11-18T10:15:00+01:00')

const { dossiers } = read('dossiers.json')

function corpus(kind: 'faulty' | 'good'): readonly CorpusMessage[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(kind))
    .flatMap((name) => read(name).messages)
}

function judge({ on, channel, text, dossier, with: changes = {} }: CorpusMessage) {
  const facts = dossiers[dossier] ?? {}
  return judgeMessage({ on, channel, text, dossier: { ...facts, ...changes } }).value
}

function refusedBy(message: CorpusMessage): readonly string[] {
  const { findings } = judge(message)
  return findings.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule)
}

describe('the corpus of messages', () => {
  it('refuses every faulty message, by the rule that its fault names', () => {
    const faulty = corpus('faulty')
    expect(faulty.length).toBeGreaterThanOrEqual(350)
    const missed = faulty.flatMap((message) => {
      const refused = refusedBy(message)
      const absent = (message.rules ?? []).filter((rule) => !refused.includes(rule))
      return absent.length === 0
        ? []
        : [`${message.id}: ${absent.join(', ')} (${refused.join(', ')})`]
    })
    expect(missed).toEqual([])
  })

  it('adds no refusal that the fault does not explain', () => {
    const overshot = corpus('faulty').flatMap((message) => {
      const extra = refusedBy(message).filter((rule) => !(message.rules ?? []).includes(rule))
      return extra.length === 0 ? [] : [`${message.id}: ${extra.join(', ')}`]
    })
    expect(overshot).toEqual([])
  })

  it('lets every good message leave', () => {
    const good = corpus('good')
    expect(good.length).toBeGreaterThanOrEqual(230)
    const stopped = good.flatMap((message) => {
      const { verdict, findings } = judge(message)
      if (verdict === 'pass') return []
      return [
        `${message.id}: ${findings.map(({ rule, span, sentence }) => `${rule} ${span === null ? sentence : message.text.slice(...span)}`).join(' | ')}`,
      ]
    })
    expect(stopped).toEqual([])
  })

  it('calls a first letter by e-mail arguable, by post established', () => {
    const letter = corpus('good').find(({ id }) => id === 'first-plain')
    const certainties = (['letter', 'e-mail'] as const).map((channel) => {
      const { on, text, dossier } = letter ?? { on: leaves, text: '', dossier: '' }
      return judgeMessage({ on, channel, text, dossier: dossiers[dossier] ?? {} }).certainty
    })
    expect(certainties).toEqual(['established', 'arguable'])
  })
})
