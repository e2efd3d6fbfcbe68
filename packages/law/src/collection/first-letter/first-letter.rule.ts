import { answer, needsFacts, type Cents, type Explanation, type Outcome } from '@quittance/kernel'
import {
  collectionCostsParagraphs,
  firstLetterMentions,
  firstLetterTexts,
  mentionTexts,
  type FirstLetterMentionId,
} from '#collection/first-letter/first-letter.data.ts'
import { mentionPatterns } from '#collection/first-letter/mention-patterns.ts'
import {
  amountAfterPrincipal,
  phrase,
  searchedLetter,
  spanOfAll,
  wordForWord,
  type SearchedLetter,
  type Span,
} from '#collection/first-letter/mention-search.ts'
import { firstEntry } from '#texts/dated-table.ts'
import { missingAmong, readCents, type Maybe } from '#texts/facts.ts'

type NamedParty = { readonly name?: Maybe<string>; readonly address?: Maybe<string> }

/** The text of a letter and what is known of its dossier, whatever amounts are written as. */
export type FirstLetterQuestion<Amount> = {
  readonly text?: Maybe<string>
  /** What is given is looked for as it is; what is not is recognised by its form. */
  readonly facts?: Maybe<{
    readonly collector?: Maybe<NamedParty>
    readonly creditor?: Maybe<NamedParty>
    readonly principal?: Maybe<Amount>
  }>
}

export type FirstLetterFacts = FirstLetterQuestion<Cents>
export type FirstLetterDocument = FirstLetterQuestion<number>

/** A mention of the first letter, and where it is. */
export type FirstLetterMention = {
  readonly id: FirstLetterMentionId
  readonly present: boolean
  /** Offsets in the text, end excluded; null when it is absent. */
  readonly where: Span | null
}

/** Whether a first letter is complete, mention by mention. */
export type FirstLetter = {
  readonly compliant: boolean
  readonly mentions: readonly FirstLetterMention[]
}

/**
 * Whether the first letter of an amicable recovery has its five mentions (première lettre, R124-4).
 *
 * The mentions are recognised, not judged: that a name or an amount is right is known only where it
 * was given as a fact. A fee line that stays with the creditor breaks the third mention.
 *
 * @see CPCE R124-4, R124-7, L111-8
 */
export function firstLetter(question: FirstLetterFacts): Outcome<FirstLetter> {
  if (question.text === undefined) return needsFacts(...missingAmong({ text: question.text }))
  const { second, third } = firstEntry(collectionCostsParagraphs).value
  const letter = searchedLetter(question.text, [second, third])
  const mentions = firstLetterMentions.map((id): FirstLetterMention => {
    const where = spanOf(id, letter, question.facts ?? {})
    return { id, present: where !== null, where }
  })
  const compliant = mentions.every(({ present }) => present)
  return answer({ compliant, mentions }, 'established', () => explain(compliant, mentions))
}

/** The same question as a parsed JSON document. */
export function answerFirstLetter(document: FirstLetterDocument): Outcome<FirstLetter> {
  const { text, facts } = document
  return firstLetter({
    text,
    facts: facts && { ...facts, principal: readCents(facts.principal) },
  })
}

type Known = NonNullable<FirstLetterFacts['facts']>

function spanOf(id: FirstLetterMentionId, letter: SearchedLetter, known: Known): Span | null {
  switch (id) {
    case 'collector-and-activity':
      return spanOfAll(letter, [mentionPatterns.activity, ...ofParty(known.collector)])
    case 'creditor':
      return spanOfAll(letter, [
        ...(known.creditor?.name === undefined ? [mentionPatterns.creditor] : []),
        ...ofParty(known.creditor),
      ])
    case 'basis-and-amount':
      return claimsOwnCosts(letter)
        ? null
        : spanOfAll(letter, [
            mentionPatterns.basis,
            known.principal === undefined
              ? mentionPatterns.principal
              : amountAfterPrincipal(known.principal),
            mentionPatterns.otherElements,
          ])
    case 'order-and-means-to-pay':
      return spanOfAll(letter, [mentionPatterns.order, mentionPatterns.means])
    case 'reproduction-of-l111-8': {
      const { second, third } = firstEntry(collectionCostsParagraphs).value
      return spanOfAll(letter, [wordForWord(second), wordForWord(third)], letter.text.folded)
    }
  }
}

function ofParty(party: Maybe<NamedParty>): readonly RegExp[] {
  return [
    ...(party?.name === undefined ? [] : [phrase(party.name)]),
    party?.address === undefined ? mentionPatterns.place : phrase(party.address),
  ]
}

/** The lump sum between professionals is not a cost that stays with the creditor. */
function claimsOwnCosts(letter: SearchedLetter): boolean {
  return mentionPatterns.ownCosts.test(letter.own.replaceAll(mentionPatterns.lumpSum, ''))
}

function explain(compliant: boolean, mentions: readonly FirstLetterMention[]): Explanation {
  return {
    rule: 'collection/first-letter',
    sentence: compliant
      ? 'La lettre contient les cinq mentions de la première lettre.'
      : 'La lettre ne contient pas les cinq mentions de la première lettre.',
    citations: compliant
      ? [firstLetterTexts.mentions]
      : [firstLetterTexts.mentions, firstLetterTexts.penalty],
    steps: mentions.map(({ id, present }) => ({
      rule: `collection/${id}`,
      sentence: present ? mentionTexts[id].present : mentionTexts[id].absent,
      citations: [mentionTexts[id].citation],
      steps: [],
      certainty: 'established',
    })),
    certainty: 'established',
  }
}
