import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BundleView, DossierView } from '@quittance/contract'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useReread } from '#app/dossier/record/use-record.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import css from '#features/dossiers/history/history.module.css'
import { BundleLasting } from '#features/dossiers/history/lasting/BundleLasting.tsx'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Seal } from '#ui/proof/Seal.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const WHILE_SEALED_MS = 1000

/** The sealings of a dossier; read again each second while one is under way. */
const bundlesQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'bundles'],
    queryFn: () => api.evidence.bundles({ id }),
    refetchInterval: ({ state }) => (isAtWork(state.data?.rows) ? WHILE_SEALED_MS : false),
  })

function isSealing(rows: readonly BundleView[] | undefined): boolean {
  return rows?.some(({ state }) => state === 'sealing') ?? false
}

/** True while a bundle is sealed, renewed or put in another form: the rows are read again. */
function isAtWork(rows: readonly BundleView[] | undefined): boolean {
  const isBusy = ({ sealed }: BundleView) =>
    sealed !== null && (sealed.lasting.isBeingRenewed || sealed.container.state === 'making')
  return isSealing(rows) || (rows?.some(isBusy) ?? false)
}

/** The bundles of a dossier (dossier scellé): make one, take one away, verify it anywhere. */
export function SealedBundles({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(dossierWords)
  const cache = useQueryClient()
  const { id } = dossier
  const { data } = useQuery(bundlesQuery(id))
  const rows = data?.rows ?? []
  const sealing = isSealing(data?.rows)
  useAfterSealing(id, isAtWork(data?.rows))
  const toldOnceSealed = useToldOnceSealed(rows)
  // One key while the answer is unknown: what is sent again is sealed once.
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.evidence.seal({ id }, { context: { key } }),
    onSuccess: async ({ bundleId }) => {
      setKey(crypto.randomUUID())
      announce(words.sealingBegins)
      toldOnceSealed(bundleId)
      await cache.invalidateQueries({ queryKey: ['dossier', id, 'bundles'] })
    },
  })
  return (
    <Sheet
      title={words.sealedBundles}
      aside={
        dossier.exhibits.length === 0 ? undefined : (
          <ActButton small busy={isPending || sealing} onAct={() => mutate()}>
            {words.sealIt}
          </ActButton>
        )
      }
    >
      {dossier.exhibits.length === 0 && (
        <ReasonedButton reason={words.nothingToSeal}>{words.sealIt}</ReasonedButton>
      )}
      <SealRefused error={error} />
      {dossier.exhibits.length > 0 && rows.length === 0 && (
        <p>
          <Prose>{words.noBundle}</Prose>
        </p>
      )}
      {rows.length > 0 && (
        <>
          <ul className={css['list']}>
            {rows.map((row) => (
              <li key={row.id} className={css['sealed']}>
                <Bundle of={row} dossierId={id} />
              </li>
            ))}
          </ul>
          <p className={css['more']}>
            <a href="/verifier.html" target="_blank" rel="noreferrer">
              {words.verifyBundle}
            </a>
          </p>
        </>
      )}
    </Sheet>
  )
}

/** Reads the dossier again once what was being sealed is: its history tells it. */
function useAfterSealing(id: string, sealing: boolean): void {
  const reread = useReread()
  const was = useRef(sealing)
  useEffect(() => {
    if (was.current && !sealing) void reread(id)
    was.current = sealing
  }, [sealing, reread, id])
}

/** Says how the sealing that was asked here ended: nothing at the foot says that it goes on. */
function useToldOnceSealed(rows: readonly BundleView[]): (bundleId: string) => void {
  const words = useWords(dossierWords)
  const [asked, setAsked] = useState<string | null>(null)
  const state = rows.find(({ id }) => id === asked)?.state
  useEffect(() => {
    if (state === undefined || state === 'sealing') return
    announce(state === 'sealed' ? words.sealingEnds : words.sealingFailed)
  }, [state, words])
  return setAsked
}

function SealRefused({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(dossierWords)
  const refusal = useRefusals()
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  return (
    <ErrorNote
      what={problem === null ? words.sealingUnsure : refusal(problem)}
      next={words.sealingSafe}
    />
  )
}

type BundleProps = { readonly of: BundleView; readonly dossierId: string }

function Bundle({ of, dossierId }: BundleProps): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const said = useSaid()
  const { sealed, because, state } = of
  const at = momentOf(of.askedAt)
  const when = words.sealedOn(format.day(at.toPlainDate()), format.hour(at))
  if (sealed === null) {
    return (
      <>
        <Seal state={state === 'sealing' ? 'in-progress' : 'unsealed'} size={20} wordsBeside />
        <span className={css['grow']}>
          {state === 'sealing' ? words.sealingNow : words.sealingFailed}
          {because !== null && <small>{said(because)}</small>}
        </span>
      </>
    )
  }
  const counted = words.bundleHolds(format.count(sealed.originals), format.count(sealed.messages))
  return (
    <>
      <Seal state="intact" fingerprint={sealed.tagManifest} size={46} wordsBeside />
      <div className={css['grow']}>
        <a href={`/api/files/${sealed.fileId}`} download>
          <Prose>{when}</Prose>
        </a>
        <small>
          <Prose>
            {`${counted}, ${words.size(format.count(Math.ceil(sealed.sizeBytes / 1024)))}`}
          </Prose>
        </small>
        <small>{said(sealed.stampIs)}</small>
        <BundleLasting
          dossierId={dossierId}
          bundleId={of.id}
          sealedOn={format.day(at.toPlainDate())}
          sealed={sealed}
        />
        {sealed.messages > 1 && (
          <p className={css['more']}>
            <Anchor href={paths.redaction(dossierId, of.id)}>{words.redactIt}</Anchor>
          </p>
        )}
      </div>
    </>
  )
}
