import { useQuery } from '@tanstack/react-query'
import type { DraftView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import { draftQuery } from '#features/intake/files/drafts-query.ts'
import { ClaimDraft } from '#features/intake/drafts/ClaimDraft.tsx'
import { Discard } from '#features/intake/drafts/Discard.tsx'
import { ReduceDossier } from '#features/intake/drafts/ReduceDossier.tsx'
import { draftsWords, type DraftsWords } from '#features/intake/drafts/drafts-words.ts'
import css from '#features/intake/drafts/drafts.module.css'
import { FoundSheet } from '#features/intake/drafts/FoundSheet.tsx'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** A draft of a claim: what the file says at the left, the deposit to finish beside it. */
export function DraftPage(): ReactNode {
  const id = useAddressId('draftId')
  const read = useQuery(draftQuery(id))
  const view = read.data
  if (view === undefined || (read.isFetching && view.state === 'waiting')) {
    return (
      <Page>
        <Reading of={read} rows={12}>
          {() => null}
        </Reading>
      </Page>
    )
  }
  if (view.state !== 'waiting') return <Ended view={view} />
  return view.kind === 'claim' ? <ClaimDraft key={id} view={view} /> : <CreditNote view={view} />
}

function Ended({ view }: { readonly view: DraftView }): ReactNode {
  const words = useWords(draftsWords)
  const { dossierId } = view
  return (
    <Page>
      <DraftHead title={words.title(numberOf(view))} />
      <div className={css['alone']}>
        <Sheet>
          <p>
            <Prose>{dossierId === null ? words.discarded : words.deposited}</Prose>
          </p>
          <p>
            {dossierId === null ? (
              <Anchor href={paths.deposit()}>{words.toDeposit}</Anchor>
            ) : (
              <Anchor href={paths.dossier(dossierId)}>{words.toDossier}</Anchor>
            )}
          </p>
        </Sheet>
      </div>
    </Page>
  )
}

function CreditNote({ view }: { readonly view: DraftView }): ReactNode {
  const words = useWords(draftsWords)
  return (
    <Page>
      <DraftHead title={words.noteTitle(numberOf(view))} says={words.noteSays} />
      <div className={css['alone']}>
        <Sheet>
          <p>
            <Prose>{noteSays(view, words)}</Prose>
          </p>
          <ReduceDossier of={view} />
          <Discard id={view.id} />
        </Sheet>
        <FoundSheet of={view} />
      </div>
    </Page>
  )
}

function noteSays({ names, reduces }: DraftView, words: DraftsWords): string {
  if (names.length === 0) return words.noteNames
  return reduces.length > 0 ? words.noteClaimed : words.noteWaits(names.join(', '))
}

type DraftHeadProps = { readonly title: string; readonly says?: string }

function DraftHead({ title, says }: DraftHeadProps): ReactNode {
  const words = useWords(draftsWords)
  return (
    <PageHeader
      crumbs={[{ text: words.crumb, href: paths.deposit() }, { text: title }]}
      title={title}
      {...(says === undefined ? {} : { says })}
    />
  )
}

/** The number of the invoice as the file writes it. */
function numberOf({ sources, file }: DraftView): string {
  return sources.find(({ path }) => path.endsWith('.number'))?.text ?? file.name
}
