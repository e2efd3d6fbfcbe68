import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import css from '#features/outreach/letter/letter-page.module.css'
import type { LetterAsked } from '#features/outreach/letter/letter-queries.ts'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader, type Crumb } from '#ui/paper/PageHeader.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { useWords } from '#words/use-words.ts'

export type ApprovedLetterProps = {
  readonly asked: LetterAsked
  readonly crumbs: readonly Crumb[]
  /** SHA-256 of the text that was approved. */
  readonly fingerprint: string
}

/** The letter is reserved: what happens to it now, and the fingerprint of what was approved. */
export function ApprovedLetter({ asked, crumbs, fingerprint }: ApprovedLetterProps): ReactNode {
  const words = useWords(letterWords)
  const router = useRouter()
  const says = {
    letter: words.approvedPost,
    'registered-letter': words.approvedPost,
    'electronic-registered': words.approvedElectronic,
    'e-mail': words.approvedEmail,
  }
  const go = (href: string) => (): void => void router.navigate({ href })
  return (
    <Page head={<PageHeader crumbs={crumbs} title={words.approved} says={says[asked.channel]} />}>
      <div className={css['side']}>
        <SealStatement state="intact" fingerprint={fingerprint} says={words.fingerprint}>
          <p className={css['print']}>{fingerprint}</p>
        </SealStatement>
        <Acts>
          <ActButton primary onAct={go(paths.dossier(asked.id))}>
            {words.seeDossier}
          </ActButton>
          <ActButton onAct={go(paths.outreach())}>{words.seeExchanges}</ActButton>
        </Acts>
      </div>
    </Page>
  )
}
