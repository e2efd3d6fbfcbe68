import {
  answer,
  lowestCertainty,
  minCents,
  needsFacts,
  type Cents,
  type Certainty,
  type Day,
  type Outcome,
} from '@quittance/kernel'
import {
  exhibitValue,
  type Exhibit,
  type ExhibitRole,
  type ExhibitValue,
  type ExhibitWeakness,
} from '#proof/writing/exhibit.ts'
import { explainWriting } from '#proof/writing/writing-explanation.ts'
import {
  missingWritingFacts,
  readWritingDocument,
  type WritingDocument,
  type WritingFacts,
} from '#proof/writing/writing-question.ts'
import { strengtheningSteps, writingThreshold } from '#proof/writing/writing.data.ts'
import { entryOn } from '#texts/dated-table.ts'

export type WritingStanding = 'proved' | 'beginning-of-proof' | 'unproved'

export type StrengtheningStep = keyof typeof strengtheningSteps

/** Whether a writing is required, and where the proof stands. */
export type Writing = {
  readonly writingRequired: boolean
  readonly threshold: Cents
  readonly standing: WritingStanding
  /** Null unless proved. */
  readonly retainedAmount: Cents | null
  readonly exhibits: readonly {
    readonly id: string
    readonly role: ExhibitRole
    readonly weakness: ExhibitWeakness | null
  }[]
  readonly toStrengthen: readonly {
    readonly step: StrengtheningStep
    readonly sentence: string
  }[]
}

/** An exhibit with its value. */
export type WeighedExhibit = { readonly exhibit: Exhibit<Cents>; readonly value: ExhibitValue }

/**
 * Whether a writing is required to prove a claim, and whether the claim is proved (preuve).
 *
 * The threshold is measured on the act, on its day, never on what is claimed (C. civ. 1359, al. 3
 * and 4); exactly the threshold is free. It is the same for every act since 2005.
 *
 * @see C. civ. 1358 to 1386-1; C. com. L110-3
 */
export function writing(facts: WritingFacts): Outcome<Writing> {
  const missing = missingWritingFacts(facts)
  const { actOn, actAmount, claimedAmount } = facts
  if (
    missing.length > 0 ||
    actOn === undefined ||
    actAmount === undefined ||
    claimedAmount === undefined
  ) {
    return needsFacts(...missing)
  }
  const threshold = thresholdOn(actOn)
  if (threshold === null) return needsFacts('threshold-before-2005')
  const writingRequired =
    facts.actKind === 'juridical-act' &&
    facts.against === 'other' &&
    actAmount > threshold &&
    (facts.exceptions ?? []).length === 0
  const weighed = (facts.exhibits ?? []).map((exhibit) => ({
    exhibit,
    value: exhibitValue(exhibit, writingRequired),
  }))
  const found = standingOf(weighed)
  return answer(
    {
      writingRequired,
      threshold,
      standing: found.standing,
      retainedAmount: found.standing === 'proved' ? retained(found.by, claimedAmount) : null,
      exhibits: weighed.map(({ exhibit, value }) => ({
        id: exhibit.id ?? '',
        role: value.role,
        weakness: value.weakness,
      })),
      toStrengthen: stepsFor(found, weighed).map((step) => ({
        step,
        sentence: strengtheningSteps[step],
      })),
    },
    found.certainty,
    () => explainWriting({ facts, writingRequired, threshold, standing: found.standing, weighed }),
  )
}

/** The same question as a parsed JSON document. */
export function answerWriting(document: WritingDocument): Outcome<Writing> {
  return writing(readWritingDocument(document))
}

function thresholdOn(on: Day): Cents | null {
  return entryOn(writingThreshold, on.toString())?.value ?? null
}

type Found = {
  readonly standing: WritingStanding
  /** The exhibits that the standing rests on. */
  readonly by: readonly WeighedExhibit[]
  readonly certainty: Certainty
}

/** Full proof first, then what may take its place, then a beginning with something to support it. */
function standingOf(weighed: readonly WeighedExhibit[]): Found {
  const of = (role: ExhibitRole): readonly WeighedExhibit[] =>
    weighed.filter(({ value }) => value.role === role)
  for (const role of ['full-proof', 'substitute', 'free-proof'] as const) {
    const by = surestOf(of(role))
    if (by.length > 0) return { standing: 'proved', by, certainty: certaintyOf(by) }
  }
  const beginnings = of('beginning-of-proof')
  const support = of('corroboration')
  if (beginnings.length > 0 && support.length > 0) {
    return { standing: 'proved', by: [...beginnings, ...support], certainty: 'arguable' }
  }
  if (beginnings.length > 0) {
    return {
      standing: 'beginning-of-proof',
      by: beginnings,
      certainty: certaintyOf(surestOf(beginnings)),
    }
  }
  return { standing: 'unproved', by: [], certainty: 'established' }
}

/** One sure exhibit is enough: doubtful ones beside it do not weaken the answer. */
function surestOf(weighed: readonly WeighedExhibit[]): readonly WeighedExhibit[] {
  const sure = weighed.filter(({ value }) => value.certainty === 'established')
  return sure.length > 0 ? sure : weighed
}

function certaintyOf(weighed: readonly WeighedExhibit[]): Certainty {
  return lowestCertainty(...weighed.map(({ value }) => value.certainty))
}

/** The largest amount that the proof states, never more than what is claimed; words win. */
function retained(by: readonly WeighedExhibit[], claimed: Cents): Cents {
  const stated = by
    .map(({ exhibit }) => exhibit.amountInWords ?? exhibit.amountInFigures ?? null)
    .filter((amount) => amount !== null)
  const largest = stated.toSorted((a, b) => b - a)[0]
  return largest === undefined ? claimed : minCents(largest, claimed)
}

function stepsFor(found: Found, weighed: readonly WeighedExhibit[]): readonly StrengtheningStep[] {
  const has = (weakness: ExhibitWeakness): boolean =>
    weighed.some(({ value }) => value.weakness === weakness)
  const steps: StrengtheningStep[] = []
  if (found.standing !== 'proved') steps.push('ask-for-acknowledgment')
  if (has('mention-incomplete')) steps.push('complete-the-mention')
  if (has('signature-reliability-to-prove')) steps.push('document-the-signature')
  if (found.standing === 'beginning-of-proof') steps.push('find-corroboration')
  if (has('author-uncertain')) steps.push('identify-the-author')
  return steps
}
