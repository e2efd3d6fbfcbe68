import type { Reading } from '#reading/reading.ts'
import { asfAgreement, penal31210 } from '#rules/citations.data.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { debtWords, thirdPartyWords } from '#rules/wording/third-party/third-party.data.ts'
import { wordingRule } from '#rules/wording/wording-rule.ts'

const words = wordingRule({
  id: 'third-party',
  name: 'confidentialité',
  certainty: 'arguable',
  citations: [asfAgreement, penal31210],
  words: thirdPartyWords,
})

/**
 * The debt told, or threatened to be told, to somebody else (tiers).
 *
 * No single article says it of every creditor; blackmail is one form of it. A message read by a
 * third party may not mention the debt at all.
 */
export const thirdParty: GateRule = {
  ...words,
  judge: (reading) => {
    const threats = words.judge(reading)
    return [...(threats === 'not-concerned' ? [] : threats), ...readByAThirdParty(reading)]
  },
}

function readByAThirdParty({ dossier: { recipient }, find }: Reading): readonly Draft[] {
  if (recipient === undefined)
    return [ask('recipient', 'Qui lira ce message : le débiteur, ou un tiers ?')]
  if (recipient === 'debtor') return []
  return find({ says: debtWords })
    .slice(0, 1)
    .map((span) => refuse(span, TO_A_THIRD_PARTY))
}

const TO_A_THIRD_PARTY = {
  sentence: 'Ce message est lu par un tiers : il ne peut rien dire d’une dette.',
  suggestion:
    '« Pouvez-vous demander à cette personne de nous rappeler ? », sans en dire la raison.',
}
