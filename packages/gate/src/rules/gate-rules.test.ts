import { describe, expect, it } from 'vitest'

import { readMessage } from '#reading/reading.ts'
import type { GateCase } from '#rules/gate-case.ts'
import { gateCases } from '#rules/gate-cases.ts'
import { gateRules } from '#rules/gate-rules.ts'
import { lawfulMessage } from '#testing/lawful-message.ts'

function judge({ rule: id, text, channel = 'e-mail', on, dossier = {} }: GateCase) {
  const message = lawfulMessage({
    channel,
    dossier,
    ...(text === undefined ? {} : { text }),
    ...(on === undefined ? {} : { on: Temporal.Instant.from(on) }),
  })
  const drafts = gateRules.find((rule) => rule.id === id)?.judge(readMessage(message))
  if (drafts === undefined || drafts === 'not-concerned') return { found: drafts, marked: null }
  const found = drafts[0]?.severity ?? 'pass'
  const span = drafts[0]?.span ?? null
  return { found, marked: span === null ? null : message.text.slice(...span) }
}

describe('the rules of the garde-fou', () => {
  it.each(gateCases)('$rule: $name', (example) => {
    const { found, marked } = judge(example)
    expect(found).toBe(example.expected)
    expect(marked).toBe(example.marks ?? marked)
  })

  it('each have at least one case that refuses or asks', () => {
    const shown = gateCases.filter(({ expected }) => expected === 'refuse' || expected === 'ask')
    const named = new Set(shown.map(({ rule }) => rule))
    expect(gateRules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })

  it('have ids and names of their own, and cite something', () => {
    expect(new Set(gateRules.map(({ id }) => id)).size).toBe(gateRules.length)
    expect(new Set(gateRules.map(({ name }) => name)).size).toBe(gateRules.length)
    expect(gateRules.filter(({ citations }) => citations.length === 0)).toEqual([])
  })
})
