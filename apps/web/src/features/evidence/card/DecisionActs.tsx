import { useEffect, useRef, type ReactNode } from 'react'
import { useRefusals } from '#app/refusal.ts'
import { evidenceWords, type EvidenceWords } from '#features/evidence/words/evidence-words.ts'
import css from '#features/evidence/exhibit/exhibit.module.css'
import { decidedWord } from '#features/evidence/conversation/FindingMark.tsx'
import type { Found } from '#features/evidence/exhibit/review.ts'
import type { CardDraft } from '#features/evidence/card/use-card.ts'
import type { Deciding } from '#features/evidence/card/use-decision.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type DecisionActsProps = {
  readonly found: Found
  readonly draft: CardDraft
  readonly deciding: Deciding
  /** Null when the person may decide. */
  readonly refused: string | null
  readonly onKeep: () => void
  readonly onConfirm: () => void
}

/** What would follow, then the three keys; a decision taken stays open to another. */
export function DecisionActs(props: DecisionActsProps): ReactNode {
  const { found, draft, deciding, refused } = props
  const words = useWords(evidenceWords)
  const say = useSaid()
  return (
    <div className={css['decision']}>
      <DecidedNote found={found} />
      {draft.mode === 'reading' && !counts(found) && !found.finding.isOfRefusedAuthor && (
        <div className={css['ifKept']}>
          <h3>
            <Prose>{words.ifKept}</Prose>
          </h3>
          <p>
            <Prose>{say(found.finding.ifKept)}</Prose>
          </p>
        </div>
      )}
      <DecisionRefusal of={deciding.refusal} />
      {found.finding.isOfRefusedAuthor ? null : refused !== null ? (
        <ReasonedButton keyName="v" reason={refused}>
          {words.keep}
        </ReasonedButton>
      ) : draft.mode === 'reading' ? (
        <ThreeActs {...props} />
      ) : (
        <WithReason {...props} />
      )}
    </div>
  )
}

function ThreeActs({ found, draft, deciding, onKeep }: DecisionActsProps): ReactNode {
  const words = useWords(evidenceWords)
  const { state } = found.finding
  const { busy } = deciding
  return (
    <Acts>
      {state !== 'kept' && (
        <ActButton primary={state === 'proposed'} keyName="v" busy={busy} onAct={onKeep}>
          {keepWord(state, words)}
        </ActButton>
      )}
      <ActButton
        keyName="c"
        busy={busy}
        onAct={() => {
          draft.open('correcting')
        }}
      >
        {words.correct}
      </ActButton>
      {state !== 'set-aside' && (
        <ActButton
          keyName="x"
          busy={busy}
          onAct={() => {
            draft.open('setting-aside')
          }}
        >
          {words.setAsideAct}
        </ActButton>
      )}
    </Acts>
  )
}

/** True once a person has kept it, as read or corrected. */
function counts({ finding: { state } }: Found): boolean {
  return state === 'kept' || state === 'corrected'
}

function keepWord(state: Found['finding']['state'], words: EvidenceWords): string {
  if (state === 'corrected') return words.keepAsRead
  return state === 'proposed' ? words.keep : words.keepAgain
}

function WithReason({ draft, deciding, onConfirm }: DecisionActsProps): ReactNode {
  const words = useWords(evidenceWords)
  const place = useRef<HTMLDivElement>(null)
  const correcting = draft.mode === 'correcting'
  useEffect(() => {
    const card = place.current?.closest('[data-card]')
    card?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus()
  }, [])
  return (
    <div ref={place} className={css['reason']}>
      <TextField
        label={words.why}
        help={correcting ? words.whyCorrect : words.whySetAside}
        lines={3}
        value={draft.reason}
        onChange={(reason) => {
          draft.change({ reason })
        }}
        error={draft.fault === 'reason' ? words.reasonMissing : undefined}
      />
      <Acts>
        <ActButton primary keyName="Ctrl+Enter" busy={deciding.busy} onAct={onConfirm}>
          {correcting ? words.saveCorrection : words.saveSetAside}
        </ActButton>
        <ActButton keyName="Escape" onAct={draft.cancel}>
          {words.cancel}
        </ActButton>
      </Acts>
    </div>
  )
}

function DecidedNote({ found: { finding } }: { readonly found: Found }): ReactNode {
  const words = useWords(evidenceWords)
  const said = decidedWord(finding, words)
  if (said === null) return null
  return (
    <div className={css['decided']}>
      <StatusMark shape={finding.state === 'set-aside' ? 'settled' : 'proved'}>
        {words.decidedAs(said)}
      </StatusMark>
      {finding.reason !== null && !finding.isOfRefusedAuthor && (
        <p>{words.decidedReason(finding.reason)}</p>
      )}
      <p>
        <Prose>{finding.isOfRefusedAuthor ? words.authorRefused : words.reversible}</Prose>
      </p>
    </div>
  )
}

function DecisionRefusal({ of }: { readonly of: Deciding['refusal'] }): ReactNode {
  const words = useWords(evidenceWords)
  const refusal = useRefusals()
  if (of === null) return null
  const { what, next } = saidOf(of, { words, refusal })
  return <ErrorNote what={what} {...(next === null ? {} : { next })} />
}

function saidOf(
  of: NonNullable<Deciding['refusal']>,
  {
    words,
    refusal,
  }: { readonly words: EvidenceWords; readonly refusal: ReturnType<typeof useRefusals> },
): { readonly what: string; readonly next: string | null } {
  if (of === 'silent') return { what: words.silent, next: words.silentNext }
  if (of.code === 'dossier-moved') return { what: words.moved, next: null }
  if (of.code === 'already-done') return { what: words.alreadyDecided, next: null }
  return { what: refusal(of), next: words.nothingDecided }
}
