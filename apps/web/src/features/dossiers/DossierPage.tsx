import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { DossierView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { assessmentQuery, dayQuery, dossierQuery } from '#app/dossier/dossier-queries.ts'
import { DossierHead } from '#features/dossiers/DossierHead.tsx'
import { Exhibits, Identity, Payments } from '#features/dossiers/history/Beside.tsx'
import css from '#features/dossiers/history/history.module.css'
import { History } from '#features/dossiers/history/History.tsx'
import { SealedBundles } from '#features/dossiers/history/SealedBundles.tsx'
import { AgreementsSheet } from '#app/dossier/agreements/AgreementsSheet.tsx'
import { ReviewsSheet } from '#app/dossier/reviews/ReviewsSheet.tsx'
import { DeedsSheet } from '#app/dossier/deeds/DeedsSheet.tsx'
import { ExpectedSheet } from '#app/dossier/expected/ExpectedSheet.tsx'
import { RepliesBanner, RepliesSheet } from '#app/inbound/RepliesSheet.tsx'
import { LifeCycleSheet } from '#app/dossier/life-cycle/LifeCycleSheet.tsx'
import { WhereMoney } from '#app/dossier/where-money/WhereMoney.tsx'
import { DisputesSheet } from '#app/dossier/disputes/DisputesSheet.tsx'
import { HoldsBanner, HoldsSheet } from '#app/dossier/holds/HoldsSheet.tsx'
import { RegisteredSheet } from '#app/dossier/registered/RegisteredSheet.tsx'
import { SequenceSheet } from '#app/dossier/sequence/SequenceSheet.tsx'
import { CostsSheet } from '#app/dossier/costs/CostsSheet.tsx'
import { RemissionsSheet } from '#app/dossier/remissions/RemissionsSheet.tsx'
import { RecordPanels } from '#app/dossier/record/RecordPanels.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import type { Recording } from '#app/dossier/act-map.ts'
import { LimitationSheet } from '#features/dossiers/sheets/LimitationSheet.tsx'
import { NextActSheet } from '#features/dossiers/sheets/NextActSheet.tsx'
import { Owed } from '#features/dossiers/sheets/Owed.tsx'
import { ProvedSheet } from '#features/dossiers/sheets/ProvedSheet.tsx'
import { useDossierKeys } from '#features/dossiers/use-dossier-keys.ts'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { paths } from '#paths.ts'
import { announce } from '#ui/acts/announce.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { useWords } from '#words/use-words.ts'

/** A dossier: what is owed, why, what may be done, what is missing, what happened. */
export function DossierPage(): ReactNode {
  const id = useAddressId('dossierId')
  const read = useQuery(dossierQuery(id))
  if (read.data === undefined) {
    return (
      <Page>
        <Reading of={read} rows={12}>
          {() => null}
        </Reading>
      </Page>
    )
  }
  // Another dossier is another page: nothing of the last one stays open.
  return <Dossier key={id} dossier={read.data} />
}

function Dossier({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const [panel, setPanel] = useState<Recording | null>(null)
  const [replaying, setReplaying] = useState(false)
  const [day, setDay] = useState<string | null>(dossier.assessment.asOf)
  const go = useNeighbours(dossier.id)
  const replayed = useQuery({
    ...assessmentQuery(dossier.id, day ?? ''),
    enabled: replaying && day !== null && day !== dossier.assessment.asOf,
    placeholderData: keepPreviousData,
  })
  const shown =
    replaying && day !== null && day !== dossier.assessment.asOf
      ? (replayed.data ?? dossier.assessment)
      : dossier.assessment
  const replay = {
    open: replaying,
    day,
    onDay: setDay,
    onOpen: () => {
      setReplaying(true)
      requestAnimationFrame(focusReplay)
    },
    onClose: () => {
      setReplaying(false)
      setDay(dossier.assessment.asOf)
    },
  }
  const keys = useDossierKeys(dossier, { onRecord: setPanel, replay, go })
  return (
    <Page keys={<KeyStrip keys={keys.filter(({ name }) => !FOLDED.includes(String(name)))} />}>
      <DossierHead dossier={dossier} />
      <HoldsBanner dossier={dossier} />
      <RepliesBanner dossier={dossier} />
      <Sheets>
        <Owed dossier={dossier} statement={shown.statement} replay={replay} />
        <LimitationSheet of={shown} />
        <NextActSheet dossier={dossier} onRecord={setPanel} />
        <ProvedSheet dossier={dossier} onAttach={() => setPanel('attach')} />
      </Sheets>
      <WhereMoney dossierId={dossier.id} paid={dossier.payments.length > 0} />
      <ExpectedSheet dossier={dossier} />
      <AgreementsSheet dossier={dossier} />
      <ReviewsSheet dossier={dossier} />
      <div className={css['below']}>
        <div className={css['beside']}>
          <SequenceSheet dossier={dossier} />
          <DisputesSheet dossier={dossier} onNote={() => setPanel('dispute')} />
          <HoldsSheet dossier={dossier} />
          <RegisteredSheet dossier={dossier} />
          <Identity dossier={dossier} />
          <RepliesSheet dossier={dossier} />
          <Exhibits dossier={dossier} onRecord={setPanel} />
          <Payments dossier={dossier} onRecord={setPanel} />
        </div>
        <div className={css['past']}>
          <History id={dossier.id} entries={dossier.seal.entries} />
          <div className={css['rarer']}>
            <RemissionsSheet dossier={dossier} />
            <CostsSheet dossier={dossier} />
            <DeedsSheet dossier={dossier} />
            <SealedBundles dossier={dossier} />
            <LifeCycleSheet dossier={dossier} />
          </div>
        </div>
      </div>
      <RecordPanels dossier={dossier} open={panel} onOpen={setPanel} />
    </Page>
  )
}

/** Keys that the strip leaves to « toutes les touches »: their button is in view, or their twin. */
const FOLDED = ['ArrowLeft', 'i', 'u']

function focusReplay(): void {
  document.querySelector<HTMLElement>('[data-replay] input')?.focus()
}

/** Goes to the next or the previous dossier of the day, without coming back to the queue. */
function useNeighbours(id: string): (step: 1 | -1) => void {
  const words = useWords(dossierWords)
  const router = useRouter()
  const cache = useQueryClient()
  return (step) => {
    const ids = cache.getQueryData(dayQuery.queryKey)?.rows.map((row) => row.dossierId) ?? []
    const at = ids.indexOf(id)
    const next = at === -1 ? ids[0] : ids[at + step]
    if (next === undefined || next === id) {
      announce(step === 1 ? words.noNextDossier : words.noPreviousDossier)
      return
    }
    void router.navigate({ href: paths.dossier(next) })
  }
}
