import type { ReactNode } from 'react'
import { evidenceWords } from '#features/evidence/words/evidence-words.ts'
import { DecisionActs } from '#features/evidence/card/DecisionActs.tsx'
import css from '#features/evidence/exhibit/exhibit.module.css'
import { FindingFacts } from '#features/evidence/card/FindingFacts.tsx'
import { FiveStatements } from '#features/evidence/card/FiveStatements.tsx'
import { isAdverse, type Found } from '#features/evidence/exhibit/review.ts'
import type { CardDraft } from '#features/evidence/card/use-card.ts'
import type { Deciding } from '#features/evidence/card/use-decision.ts'
import type { ExhibitReading } from '#features/evidence/exhibit/use-exhibit.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type CardProps = {
  readonly reading: ExhibitReading
  readonly draft: CardDraft
  readonly deciding: Deciding
  readonly refused: string | null
  readonly next: Found | null
  readonly onKeep: () => void
  readonly onConfirm: () => void
}

/** The card of what is in hand: a finding with its facts and acts, or the message alone. */
export function Card(props: CardProps): ReactNode {
  const { reading, draft, deciding, refused, next, onKeep, onConfirm } = props
  const words = useWords(evidenceWords)
  const say = useSaid()
  const { exhibit, dossier, inHand } = reading
  const found = inHand?.found ?? null
  const over = exhibit.findingsProposed === 0 && reading.found.length > 0
  return (
    <div className={css['card']} data-card>
      <CardHead reading={reading} />
      <div aria-live="polite" className={css['said']}>
        {deciding.consequence !== null && (
          <>
            <StatusMark shape="proved">{words.consequenceAfter}</StatusMark>
            <p>
              <Prose>{say(deciding.consequence)}</Prose>
            </p>
          </>
        )}
      </div>
      {over && next === null && (
        <p className={css['over']}>
          <Prose>{words.allReviewed}</Prose>{' '}
          <Anchor href={paths.dossier(dossier.id)}>{words.backToDossier}</Anchor>
        </p>
      )}
      {found !== null && (
        <>
          <FindingFacts found={found} draft={draft} />
          <DecisionActs
            found={found}
            draft={draft}
            deciding={deciding}
            refused={refused}
            onKeep={onKeep}
            onConfirm={onConfirm}
          />
        </>
      )}
      {inHand !== null && <FiveStatements exhibit={exhibit} message={inHand.message} />}
    </div>
  )
}

function CardHead({ reading }: { readonly reading: ExhibitReading }): ReactNode {
  const words = useWords(evidenceWords)
  const { exhibit, found, inHand, more } = reading
  const mine = inHand?.found ?? null
  if (mine === null) {
    return (
      <div className={css['cardHead']}>
        <h2>{words.messageTitle}</h2>
        <p>
          <Prose>{found.length === 0 ? words.nothingFound : words.nothingInMessage}</Prose>
        </p>
      </div>
    )
  }
  return (
    <div className={css['cardHead']}>
      <h2>{isAdverse(mine.finding) ? words.cardTitleAdverse : words.cardTitle}</h2>
      <span className={css['place']}>
        {more === undefined || exhibit.findingsProposed === 0
          ? words.place(mine.rank, found.length)
          : words.stillToRead(exhibit.findingsProposed)}
      </span>
      <p>
        <Prose>{words.cardSays}</Prose>
      </p>
    </div>
  )
}
