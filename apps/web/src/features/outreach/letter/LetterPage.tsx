import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { useAddressId, useAddressText } from '#app/reading/route-facts.ts'
import { answerHref, letterHref } from '#app/dossier/act-map.ts'
import forms from '#app/forms/forms.module.css'
import css from '#features/outreach/letter/letter-page.module.css'
import { AnswerChoices, ReasonsForm } from '#features/outreach/answer/AnswerChoices.tsx'
import { JudgedLetter } from '#features/outreach/letter/JudgedLetter.tsx'
import { LetterChoices, useLetterNames } from '#features/outreach/letter/LetterChoices.tsx'
import {
  answerOf,
  compositionQuery,
  letterChannels,
  letterNames,
  oneOf,
  type LetterAsked,
} from '#features/outreach/letter/letter-queries.ts'
import { useLetterDraft } from '#features/outreach/letter/use-letter-draft.ts'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { useWords } from '#words/use-words.ts'

/** A letter as it would leave, judged by the garde-fou, rewritten in place, approved. */
export function LetterPage(): ReactNode {
  const id = useAddressId('dossierId')
  const letter = oneOf(letterNames, useAddressText('lettre'))
  const channel = oneOf(letterChannels, useAddressText('canal'))
  const about = useAddressText('pour')
  const answer = answerOf(useAddressText('reponse'))
  const asked = { id, letter, channel, about: about === '' ? null : about, answer }
  return <Letter key={[id, letter, about, answer].join(' ')} of={asked} />
}

function Letter({ of }: { readonly of: Omit<LetterAsked, 'edits'> }): ReactNode {
  const { id, letter, channel, about, answer } = of
  const words = useWords(letterWords)
  const names = useLetterNames()
  const refusal = useRefusals()
  const router = useRouter()
  const draft = useLetterDraft(
    id,
    [letter, about, answer].filter((part) => part !== null).join('.'),
  )
  const dossier = useQuery(dossierQuery(id))
  const asked = { ...of, edits: draft.edits }
  const toReason = answer === 'reasons' && (draft.edits['reasons'] ?? '').trim() === ''
  const read = useQuery({ ...compositionQuery(asked), enabled: !toReason })
  const crumbs = [
    {
      text:
        dossier.data === undefined
          ? '…'
          : `${dossier.data.reference}, ${debtorTitle(dossier.data)}`,
      href: paths.dossier(id),
    },
    { text: `${names.letter(letter)}, ${names.channel(channel)}` },
  ]
  const choices = <Choices of={of} />
  if (toReason) {
    return (
      <Page head={<PageHeader crumbs={crumbs} title={words.reasonsTitle} />}>
        <div className={css['choices']} data-alone>
          {choices}
        </div>
        <ReasonsForm onWrite={(reasons) => draft.edit({ id: 'reasons', text: reasons })} />
      </Page>
    )
  }
  if (read.data === undefined || read.error !== null) {
    const failed = read.error !== null
    const problem = problemOf(read.error)
    return (
      <Page
        head={<PageHeader crumbs={crumbs} title={failed ? words.cannotWrite : words.composing} />}
      >
        <div className={css['choices']} data-alone>
          {choices}
        </div>
        {failed ? (
          <ErrorNote
            what={problem === null ? words.failed : refusal(problem)}
            next={words.lawRefuses}
          >
            {problem?.article !== undefined && (
              <cite className={forms['article']}>{problem.article}</cite>
            )}
            <ActButton small onAct={() => void router.navigate({ href: paths.dossier(id) })}>
              {words.seeDossier}
            </ActButton>
          </ErrorNote>
        ) : (
          <LoadingRules rows={14} />
        )}
      </Page>
    )
  }
  return (
    <JudgedLetter
      asked={asked}
      composition={read.data}
      judging={read.isPlaceholderData}
      draft={draft}
      crumbs={crumbs}
      choices={choices}
      email={dossier.data?.debtor.email ?? null}
      onReread={() => void read.refetch()}
    />
  )
}

/** What may be chosen of the letter: nothing of an apology, which leaves the way its error did. */
function Choices({ of }: { readonly of: Omit<LetterAsked, 'edits'> }): ReactNode {
  const { id, letter, channel, about, answer } = of
  const router = useRouter()
  const go = (href: string): void => void router.navigate({ href, replace: true })
  if (letter === 'apology') return null
  if (letter === 'dispute-answer') {
    if (about === null || answer === null) return null
    return (
      <AnswerChoices
        dossierId={id}
        disputeId={about}
        answer={answer}
        channel={channel}
        onChoose={(to) =>
          go(answerHref(id, { about, answer: to.answer ?? answer, channel: to.channel ?? channel }))
        }
      />
    )
  }
  return (
    <LetterChoices
      letter={letter}
      channel={channel}
      onChoose={(to) => go(letterHref(id, to.letter ?? letter, to.channel ?? channel))}
    />
  )
}
