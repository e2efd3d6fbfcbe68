import type { ExhibitPageView } from '@quittance/contract'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { evidenceWords, type EvidenceWords } from '#features/evidence/words/evidence-words.ts'
import css from '#features/evidence/exhibit/exhibit.module.css'
import { ExhibitHead } from '#features/evidence/exhibit/ExhibitHead.tsx'
import { Review } from '#features/evidence/exhibit/Review.tsx'
import { StoppedReading } from '#features/evidence/exhibit/StoppedReading.tsx'
import { useExhibit } from '#features/evidence/exhibit/use-exhibit.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** An exhibit (pièce): what was received, what it says, and what a person decides of it. */
export function ExhibitPage(): ReactNode {
  const { exhibitId = '', findingId } = useParams({ strict: false })
  return <OneExhibit key={exhibitId} exhibitId={exhibitId} findingId={findingId ?? null} />
}

type OneExhibitProps = { readonly exhibitId: string; readonly findingId: string | null }

function OneExhibit({ exhibitId, findingId }: OneExhibitProps): ReactNode {
  const words = useWords(evidenceWords)
  const format = useFormat()
  const reading = useExhibit(exhibitId, findingId)
  const { exhibit, dossier } = reading
  const head = <ExhibitHead exhibit={exhibit} dossier={dossier} />
  if (exhibit.state === 'read') return <Review reading={reading} head={head} />
  const ways = (
    <div className={css['ways']}>
      <Anchor href={paths.dossier(dossier.id)}>{words.backToDossier}</Anchor>
      {exhibit.kind === 'message-export' && (
        <Anchor href={paths.captureGuide()}>{words.howToExport}</Anchor>
      )}
    </div>
  )
  if (exhibit.state === 'stopped') {
    return <StoppedReading exhibit={exhibit} dossier={dossier} head={head} ways={ways} />
  }
  return (
    <Page>
      {head}
      <div className={css['conversation']}>
        {exhibit.state === 'reading' ? (
          <LoadingRules rows={8} says={howFar(exhibit, { words, format })} />
        ) : (
          <EmptyState says={whyNotRead(exhibit, words)}>{ways}</EmptyState>
        )}
      </div>
    </Page>
  )
}

/** Why there is nothing to show: it was not opened, or is of no format that is read. */
function whyNotRead({ warnings }: ExhibitPageView, words: EvidenceWords): string {
  return warnings.includes('archive-not-opened') ? words.notOpened : words.notReadable
}

type Saying = { readonly words: EvidenceWords; readonly format: Format }

/** How far the reading is: in its line, in the file, or at so many messages. */
function howFar({ progress }: ExhibitPageView, { words, format }: Saying): string {
  if (progress === null) return words.readingWaits
  const { step, messages, percent } = progress
  const count = words.messageCount(messages, format.count(messages))
  if (step === 'searching') return words.searchingSays(count)
  const part = percent === null ? [] : [words.readingPart(percent)]
  return [...part, words.readingSays(messages === 0 ? null : count)].join(' ')
}
