import type { InboundMessageView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/inbound/inbox.module.css'
import { inboxWords } from '#features/inbound/words/inbox-words.ts'
import type { ReplyActs } from '#features/inbound/use-reply-acts.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type HandlingProps = { readonly of: InboundMessageView; readonly acts: ReplyActs }

/** What a person does of a reply; what its reading suggests is the first of the acts. */
export function Handling({ of, acts }: HandlingProps): ReactNode {
  const words = useWords(inboxWords)
  const placed = of.placed !== null
  // What was found in it is reviewed first: noted here too, it would count twice.
  const toReview = of.placed !== null && of.placed.findingsWaiting > 0
  const suggested = placed && !toReview ? suggestionOf(of) : null
  const reviewed = of.placed !== null && isReviewed(of.placed)
  return (
    <div>
      <h3 className={css['label']}>{words.handle}</h3>
      {!placed && (
        <p className={`${css['quiet'] ?? ''} ${css['before'] ?? ''}`}>
          <Prose>{words.placeFirst}</Prose>
        </p>
      )}
      <Acts>
        {placed && (
          <>
            {reviewed && (
              <ActButton primary keyName="k" onAct={acts.reviewed} busy={acts.busy}>
                {words.finding}
              </ActButton>
            )}
            <ActButton
              primary={suggested === 'promise' && !reviewed}
              keyName="p"
              onAct={() => acts.open('promise')}
            >
              {words.promise}
            </ActButton>
            <ActButton
              primary={suggested === 'dispute' && !reviewed}
              keyName="d"
              onAct={() => acts.open('dispute')}
            >
              {words.dispute}
            </ActButton>
            <ActButton
              primary={suggested === 'hold' && !reviewed}
              keyName="s"
              onAct={() => acts.open('hold')}
            >
              {words.hold}
            </ActButton>
            <ActButton
              primary={suggested === 'note' && !reviewed}
              keyName="n"
              onAct={() => acts.open('note')}
            >
              {words.writeNote}
            </ActButton>
            <ActButton
              primary={suggested === 'address' && !reviewed}
              keyName="e"
              onAct={() => acts.open('address')}
            >
              {words.address}
            </ActButton>
          </>
        )}
        <ActButton
          primary={suggested === 'nothing' && !reviewed}
          keyName="x"
          onAct={() => acts.open('nothing')}
        >
          {words.nothingToDo}
        </ActButton>
      </Acts>
    </div>
  )
}

/** Whether what was found in a reply was reviewed by a person, all of it. */
export function isReviewed(placed: NonNullable<InboundMessageView['placed']>): boolean {
  return placed.findingsDecided > 0 && placed.findingsWaiting === 0
}

type Suggested = 'promise' | 'dispute' | 'hold' | 'note' | 'address' | 'nothing'

/** The act that the proposed reading suggests; a person may do any other. */
function suggestionOf({ proposed }: InboundMessageView): Suggested {
  switch (proposed.kind) {
    case 'promise':
      return 'promise'
    case 'dispute':
      return 'dispute'
    case 'over-indebtedness':
    case 'insolvency':
    case 'vulnerability':
      return 'hold'
    case 'bounce':
    case 'returned-mail':
    case 'wrong-person':
    case 'stop-e-mail':
      return 'address'
    case 'auto-reply':
      return 'nothing'
    default:
      return 'note'
  }
}
