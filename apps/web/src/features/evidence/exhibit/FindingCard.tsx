import { cents, day, type Cents, type Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { evidenceWords, type EvidenceWords } from '#features/evidence/evidence-words.ts'
import css from '#features/evidence/exhibit/exhibit.module.css'
import { isAdverse, type Found } from '#features/evidence/exhibit/review.ts'
import type { CardDraft } from '#features/evidence/exhibit/use-card.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { FactList, type Fact } from '#ui/figures/FactList.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type FindingFactsProps = {
  readonly found: Found
  readonly draft: CardDraft
}

/** Who, how much, when, what; the amount and the day become fields in place while correcting. */
export function FindingFacts({ found, draft }: FindingFactsProps): ReactNode {
  const words = useWords(evidenceWords)
  const { finding, message } = found
  const { ambiguity, rules } = finding
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
      ...noteOf(ambiguity),
    },
    {
      what: words.what,
      is: (
        <>
          <Prose>{finding.label}</Prose>
          <Acknowledges found={found} />
        </>
      ),
      ...(rules.length === 0 ? {} : { note: words.readAt(rules.join(', ')) }),
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

function HowMuch({ found: { finding }, draft }: FindingFactsProps): ReactNode {
  const words = useWords(evidenceWords)
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
  return <Amount of={cents(finding.amountCents)} size="total" />
}

function When({ found: { finding }, draft }: FindingFactsProps): ReactNode {
  const words = useWords(evidenceWords)
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
  return <DateText of={day(finding.dueOn)} figure="total" />
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
