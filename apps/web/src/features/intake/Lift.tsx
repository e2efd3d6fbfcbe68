import type { ReactNode } from 'react'
import type { Sending } from '#app/forms/use-sending.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { useWords } from '#words/use-words.ts'

export type LiftProps = {
  readonly of: Sending['refusal']
  readonly creditorId: string | undefined
}

/** Where the refusal of a mandate, or of the standing of the office, can be lifted. */
export function Lift({ of, creditorId }: LiftProps): ReactNode {
  const words = useWords(depositWords)
  const article = of === null || of === 'silent' ? '' : (of.article ?? '')
  if (article.includes('R124-3') && creditorId !== undefined) {
    return <Anchor href={paths.newConvention(creditorId)}>{words.liftConvention}</Anchor>
  }
  if (article.includes('R124-2')) {
    return <Anchor href={paths.settings()}>{words.liftStanding}</Anchor>
  }
  return null
}
