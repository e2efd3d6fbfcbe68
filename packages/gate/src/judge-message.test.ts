import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'

import { gateVersion } from '#gate-version.ts'
import { judgeMessage } from '#judge-message.ts'
import { lawfulMessage, lawfulText } from '#testing/lawful-message.ts'

const fault = `${lawfulText} Des frais de dossier s’ajoutent.`

describe('judgeMessage', () => {
  it('passes a lawful message, and names the rules it passed', () => {
    const { value, certainty } = judgeMessage(lawfulMessage())
    expect(value).toMatchObject({
      verdict: 'pass',
      findings: [],
      asks: [],
      version: gateVersion.id,
    })
    expect(certainty).toBe('established')
    expect(value.passed.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['mandate', 'insurance', 'separate-account', 'promise-running']),
    )
  })

  it('refuses a fault at its place, with its article and a lawful wording', () => {
    const { value, explain } = judgeMessage(lawfulMessage({ text: fault }))
    expect(value.verdict).toBe('refuse')
    const [finding] = value.findings
    expect(finding).toMatchObject({
      rule: 'recovery-costs',
      severity: 'refuse',
      certainty: 'established',
    })
    expect(finding?.citations).toContainEqual({
      code: 'CPCE',
      article: 'L111-8, al. 2',
      kind: 'statute',
    })
    expect(fault.slice(...(finding?.span ?? [0, 0]))).toBe('frais de dossier')
    expect(finding?.suggestion).toContain('Retirer ces frais')
    expect(explain().steps).toHaveLength(1)
  })

  it('asks each unknown fact once, never guesses, and is unsure', () => {
    const message = lawfulMessage()
    const { value, certainty } = judgeMessage({ ...message, dossier: {} })
    expect(value.verdict).toBe('ask-a-person')
    expect(certainty).toBe('unknown')
    expect(new Set(value.asks).size).toBe(value.asks.length)
    expect(value.asks).toEqual(
      expect.arrayContaining(['dossier.sender.capacity', 'dossier.limitation', 'dossier.disputes']),
    )
  })

  it('puts refusals first, and they decide how sure the verdict is', () => {
    const dossier = { recipient: undefined }
    const { value, certainty } = judgeMessage(lawfulMessage({ text: fault, dossier }))
    expect(value.findings.map(({ severity }) => severity)).toEqual(['refuse', 'ask'])
    expect(certainty).toBe('established')
  })

  it('says the same of the same message', () => {
    const message = lawfulMessage({ text: fault })
    expect(judgeMessage(message).value).toEqual(judgeMessage(message).value)
  })

  it('answers any text, with spans inside it', () => {
    const words = fc.constantFrom(
      'frais',
      'saisie',
      's a i s i e',
      '1 490,00 €',
      'huissier',
      '\n',
      'ne',
      'pas',
      'œ',
      '😀',
      '.',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(words, { maxLength: 12 }).map((some) => some.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const { span } of judgeMessage(lawfulMessage({ text })).value.findings) {
          if (span === null) continue
          expect(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length).toBe(true)
        }
      }),
      { seed: 20_261_121, numRuns: 300 * inject('campaign') },
    )
  })
})
