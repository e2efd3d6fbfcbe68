import { useQuery } from '@tanstack/react-query'
import type { BankLineView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { Allocation } from '#features/client-money/lines/Allocation.tsx'
import { BatchDetails } from '#features/client-money/lines/batch/BatchDetails.tsx'
import { MatchAct } from '#features/client-money/lines/batch/MatchAct.tsx'
import { CandidateWords } from '#features/client-money/lines/CandidateWords.tsx'
import { DossierSearch } from '#features/client-money/lines/DossierSearch.tsx'
import {
  FeeAct,
  FeeGivenBackAct,
  UnnameFeeAct,
  type NamingFee,
} from '#features/client-money/apart/FeeAct.tsx'
import { MatchRefusal } from '#features/client-money/lines/MatchRefusal.tsx'
import { ReturnDesk } from '#features/client-money/lines/ReturnDesk.tsx'
import type { Candidate, Matching } from '#features/client-money/lines/use-matching.ts'
import { previewQuery } from '#features/client-money/money-queries.ts'
import { holdsSeveral } from '#features/client-money/sharing/share-draft.ts'
import { ShareAct } from '#features/client-money/sharing/ShareAct.tsx'
import { StandingParts } from '#features/client-money/sharing/StandingParts.tsx'
import { UndoAct } from '#app/dossier/where-money/undo/UndoAct.tsx'
import { Key } from '#ui/acts/Key.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type MatchDeskProps = {
  readonly line: BankLineView
  readonly candidates: readonly Candidate[]
  readonly chosen: Candidate | null
  readonly onChoose: (candidate: Candidate) => void
  readonly matching: Matching
  readonly naming: NamingFee
  /** Null when the person may match. */
  readonly refused: string | null
}

/** What can be done with a line that waits: the dossiers proposed, what would follow, the act. */
export function MatchDesk(props: MatchDeskProps): ReactNode {
  const { line, candidates, chosen, onChoose, matching, naming, refused } = props
  if (line.state === 'matched') {
    if (line.parts.length > 1) return <StandingParts parts={line.parts} />
    return line.paymentId === null ? null : <UndoAct paymentId={line.paymentId} noted={false} />
  }
  if (line.state === 'fee' && line.amountCents > 0) {
    return refused === null ? <FeeGivenBackAct line={line} /> : null
  }
  if (line.state === 'fee') return refused === null ? <UnnameFeeAct line={line} /> : null
  if (line.amountCents <= 0) {
    return (
      <>
        <ReturnDesk key={line.id} line={line} refused={refused} />
        {refused === null && <FeeAct line={line} naming={naming} />}
      </>
    )
  }
  const several = holdsSeveral(line)
  const share = refused === null && (
    <ShareAct line={line} candidates={candidates} primary={several} />
  )
  return (
    <>
      {line.parts.length > 0 && <StandingParts parts={line.parts} />}
      {line.batch !== null && <BatchDetails batch={line.batch} />}
      {several && share}
      {(!several || candidates.length > 0) && (
        <Candidates candidates={candidates} chosen={chosen} onChoose={onChoose} />
      )}
      <DossierSearch key={line.id} onFound={onChoose} />
      {chosen !== null && <Preview line={line} candidate={chosen} />}
      <MatchRefusal of={matching.refusal} />
      <MatchAct key={`act-${line.id}`} {...{ line, chosen, matching, refused }} />
      {!several && share}
      {refused === null && line.parts.length === 0 && !several && (
        <FeeGivenBackAct key={`fee-${line.id}`} line={line} />
      )}
    </>
  )
}

type CandidatesProps = Pick<MatchDeskProps, 'candidates' | 'chosen' | 'onChoose'>

function Candidates({ candidates, chosen, onChoose }: CandidatesProps): ReactNode {
  const words = useWords(clientMoneyWords)
  if (candidates.length === 0) {
    return (
      <p className={css['quiet']}>
        <Prose>{words.noProposal}</Prose>
      </p>
    )
  }
  return (
    <ul className={css['candidates']} aria-label={words.proposalsLabel}>
      {candidates.map((candidate, index) => (
        <li key={candidate.dossierId}>
          <button
            type="button"
            className={css['candidate']}
            aria-pressed={candidate.dossierId === chosen?.dossierId}
            onClick={() => {
              onChoose(candidate)
            }}
          >
            <Key name={String(index + 1)} />
            <CandidateWords {...candidate} />
          </button>
        </li>
      ))}
    </ul>
  )
}

type PreviewProps = { readonly line: BankLineView; readonly candidate: Candidate }

function Preview({ line, candidate }: PreviewProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  const waits = { amountCents: line.leftCents, bookedOn: line.bookedOn }
  const { data } = useQuery(previewQuery(waits, candidate.dossierId))
  if (data === undefined) return null
  const left = cents(data.leftCents)
  if (data.confirmsNoted) {
    return (
      <div className={css['preview']}>
        <span className={css['caption']}>{words.previewTitle(candidate.reference)}</span>
        <p className={css['quiet']}>
          <Prose>{words.confirmsNoted}</Prose>
        </p>
      </div>
    )
  }
  return (
    <div className={css['preview']}>
      <span className={css['caption']}>{words.previewTitle(candidate.reference)}</span>
      {data.allocations.length > 0 && (
        <Allocation allocations={data.allocations} caption={words.previewOf} />
      )}
      <p className={css['quiet']}>
        {left === 0 ? words.previewSettled : words.previewLeft(format.euros(left))}
        {data.overpaidCents > 0 && ` ${words.overpaid(format.euros(cents(data.overpaidCents)))}`}
      </p>
    </div>
  )
}
