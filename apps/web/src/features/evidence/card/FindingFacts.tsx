import { cents, day, type Cents, type Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import {
  evidenceWords,
  useReadingNames,
  type EvidenceWords,
} from '#features/evidence/words/evidence-words.ts'
import css from '#features/evidence/exhibit/exhibit.module.css'
import { isAdverse, type Found } from '#features/evidence/exhibit/review.ts'
import { useWhyFound } from '#features/evidence/card/use-why-found.ts'
import type { CardDraft } from '#features/evidence/card/use-card.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { FactList, type Fact } from '#ui/figures/FactList.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type FindingFactsProps = {
  readonly found: Found
  readonly draft: CardDraft
}

/** Who, how much, when, what; the amount and the day become fields in place while correcting. */
export function FindingFacts({ found, draft }: FindingFactsProps): ReactNode {
  const words = useWords(evidenceWords)
  const names = useReadingNames()
  const say = useSaid()
  const { finding, message } = found
  const { ambiguity } = finding
  const facts: readonly Fact[] = [
    {
      what: words.who,
      is: (
        <span className={css['raw']}>
          {message.authorName ?? message.authorRaw ?? words.nobody}
        </span>
      ),
      ...noteOf(howKnown(found, words)),
    },
    { what: words.howMuch, is: <HowMuch found={found} draft={draft} /> },
    {
      what: words.when,
      is: <When found={found} draft={draft} />,
      ...noteOf(ambiguity === null ? null : say(ambiguity)),
    },
    {
      what: words.what,
      is: (
        <>
          <Prose>{names.kind(finding.kind)}</Prose>
          <Acknowledges found={found} />
        </>
      ),
    },
  ]
  return <FactList facts={facts} />
}

function noteOf(note: string | null): { readonly note?: string } {
  return note === null ? {} : { note }
}

function howKnown({ message }: Found, words: EvidenceWords): string | null {
  const { authorRaw, authorName, authorStrength } = message
  if (authorRaw === null && authorName === null) return null
  if (authorStrength === 'D') return words.byName
  return authorRaw === null || authorName === null ? words.byFile : words.byNumber(authorRaw)
}

function HowMuch({ found, draft }: FindingFactsProps): ReactNode {
  const words = useWords(evidenceWords)
  const format = useFormat()
  const why = useWhy()
  const explanation = useWhyFound(found)
  const { finding } = found
  if (draft.mode === 'correcting') {
    return (
      <MoneyField
        label={words.amount}
        value={draft.amount}
        onChange={(amount: Cents | null) => {
          draft.change({ amount })
        }}
        error={draft.fault === 'value' ? words.valueMissing : undefined}
      />
    )
  }
  if (finding.amountCents === null) return words.noAmount
  const amount = cents(finding.amountCents)
  return (
    <Amount
      of={amount}
      size="total"
      onWhy={() => {
        why({ figure: format.euros(amount), explanation, inScreenLanguage: true })
      }}
    />
  )
}

function When({ found, draft }: FindingFactsProps): ReactNode {
  const words = useWords(evidenceWords)
  const format = useFormat()
  const why = useWhy()
  const explanation = useWhyFound(found)
  const { finding } = found
  if (draft.mode === 'correcting') {
    return (
      <DayField
        label={words.dueOn}
        value={draft.dueOn}
        onChange={(dueOn: Day | null) => {
          draft.change({ dueOn })
        }}
      />
    )
  }
  if (finding.dueOn === null) return words.noDay
  const dueOn = day(finding.dueOn)
  return (
    <DateText
      of={dueOn}
      figure="total"
      onWhy={() => {
        why({ figure: format.day(dueOn), explanation, inScreenLanguage: true })
      }}
    />
  )
}

function Acknowledges({ found: { finding } }: { readonly found: Found }): ReactNode {
  const words = useWords(evidenceWords)
  if (finding.acknowledges === 'none' || isAdverse(finding)) return null
  return (
    <small className={css['acknowledges']}>
      <StatusMark shape="arguable">{words.arguable}</StatusMark>{' '}
      <Prose>
        {finding.acknowledges === 'unequivocal'
          ? words.acknowledgesPlainly
          : words.acknowledgesDoubtfully}
      </Prose>
    </small>
  )
}
