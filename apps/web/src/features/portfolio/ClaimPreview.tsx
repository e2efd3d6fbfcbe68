import type { PortfolioClaim } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { answerSavingActs } from '@quittance/law'
import type { ReactNode } from 'react'
import { SavingActs } from '#app/law/saving/SavingActs.tsx'
import { LastDay } from '#features/portfolio/LastDay.tsx'
import css from '#features/portfolio/portfolio.module.css'
import { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { dayOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ClaimPreviewProps = {
  readonly claim: PortfolioClaim
  readonly asOf: string
  readonly onOpen: () => void
}

/** The chosen claim: what is at stake, until when, and every act that would save it. */
export function ClaimPreview({ claim, asOf, onOpen }: ClaimPreviewProps): ReactNode {
  const words = useWords(portfolioWords)
  const format = useFormat()
  const why = useWhy()
  const explain = (): void => {
    const outcome = answerSavingActs(claim.document)
    if (outcome.outcome !== 'answer') return
    why({ figure: words.lastDay, explanation: outcome.explain() })
  }
  return (
    <div className={css['preview']}>
      <div>
        <span className={css['who']}>{words.dossier(claim.reference)}</span>
        <h2 className={css['name']}>{claim.debtorName}</h2>
        <p className={css['who']}>
          <Prose>{words.forCreditor(claim.creditorName)}</Prose>
        </p>
      </div>
      <div>
        <Amount of={cents(claim.balanceCents)} size="page" />
        <p className={css['who']}>
          <Prose>{words.asOf(format.day(dayOf(asOf)))}</Prose>
        </p>
        {claim.balanceCents !== claim.wholeCents && (
          <p className={css['who']}>
            <Prose>{words.lapsesApart(format.euros(cents(claim.wholeCents)))}</Prose>
          </p>
        )}
      </div>
      <FactList facts={[{ what: words.lastDay, is: <LastDay of={claim} onWhy={explain} /> }]} />
      <Acts>
        <ActButton primary keyName="Enter" onAct={onOpen}>
          {words.openDossier}
        </ActButton>
      </Acts>
      <SavingActs facts={claim.document} />
    </div>
  )
}
