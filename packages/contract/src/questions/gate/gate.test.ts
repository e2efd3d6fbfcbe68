import { judgeMessage } from '@quittance/gate'
import { describe, expect, it } from 'vitest'

import { gateFacts } from '#questions/gate/index.ts'
import { factsJsonSchema, readFacts } from '#questions/question.ts'

const message = {
  on: '2026-11-18T10:15:00+01:00',
  channel: 'sms',
  text: 'Sans paiement, une saisie sera pratiquée.',
  dossier: { title: false, firstLetter: { reference: '2026-0139', sentOn: '2026-10-14' } },
}

const pathOf = (document: unknown) => {
  const read = readFacts(gateFacts, JSON.stringify(document))
  return read.ok ? null : [read.error.code, read.error.path]
}

describe('gateFacts', () => {
  it('reads days and instants for the garde-fou', () => {
    const read = readFacts(gateFacts, JSON.stringify(message))
    const value = read.ok ? judgeMessage(read.value).value : null
    expect(value?.verdict).toBe('refuse')
    expect(value?.findings[0]).toMatchObject({
      rule: 'enforcement-without-title',
      severity: 'refuse',
      span: [19, 25],
    })
  })

  it('takes an empty dossier: every fact may be unknown', () => {
    expect(pathOf({ ...message, dossier: {} })).toBeNull()
  })

  it('refuses an unknown key, at its own path', () => {
    expect(pathOf({ ...message, dossier: { tilte: true } })).toEqual([
      'unknown-key',
      'dossier.tilte',
    ])
  })

  it.each([
    [{ ...message, on: '2026-11-18T10:15:00' }, 'on'],
    [{ ...message, on: '2026-11-31T10:15:00+01:00' }, 'on'],
    [{ ...message, channel: 'fax' }, 'channel'],
    [
      { ...message, dossier: { firstLetter: { reference: 'x', sentOn: '2026-02-30' } } },
      'dossier.firstLetter.sentOn',
    ],
    [{ ...message, dossier: { contacts: ['hier'] } }, 'dossier.contacts[0]'],
  ])('refuses what does not exist, at the leaf', (document, path) => {
    expect(pathOf(document)?.[1]).toBe(path)
  })

  it('has a JSON Schema that knows every key', () => {
    const schema = JSON.stringify(factsJsonSchema(gateFacts))
    for (const key of ['paymentSinceComposition', 'separateAccount', 'quotable']) {
      expect(schema).toContain(`"${key}"`)
    }
  })
})
