import type { DossierView, ExhibitPageView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/evidence/exhibit/exhibit.module.css'
import { originalFaultOf } from '#features/evidence/exhibit/exhibit-words.ts'
import { useReadingAgain } from '#features/evidence/exhibit/use-reading-again.ts'
import { evidenceWords } from '#features/evidence/words/evidence-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const KEY = 'r'

export type StoppedReadingProps = {
  readonly exhibit: ExhibitPageView
  readonly dossier: DossierView
  readonly head: ReactNode
  /** Where to go from here. */
  readonly ways: ReactNode
}

/** An exhibit whose reading was stopped: nothing of it is shown, and it may be asked for again. */
export function StoppedReading({ exhibit, dossier, head, ways }: StoppedReadingProps): ReactNode {
  const words = useWords(evidenceWords)
  const { member } = useSignedIn()
  const fault = originalFaultOf(exhibit)
  const refused = member.rights.includes('work-dossiers') ? undefined : words.readAgainRefused
  const again = useReadingAgain({ exhibitId: exhibit.id, version: dossier.version })
  const keys = [{ name: KEY, does: words.keyReadAgain, act: again.start, refused }]
  useKeys(keys)
  return (
    <Page keys={<KeyStrip keys={keys} />}>
      {head}
      <div className={css['conversation']}>
        <OriginalAlarm exhibit={exhibit} />
        <EmptyState says={fault === null ? words.stoppedSays : words.readAgainSays}>
          {fault === null && (
            <div className={css['again']}>
              <Prose>{words.readAgainSays}</Prose>
            </div>
          )}
          <NotAsked error={again.error} />
          {refused === undefined ? (
            <ActButton primary keyName={KEY} busy={again.busy} onAct={again.start}>
              {words.readAgain}
            </ActButton>
          ) : (
            <ReasonedButton keyName={KEY} reason={refused}>
              {words.readAgain}
            </ReasonedButton>
          )}
          {ways}
        </EmptyState>
      </div>
    </Page>
  )
}

/** What is wrong with the original itself, said before anything else. */
function OriginalAlarm({ exhibit }: Pick<StoppedReadingProps, 'exhibit'>): ReactNode {
  const words = useWords(evidenceWords)
  switch (originalFaultOf(exhibit)) {
    case 'altered':
      return <ErrorNote lost what={words.originalAlteredWhat} next={words.originalAlteredNext} />
    case 'not-opened':
      return <ErrorNote what={words.originalNotOpenedWhat} next={words.originalNotOpenedNext} />
    case null:
      return null
  }
}

function NotAsked({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(evidenceWords)
  const refusal = useRefusals()
  if (error === null) return null
  const problem = problemOf(error)
  return problem === null ? (
    <ErrorNote what={words.silent} next={words.readAgainSafe} />
  ) : (
    <ErrorNote what={refusal(problem)} />
  )
}
