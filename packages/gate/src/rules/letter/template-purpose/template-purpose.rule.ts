import type { DebtorKind, SenderCapacity, TemplatePurpose } from '#gate-question.ts'
import { housePolicy } from '#rules/citations.data.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { DEBTOR_QUESTION } from '#rules/letter/right-to-contest/right-to-contest.rule.ts'
import { CAPACITY_QUESTION } from '#rules/wording/wording-rule.ts'

/**
 * A template leaves only in the capacity and to the audience that it was written for (modèle à sa
 * place): its words are true of no other, though each may be lawful by itself.
 *
 * A policy of the house. An individual is written to as a consumer is.
 */
export const templatePurpose: GateRule = {
  id: 'template-purpose',
  name: 'modèle à sa place',
  certainty: 'arguable',
  citations: [housePolicy],
  judge: ({ dossier: { template, sender, debtor } }) => {
    if (template === undefined || template === null) return 'not-concerned'
    if (sender?.capacity === undefined) return [ask('sender.capacity', CAPACITY_QUESTION)]
    if (debtor?.kind === undefined) return [ask('debtor.kind', DEBTOR_QUESTION)]
    return [
      ...inCapacity(template, sender.capacity),
      ...(template.audience === audienceOf(debtor.kind) ? [] : [refuse(null, OTHER_AUDIENCE)]),
    ]
  },
}

function inCapacity(template: TemplatePurpose, capacity: SenderCapacity): readonly Draft[] {
  if (template.capacity === capacity) return []
  const [meant, writes] = [CAPACITIES[template.capacity], CAPACITIES[capacity]]
  return [
    refuse(null, {
      sentence: `Ce modèle est écrit pour ${meant} ; l’expéditeur est ${writes}.`,
      suggestion: 'Composer la lettre avec le modèle de cette qualité.',
    }),
  ]
}

function audienceOf(kind: DebtorKind): TemplatePurpose['audience'] {
  return kind === 'professional' ? 'professional' : 'consumer'
}

const CAPACITIES: Readonly<Record<SenderCapacity, string>> = {
  creditor: 'un créancier',
  agency: 'une agence de recouvrement',
  'judicial-officer': 'un commissaire de justice',
}

const OTHER_AUDIENCE = {
  sentence:
    'Ce modèle est écrit pour une autre qualité de débiteur : particulier ou professionnel, les mots diffèrent.',
  suggestion: 'Composer la lettre avec le modèle de cette qualité de débiteur.',
}
