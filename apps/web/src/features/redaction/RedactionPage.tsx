import { queryOptions, useQuery } from '@tanstack/react-query'
import type { BundledMessageView, DossierView } from '@quittance/contract'
import { use, useCallback, useId, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import { useSignedIn } from '#app/session/session.ts'
import { aroundRetained, type Choice } from '#features/redaction/choice.ts'
import { CopyPreview } from '#features/redaction/CopyPreview.tsx'
import { CopySheet } from '#features/redaction/CopySheet.tsx'
import { MessageChoice } from '#features/redaction/MessageChoice.tsx'
import { FIRST_AROUND, PresetSheet } from '#features/redaction/PresetSheet.tsx'
import css from '#features/redaction/redaction.module.css'
import { useMaking, type BundleNamed } from '#features/redaction/use-making.ts'
import { redactionWords } from '#features/redaction/words/redaction-words.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Tabs } from '#ui/acts/Tabs.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** A bundle does not change: its messages are read once. */
const messagesQuery = (bundle: BundleNamed) =>
  queryOptions({
    queryKey: ['dossier', bundle.id, 'bundles', bundle.bundleId, 'messages'],
    queryFn: () => api.evidence.bundleMessages(bundle),
    staleTime: Infinity,
    retry: false,
  })

/** « Copie occultée »: a person chooses the messages that a copy of a sealed bundle shows. */
export function RedactionPage(): ReactNode {
  const id = useAddressId('dossierId')
  const bundleId = useAddressId('bundleId')
  const dossier = useQuery(dossierQuery(id))
  const read = useQuery(messagesQuery({ id, bundleId }))
  if (dossier.data === undefined || read.data === undefined) {
    return (
      <Page>
        <Head dossier={dossier.data ?? null} folder={null} />
        <div className={css['waiting']}>
          <Reading of={dossier.data === undefined ? dossier : read} rows={12}>
            {() => null}
          </Reading>
        </div>
      </Page>
    )
  }
  const { folder, rows } = read.data
  return (
    <Choosing
      key={bundleId}
      bundle={{ id, bundleId }}
      messages={rows}
      head={<Head dossier={dossier.data} folder={folder} />}
    />
  )
}

type HeadProps = { readonly dossier: DossierView | null; readonly folder: string | null }

function Head({ dossier, folder }: HeadProps): ReactNode {
  const words = useWords(redactionWords)
  const here =
    dossier === null ? [] : [{ text: dossier.reference, href: paths.dossier(dossier.id) }]
  return (
    <PageHeader
      crumbs={[{ text: words.dossiers, href: paths.dossiers() }, ...here, { text: words.title }]}
      title={words.title}
      says={folder === null ? undefined : <Prose>{words.says(folder)}</Prose>}
    />
  )
}

type View = 'choose' | 'preview'

type ChoosingProps = {
  readonly bundle: BundleNamed
  readonly messages: readonly BundledMessageView[]
  readonly head: ReactNode
}

function Choosing({ bundle, messages, head }: ChoosingProps): ReactNode {
  const words = useWords(redactionWords)
  const navigate = use(Navigate)
  const panel = useId()
  const [view, setView] = useState<View>('choose')
  const [choice, setChoice] = useState<Choice>(() => aroundRetained(messages, FIRST_AROUND))
  const [reason, setReason] = useState('')
  const making = useMaking(bundle)
  const refused = useRefused(messages, choice)
  const { forget } = making
  const choose = useCallback(
    (change: (before: Choice) => Choice): void => {
      setChoice(change)
      forget()
    },
    [forget],
  )
  const make = (): void => {
    if (!making.busy) making.make({ choice, reason })
  }
  const turn = useCallback((): void => {
    setView((before) => (before === 'choose' ? 'preview' : 'choose'))
  }, [])
  const keys = [
    { name: ['ArrowUp', 'ArrowDown'], does: words.keyBrowse, act: toList },
    { name: words.spaceName, does: words.keyToggle },
    { name: 'v', does: words.keyPreview, act: turn },
    { name: 'Ctrl+Enter', does: words.keyMake, act: make, refused: refused ?? undefined },
    { name: 'u', does: words.keyBack, act: () => navigate(paths.dossier(bundle.id)) },
  ]
  useKeys(keys)
  return (
    <Page keys={<KeyStrip keys={keys} />}>
      {head}
      <div className={css['desk']}>
        <div className={css['presets']}>
          <PresetSheet
            messages={messages}
            onChoose={(next) => {
              choose(() => next)
            }}
          />
        </div>
        <div className={css['list']}>
          <Tabs<View>
            label={words.views}
            tabs={[
              { id: 'choose', text: words.choose },
              { id: 'preview', text: words.preview },
            ]}
            chosen={view}
            onChoose={setView}
            controls={panel}
          />
          <div id={panel}>
            {view === 'choose' ? (
              <MessageChoice
                messages={messages}
                choice={choice}
                onChoose={choose}
                onPreview={turn}
              />
            ) : (
              <CopyPreview messages={messages} choice={choice} />
            )}
          </div>
        </div>
        <div className={css['copy']}>
          <CopySheet
            messages={messages}
            choice={choice}
            reason={reason}
            onReason={(next) => {
              setReason(next)
              forget()
            }}
            making={making}
            refused={refused}
            onMake={make}
          />
        </div>
      </div>
    </Page>
  )
}

/** Puts the focus in the list, whose own keys act from there. */
function toList(): void {
  document.querySelector<HTMLElement>('[data-number][tabindex="0"]')?.focus()
}

/** Why no copy can be made of this choice; null when it can. */
function useRefused(messages: readonly BundledMessageView[], choice: Choice): string | null {
  const words = useWords(redactionWords)
  const { member } = useSignedIn()
  if (!member.rights.includes('work-dossiers')) return words.notPermitted
  if (choice.size === 0) return words.nothingShown
  return choice.size === messages.length ? words.nothingHidden : null
}
