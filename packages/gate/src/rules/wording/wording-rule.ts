import type { Certainty, Citation } from '@quittance/kernel'

import type { Phrases } from '#reading/phrases.ts'
import type { Reading } from '#reading/reading.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'

/** Words that a rule refuses, why, and what to write instead. */
export type RefusedWords = Phrases & {
  readonly sentence: string
  readonly suggestion: string
}

export type WordingRule = {
  readonly id: string
  readonly name: string
  readonly certainty: Certainty
  readonly citations: readonly Citation[]
  readonly words: readonly RefusedWords[]
  /**
   * Whether the words are refused in this dossier: no condition means always. `ask` when the fact
   * that decides is unknown; it is asked only where the words are there.
   */
  readonly when?: (reading: Reading) => 'refused' | 'lawful' | Draft
}

/** A rule that reads words: each occurrence is underlined, with a lawful wording. */
export function wordingRule(rule: WordingRule): GateRule {
  const { id, name, certainty, citations, words, when = () => 'refused' } = rule
  return {
    id,
    name,
    certainty,
    citations,
    judge: (reading) => {
      const condition = when(reading)
      if (condition === 'lawful') return 'not-concerned'
      const refusals = words.flatMap((refused) =>
        reading.find({ deniable: true, ...refused }).map((span) => refuse(span, refused)),
      )
      if (condition === 'refused' || refusals.length === 0) return refusals
      return [condition]
    },
  }
}

/** Words that are refused unless the creditor holds a title. */
export function withoutTitle({ dossier }: Reading): 'refused' | 'lawful' | Draft {
  if (dossier.title === undefined) return ask('title', TITLE_QUESTION)
  return dossier.title ? 'lawful' : 'refused'
}

/** Words that only a commissaire de justice may write. */
export function notAnOfficer({ dossier }: Reading): 'refused' | 'lawful' | Draft {
  const capacity = dossier.sender?.capacity
  if (capacity === undefined) return ask('sender.capacity', CAPACITY_QUESTION)
  return capacity === 'judicial-officer' ? 'lawful' : 'refused'
}

const TITLE_QUESTION = 'Le créancier a-t-il un titre exécutoire pour cette dette ?'
export const CAPACITY_QUESTION =
  'En quelle qualité écrivez-vous : créancier, agence de recouvrement ou commissaire de justice ?'
