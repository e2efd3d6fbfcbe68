import type { AuthorityTrial } from '@quittance/contract'
import type { ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { authorityWords } from '#features/settings/authority/authority-words.ts'
import css from '#features/settings/authority/authority.module.css'
import type { TrialState } from '#features/settings/authority/use-trial.ts'
import { FactList } from '#ui/figures/FactList.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** What came back of a trial, in words; said aloud when it comes. */
export function AuthorityTrialNote({ of }: { readonly of: TrialState }): ReactNode {
  const words = useWords(authorityWords)
  const refusal = useRefusals()
  if (of.kind === 'refused') {
    const problem = problemOf(of.error)
    return <ErrorNote what={problem === null ? words.unsure : refusal(problem)} next={words.safe} />
  }
  const trial = of.kind === 'told' ? of.trial : null
  return (
    <div className={css['stack']}>
      <output className={css['stack']}>
        {of.kind === 'trying' && <span className={css['says']}>{words.trying}</span>}
        {trial !== null && <Verdict of={trial} />}
      </output>
      {trial !== null && trial.token !== null && <Token of={trial.token} />}
    </div>
  )
}

function Verdict({ of }: { readonly of: AuthorityTrial }): ReactNode {
  const words = useWords(authorityWords)
  const said = useSaid()
  return (
    <>
      {of.kind === 'holds' ? (
        <StatusMark shape="proved">{words.holds}</StatusMark>
      ) : (
        <StatusMark shape="refused">{words.fails}</StatusMark>
      )}
      <span>{said(of.says)}</span>
    </>
  )
}

function Token({ of }: { readonly of: NonNullable<AuthorityTrial['token']> }): ReactNode {
  const words = useWords(authorityWords)
  const format = useFormat()
  const at = momentOf(of.at)
  const until = momentOf(of.until)
  return (
    <FactList
      facts={[
        { what: words.name, is: of.authority },
        { what: words.at, is: `${format.day(at.toPlainDate())}, ${format.hour(at)}` },
        { what: words.until, is: format.day(until.toPlainDate()) },
        { what: words.policy, is: <span className={css['code']}>{of.policy}</span> },
        ...(of.leadsToRoots === true ? [{ what: words.rootsGiven, is: words.leads }] : []),
      ]}
    />
  )
}
