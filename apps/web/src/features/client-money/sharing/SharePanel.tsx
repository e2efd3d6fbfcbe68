import { useQueryClient } from '@tanstack/react-query'
import type { BankLineView } from '@quittance/contract'
import { cents, negateCents, zeroCents, type Cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { DossierSearch } from '#features/client-money/lines/DossierSearch.tsx'
import type { Candidate } from '#features/client-money/lines/use-matching.ts'
import { LeftToShare } from '#features/client-money/sharing/LeftToShare.tsx'
import { PartFields } from '#features/client-money/sharing/PartFields.tsx'
import {
  isChequeNumber,
  leftToShare,
  likelyPaidBy,
  nextDetail,
  partsOfDetails,
  waitingDetails,
  wordsOfDetail,
  type DraftPart,
  type LineDetail,
  type PaidBy,
} from '#features/client-money/sharing/share-draft.ts'
import { sharingWords, type SharingWords } from '#features/client-money/sharing/sharing-words.ts'
import css from '#features/client-money/sharing/sharing.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type SharePanelProps = {
  readonly line: BankLineView
  readonly candidates: readonly Candidate[]
  readonly onClose: () => void
}

/** Shares a credit out among several payments: each cheque, or each sum, to its dossier. */
export function SharePanel({ line, candidates, onClose }: SharePanelProps): ReactNode {
  const words = useWords(sharingWords)
  const format = useFormat()
  const left = cents(line.leftCents)
  const [paidBy, setPaidBy] = useState<PaidBy>(() => likelyPaidBy(line))
  const details = waitingDetails(line)
  const { parts, add, change, remove } = useParts(left, details)
  const next = nextDetail(details, parts)
  const sending = useSharing({ line, paidBy, parts, onClose })
  const title = words.title(format.euros(left))
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p>
          <Prose>{details.length > 0 ? words.severalSays : words.says}</Prose>
        </p>
        {candidates.length > 0 && (
          <div className={css['proposed']}>
            <p className={css['quiet']}>{words.proposed}</p>
            {candidates.map((candidate) => (
              <ActButton key={candidate.dossierId} small onAct={() => add(candidate)}>
                {`${candidate.debtorName}, ${candidate.reference}`}
              </ActButton>
            ))}
          </div>
        )}
        {details.length > 0 && <p className={css['quiet']}>{words.prefilled}</p>}
        {next !== null && <p>{words.nextDetail(...toldOf(next, { words, format }))}</p>}
        <DossierSearch onFound={add} />
        <SentForm of={sending} act={words.share} primary>
          <ChoiceField<PaidBy>
            label={words.paidBy}
            inline
            value={paidBy}
            onChange={setPaidBy}
            options={[
              { value: 'cheque', text: words.cheque, says: words.chequeSays },
              { value: 'cash', text: words.cash, says: words.cashSays },
              { value: 'transfer', text: words.transfer, says: words.transferSays },
            ]}
          />
          {parts.length === 0 ? (
            <p className={css['quiet']}>{words.none}</p>
          ) : (
            <ol className={css['parts']} aria-label={words.partsLabel}>
              {parts.map((part, index) => (
                <PartFields
                  key={part.key}
                  part={part}
                  written={writtenOf(details, part)}
                  bookedOn={line.bookedOn}
                  numbered={paidBy === 'cheque'}
                  faultAt={(field) => sending.faultAt(`parts[${index}].${field}`)}
                  onChange={change}
                  onRemove={remove}
                />
              ))}
            </ol>
          )}
          <LeftToShare of={left} parts={parts} fault={sending.faultAt('parts')} />
        </SentForm>
      </div>
    </Panel>
  )
}

/** What the bank wrote of the payment that a part is; null for a part of a line not detailed. */
function writtenOf(details: readonly LineDetail[], part: DraftPart): string | null {
  const detail = details.find(({ rank }) => rank === part.detail)
  return detail === undefined ? null : wordsOfDetail(detail)
}

/** A payment still to place, as its amount and what the bank wrote of it. */
function toldOf(
  detail: LineDetail,
  { words, format }: { readonly words: SharingWords; readonly format: Format },
): [amount: string, written: string] {
  const written = wordsOfDetail(detail)
  const amount = detail.amountCents === null ? '' : format.euros(cents(detail.amountCents))
  return [amount, written === '' ? words.noWords : written]
}

/** The parts as they are typed; a new one is the next payment of the bank, or takes all that is left. */
function useParts(left: Cents, details: readonly LineDetail[]) {
  const [parts, setParts] = useState<readonly DraftPart[]>(() => partsOfDetails(details))
  const [next, setNext] = useState(1)
  return {
    parts,
    add: ({ dossierId, reference, debtorName }: Candidate): void => {
      setNext(next + 1)
      setParts((before) => {
        const rest = leftToShare(left, before)
        const detail = nextDetail(details, before)
        const given = detail?.amountCents ?? null
        const amountCents =
          given !== null ? cents(given) : before.length > 0 && rest > 0 ? rest : null
        const of = { dossierId, reference, debtorName, amountCents, chequeNumber: '' }
        return [...before, { ...of, key: next, detail: detail?.rank ?? null }]
      })
    },
    change: (part: DraftPart): void =>
      setParts((before) => before.map((one) => (one.key === part.key ? part : one))),
    remove: (key: number): void => setParts((before) => before.filter((one) => one.key !== key)),
  }
}

function useSharing(of: {
  readonly line: BankLineView
  readonly paidBy: PaidBy
  readonly parts: readonly DraftPart[]
  readonly onClose: () => void
}) {
  const { line, paidBy, parts, onClose } = of
  const words = useWords(sharingWords)
  const format = useFormat()
  const cache = useQueryClient()
  const rest = leftToShare(cents(line.leftCents), parts)
  const wrong =
    parts.length < 2
      ? words.atLeastTwo
      : rest < 0
        ? words.tooMuch(format.euros(negateCents(rest)))
        : rest > 0
          ? words.mustBeExact(format.euros(rest))
          : null
  const faults = parts.flatMap(({ amountCents, chequeNumber }, index) => [
    [`parts[${index}].amountCents`, (amountCents ?? 0) > 0 ? null : words.amountFault] as const,
    [
      `parts[${index}].chequeNumber`,
      paidBy !== 'cheque' || isChequeNumber(chequeNumber) ? null : words.numberFault,
    ] as const,
  ])
  return useSending({
    draft: { paidBy, parts },
    check: () =>
      checked({ ...Object.fromEntries(faults), parts: wrong }, () => ({
        id: line.id,
        paidBy,
        parts: parts.map(({ dossierId, amountCents, chequeNumber, detail }) => ({
          dossierId,
          amountCents: amountCents ?? zeroCents,
          ...(detail === null ? {} : { detail }),
          ...(paidBy === 'cheque' && chequeNumber.trim() !== ''
            ? { chequeNumber: chequeNumber.trim() }
            : {}),
        })),
      })),
    send: (input, key) => api.sharedLines.share(input, { context: { key } }),
    done: async (result) => {
      announce(words.done(result.parts.length))
      onClose()
      await cache.invalidateQueries()
    },
  })
}
