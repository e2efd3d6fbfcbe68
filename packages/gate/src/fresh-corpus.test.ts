import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { GateDossier, GateQuestion } from '#gate-question.ts'
import { judgeMessage } from '#judge-message.ts'
import { lawfulMessage } from '#testing/lawful-message.ts'

type FreshMessage = Omit<GateQuestion, 'dossier'> & {
  readonly about: string
  readonly dossier: string
  readonly with?: GateDossier
}

const folder = new URL('../../../tests/fixtures/gate/', import.meta.url)

function read(name: string): {
  readonly messages: readonly FreshMessage[]
  readonly dossiers: Readonly<Record<string, GateDossier>>
} {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'), (_key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return Temporal.PlainDate.from(value)
    return /^\d{4}-\d{2}-\d{2}T\S+$/.test(value) ? Temporal.Instant.from(value) : value
  })
}

const { dossiers } = read('dossiers.json')

/** How the gate answers the messages of a file: by the fault named, by another, asked, let through. */
function answers(name: string) {
  const counts = { named: 0, otherwise: 0, asked: 0, passed: 0 }
  for (const { about, dossier, with: changes, ...message } of read(`fresh/${name}.json`).messages) {
    const facts = { ...dossiers[dossier], ...changes }
    const { verdict, findings } = judgeMessage({ ...message, dossier: facts }).value
    const refused = findings.filter(({ severity }) => severity === 'refuse')
    if (refused.some(({ rule }) => rule === about)) counts.named += 1
    else if (verdict === 'refuse') counts.otherwise += 1
    else if (verdict === 'ask-a-person') counts.asked += 1
    else counts.passed += 1
  }
  return counts
}

describe('messages that the rules had not seen', () => {
  it.each([
    ['faulty-worked', { named: 126, otherwise: 2, asked: 0, passed: 0 }],
    ['faulty-sealed', { named: 121, otherwise: 1, asked: 1, passed: 3 }],
    ['faulty-added', { named: 95, otherwise: 5, asked: 7, passed: 0 }],
    ['faulty-last', { named: 17, otherwise: 0, asked: 2, passed: 1 }],
  ])('%s: refuses or leaves to a person as many faults as it reached', (name, reached) => {
    expect(answers(name)).toEqual(reached)
  })

  it.each([
    ['good-worked', { refused: 0, asked: 7 }],
    ['good-sealed', { refused: 2, asked: 12 }],
    ['good-added', { refused: 1, asked: 12 }],
    ['good-last', { refused: 1, asked: 4 }],
  ])('%s: refuses no more honest messages than it did', (name, reached) => {
    const { named, otherwise, asked } = answers(name)
    expect({ refused: named + otherwise, asked }).toEqual(reached)
  })
})

describe('messages of a stranger to the gate, and the families they showed', () => {
  it.each([
    ['faulty-stranger', { named: 86, otherwise: 0 }],
    ['faulty-families', { named: 147, otherwise: 0 }],
    ['faulty-after', { named: 40, otherwise: 0 }],
  ])('%s: refuses each fault, by the rule that it breaks', (name, reached) => {
    expect(answers(name)).toEqual({ ...reached, asked: 0, passed: 0 })
  })

  it.each([
    ['good-stranger', 40],
    ['good-families', 73],
    ['good-after', 30],
  ])('%s: lets each honest message leave', (name, count) => {
    expect(answers(name)).toEqual({ named: 0, otherwise: 0, asked: 0, passed: count })
  })
})

describe('messages of other strangers', () => {
  it.each([
    ['faulty-second-stranger', { refused: 110, asked: 10, passed: 0 }],
    ['faulty-third-stranger', { refused: 92, asked: 7, passed: 1 }],
    ['faulty-fourth-stranger', { refused: 69, asked: 10, passed: 0 }],
    ['good-second-stranger', { refused: 0, asked: 1, passed: 89 }],
    ['good-third-stranger', { refused: 2, asked: 8, passed: 80 }],
    ['good-fourth-stranger', { refused: 2, asked: 13, passed: 85 }],
  ])('%s: refuses, leaves to a person and lets through as many as it reached', (name, reached) => {
    const { named, otherwise, asked, passed } = answers(name)
    expect({ refused: named + otherwise, asked, passed }).toEqual(reached)
  })
})

describe('a very long message', () => {
  const turns = [
    'votre ',
    'vous ne ',
    'frais, ',
    'frais de livraison ',
    "n'est pas aucun ",
    '40 € ',
    'jour et nuit appel ',
    'saisir vos ',
    's a i s ',
    'a.',
    'tous les voisins appeler votre employeur sur votre salaire en justice ',
  ]

  it(
    'of 100,000 signs costs what its length says, whatever it repeats',
    { timeout: 10_000 },
    () => {
      for (const turn of turns) {
        const text = turn.repeat(Math.ceil(100_000 / turn.length))
        expect(judgeMessage(lawfulMessage({ text })).value.version).not.toBe('')
      }
    },
  )
})
