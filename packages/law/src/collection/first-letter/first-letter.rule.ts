import {
  answer,
  needsFacts,
  type Cents,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import {
  collectionCostsParagraphs,
  firstLetterMentions,
  firstLetterTexts,
  mentionTexts,
  type FirstLetterMentionId,
  type QuotedParagraphs,
} from '#collection/first-letter/first-letter.data.ts'
import { mentionPatterns } from '#collection/first-letter/mention-patterns.ts'
import {
  amountOfPrincipal,
  phrase,
  searchedLetter,
  spanOfAll,
  wordForWord,
  type SearchedLetter,
  type Span,
} from '#collection/first-letter/mention-search.ts'
import { entryOn } from '#texts/dated-table.ts'
import { missingAmong, readCents, readDay, type Maybe } from '#texts/facts.ts'

type NamedParty = { readonly name?: Maybe<string>; readonly address?: Maybe<string> }

/** The text of a letter and what is known of it, whatever days and amounts are written as. */
export type FirstLetterQuestion<On, Amount> = {
  readonly text?: Maybe<string>
  /** The day of the letter, by whose law it is judged; absent, by the law in force. */
  readonly on?: Maybe<On>
  /** What is given is looked for as it is; what is not is recognised by its form. */
  readonly facts?: Maybe<{
    readonly collector?: Maybe<NamedParty>
    readonly creditor?: Maybe<NamedParty>
    readonly principal?: Maybe<Amount>
  }>
}

export type FirstLetterFacts = FirstLetterQuestion<Day, Cents>
export type FirstLetterDocument = FirstLetterQuestion<string, number>

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
  const quoted = paragraphsOn(question.on)
  if (quoted === null) return needsFacts('rule-before-2014')
  const letter = searchedLetter(question.text, [quoted.second, quoted.third])
  const mentions = firstLetterMentions.map((id): FirstLetterMention => {
    const where = spanOf(id, letter, { ...question.facts, quoted })
    return { id, present: where !== null, where }
  })
  const compliant = mentions.every(({ present }) => present)
  return answer({ compliant, mentions }, 'established', () => explain(compliant, mentions))
}

/** The same question as a parsed JSON document. */
export function answerFirstLetter(document: FirstLetterDocument): Outcome<FirstLetter> {
  const { text, on, facts } = document
  return firstLetter({
    text,
    on: readDay(on),
    facts: facts && { ...facts, principal: readCents(facts.principal) },
  })
}

/** The paragraphs to reproduce on a day, the latest without one; null where they are not held. */
function paragraphsOn(on: Maybe<Day>): QuotedParagraphs | null {
  const { entries } = collectionCostsParagraphs
  const entry = on === undefined ? entries.at(-1) : entryOn({ entries }, on.toString())
  return entry?.value ?? null
}

type Known = NonNullable<FirstLetterFacts['facts']> & { readonly quoted: QuotedParagraphs }

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
              : amountOfPrincipal(known.principal),
            mentionPatterns.otherElements,
          ])
    case 'order-and-means-to-pay':
      return spanOfAll(letter, [mentionPatterns.order, mentionPatterns.means])
    case 'reproduction-of-l111-8': {
      const { second, third } = known.quoted
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
