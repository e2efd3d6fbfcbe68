import type { Composition } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { PersonAnswer } from '#app/dossier/PersonAnswer.tsx'
import { ApprovedLetter } from '#features/outreach/letter/ApprovedLetter.tsx'
import { FaultSide } from '#features/outreach/letter/FaultSide.tsx'
import { letterBlocks } from '#features/outreach/sheet/letter-blocks.tsx'
import { placedFaults } from '#features/outreach/sheet/letter-faults.ts'
import css from '#features/outreach/letter/letter-page.module.css'
import type { LetterAsked } from '#features/outreach/letter/letter-queries.ts'
import { ApprovalError, LetterHead } from '#features/outreach/letter/LetterHead.tsx'
import { Hindrance } from '#features/outreach/letter/stands/Hindrance.tsx'
import { useRewriting } from '#features/outreach/letter/stands/use-rewriting.tsx'
import { whyNotSent } from '#features/outreach/letter/why-not-sent.ts'
import { WordingLine } from '#features/outreach/sheet/WordingLine.tsx'
import { PrintedLetter } from '#features/outreach/sheet/PrintedLetter.tsx'
import { useApproval } from '#features/outreach/letter/use-approval.ts'
import type { LetterDraft } from '#features/outreach/letter/use-letter-draft.ts'
import { useLetterKeys } from '#features/outreach/letter/use-letter-keys.ts'
import { useFaultTitle } from '#features/outreach/sheet/use-fault-title.ts'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import type { Crumb } from '#ui/paper/PageHeader.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { LetterSheet } from '#ui/rows/LetterSheet.tsx'
import { useSaid } from '#words/use-said.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type JudgedLetterProps = {
  readonly asked: LetterAsked
  readonly composition: Composition
  /** True while the gate reads the text as it was just rewritten. */
  readonly judging: boolean
  readonly draft: LetterDraft
  readonly crumbs: readonly Crumb[]
  readonly choices: ReactNode
  readonly email: string | null
  readonly onReread: () => void
}

/** The letter beside its points; the number in the text, in the list and in the title agree. */
export function JudgedLetter(props: JudgedLetterProps): ReactNode {
  const { asked, composition, judging, draft, crumbs, choices, email, onReread } = props
  const words = useWords(letterWords)
  const format = useFormat()
  const titleOf = useFaultTitle()
  const faults = placedFaults(composition)
  const [chosen, setChosen] = useState(1)
  const [overrideReason, setOverrideReason] = useState('')
  const say = useSaid()
  const rewriting = useRewriting({ composition, faults, judging, draft, titleOf })
  const writing = rewriting.id !== null
  const { hindrance } = composition
  const [printed, setPrinted] = useState(false)
  const open = faults.some(({ number }) => number === chosen) ? chosen : (faults[0]?.number ?? null)
  const approval = useApproval(
    { asked, composition, personSays: draft.personSays, overrideReason },
    {
      onApproved: draft.forget,
      onRefused: onReread,
    },
  )
  const noEmail = asked.channel === 'e-mail' && email === null
  const departure = { composition, points: faults.length, judging, noEmail, writing }
  const refused = whyNotSent(
    { ...departure, overrideReason, personSays: draft.personSays },
    words,
    say,
  )
  const openPoint = (number: number): void => {
    setChosen(number)
    scrollToFault(number)
  }
  const acts = useLetterKeys({
    composition,
    faults,
    open,
    draft,
    approval,
    refused,
    onOpen: openPoint,
    onRewrite: rewriting.onOpen,
    onPrint: () => setPrinted(true),
  })
  if (approval.approved !== null) {
    return <ApprovedLetter asked={asked} crumbs={crumbs} fingerprint={approval.approved} />
  }
  return (
    <Page
      sideSize="widest"
      sideLabel={words.list}
      head={
        <LetterHead
          crumbs={crumbs}
          composition={composition}
          points={faults.length}
          refused={refused}
          approval={approval}
          writing={writing}
        />
      }
      side={
        <FaultSide
          composition={composition}
          faults={faults}
          titleOf={titleOf}
          open={open}
          onOpen={openPoint}
          onAdopt={acts.adopt}
          onRewrite={acts.rewrite}
          onRemove={acts.remove}
          answer={
            composition.gate.verdict === 'ask-a-person' && (
              <div className={css['answer']}>
                <PersonAnswer value={draft.personSays} onChange={draft.say} />
              </div>
            )
          }
        />
      }
      keys={
        <KeyStrip
          keys={acts.shown}
          says={
            draft.keptAt === null
              ? words.neverChanged
              : `${words.neverChanged} ${words.keptAt(format.hour(draft.keptAt))}`
          }
        />
      }
    >
      <ApprovalError error={approval.error} />
      <div className={css['choices']}>
        {choices}
        <ActButton small icon="printer" keyName="v" onAct={() => setPrinted(true)}>
          {words.print}
        </ActButton>
      </div>
      {hindrance !== null && (
        <Hindrance of={hindrance} reason={overrideReason} onReason={setOverrideReason} />
      )}
      <WordingLine of={composition} />
      <Cautions of={composition} />
      <Changed draft={draft} />
      <LetterSheet
        label={words.asItLeaves}
        openFault={open}
        onFault={openPoint}
        blocks={letterBlocks({
          composition,
          faults,
          titleOf: (fault) => `${words.here} ${titleOf(fault)}`,
          marks: { openFault: open, onFault: openPoint },
          rewriting,
        })}
      />
      {printed && <PrintedLetter asked={asked} onClose={() => setPrinted(false)} />}
    </Page>
  )
}

/** What to know before sending it, though nothing stands against it. */
function Cautions({ of }: { readonly of: Composition }): ReactNode {
  const words = useWords(letterWords)
  return (
    <>
      {of.letter === 'formal-notice' && of.channel === 'letter' && (
        <StatusMark shape="unknown">{words.noProof}</StatusMark>
      )}
      {!of.calendarHeld && <StatusMark shape="unknown">{words.calendarNotHeld}</StatusMark>}
    </>
  )
}

function Changed({ draft }: { readonly draft: LetterDraft }): ReactNode {
  const words = useWords(letterWords)
  const format = useFormat()
  const texts = Object.values(draft.edits)
  if (texts.length === 0) return null
  const removed = texts.filter((text) => text === '').length
  const rewritten = texts.length - removed
  const said = [
    rewritten === 0
      ? ''
      : rewritten === 1
        ? `${words.oneRewritten}.`
        : `${words.rewritten(format.count(rewritten))}.`,
    removed === 0
      ? ''
      : removed === 1
        ? words.removedOne
        : words.removedMany(format.count(removed)),
  ]
  return (
    <div className={css['changed']}>
      <span>{said.filter((part) => part !== '').join(' ')}</span>
      <ActButton small onAct={draft.forget}>
        {words.original}
      </ActButton>
    </div>
  )
}

/** The letter and the list go to the same point. */
function scrollToFault(number: number): void {
  requestAnimationFrame(() => {
    document
      .querySelector(`[data-fault="${number}"]`)
      ?.scrollIntoView({ block: 'nearest', behavior: 'auto' })
  })
}
