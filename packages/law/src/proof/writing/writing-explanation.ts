import { eurosText, NBSP, type Cents, type Citation, type Explanation } from '@quittance/kernel'
import type { ExhibitRole } from '#proof/writing/exhibit.ts'
import type { WritingFacts } from '#proof/writing/writing-question.ts'
import type { WeighedExhibit, WritingStanding } from '#proof/writing/writing.rule.ts'
import {
  roleTexts,
  weaknessWords,
  writingTexts,
  writingThreshold,
} from '#proof/writing/writing.data.ts'
import { firstEntry } from '#texts/dated-table.ts'
import { explainNumbers } from '#versions/contract-law.ts'

/** Where a proof stands and what it was weighed on. */
export type WritingReasons = {
  readonly facts: WritingFacts
  readonly writingRequired: boolean
  readonly threshold: Cents
  readonly standing: WritingStanding
  readonly weighed: readonly WeighedExhibit[]
}

/** The tree of « Pourquoi ? » of a proof: the rule, then each exhibit. */
export function explainWriting(reasons: WritingReasons): Explanation {
  return {
    rule: 'proof/standing',
    sentence: STANDING_WORDS[reasons.standing],
    citations: [reasons.writingRequired ? writingTexts.required : writingTexts.free],
    steps: [
      explainRequirement(reasons),
      ...reasons.weighed.map(explainExhibit),
      ...(reasons.facts.actOn === undefined ? [] : explainNumbers(reasons.facts.actOn)),
    ],
  }
}

const STANDING_WORDS: Readonly<Record<WritingStanding, string>> = {
  proved: 'Les pièces prouvent la créance, sous l’appréciation du juge.',
  'beginning-of-proof':
    'Les pièces forment un commencement de preuve, qu’un autre moyen doit corroborer.',
  unproved: 'Les pièces ne prouvent pas la créance.',
}

const ROLE_WORDS: Readonly<Record<ExhibitRole, string>> = {
  'full-proof': 'prouve l’acte par écrit',
  substitute: 'supplée l’écrit',
  'beginning-of-proof': 'est un commencement de preuve par écrit',
  'free-proof': 'prouve librement, sous l’appréciation du juge',
  corroboration: 'corrobore les autres pièces',
  none: 'ne prouve rien par elle-même',
}

function explainRequirement({ facts, writingRequired, threshold }: WritingReasons): Explanation {
  const source = firstEntry(writingThreshold).source
  const base = { rule: 'proof/writing-required', steps: [], certainty: 'established' as const }
  if (writingRequired) {
    return {
      ...base,
      sentence: `L’acte dépasse ${eurosText(threshold)}${NBSP}: il se prouve par écrit, même si la demande est moindre.`,
      citations: [writingTexts.required, source],
      result: eurosText(threshold),
    }
  }
  if (facts.against === 'merchant-commercial-act') {
    return {
      ...base,
      sentence: 'Contre un commerçant, un acte de commerce se prouve par tous moyens.',
      citations: [writingTexts.againstMerchants],
    }
  }
  if ((facts.exceptions ?? []).length > 0) {
    return {
      ...base,
      sentence:
        'Une exception dispense d’écrit, parce qu’il n’a pu être obtenu, n’est pas d’usage ou a été perdu.',
      citations: [writingTexts.exceptions],
    }
  }
  return {
    ...base,
    sentence:
      facts.actKind === 'fact'
        ? 'Un fait se prouve par tout moyen.'
        : `L’acte ne dépasse pas ${eurosText(threshold)}${NBSP}: il se prouve par tout moyen.`,
    citations: [writingTexts.free, source],
    result: eurosText(threshold),
  }
}

function explainExhibit({ exhibit, value }: WeighedExhibit): Explanation {
  const weakness = value.weakness === null ? null : weaknessWords[value.weakness]
  return {
    rule: 'proof/exhibit',
    sentence: `La pièce ${exhibit.id ?? ''} ${ROLE_WORDS[value.role]}.${weakness === null ? '' : ` ${weakness.sentence}`}`,
    citations: eachOnce([...roleTexts[value.role], ...(weakness?.citations ?? [])]),
    steps: [],
    certainty: value.certainty,
  }
}

function eachOnce(citations: readonly Citation[]): readonly Citation[] {
  return citations.filter(
    ({ code, article }, index) =>
      citations.findIndex((other) => other.code === code && other.article === article) === index,
  )
}
