import type { InboundMessageView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/inbound/inbox.module.css'
import { inboxWords } from '#features/inbound/words/inbox-words.ts'
import type { ReplyActs } from '#features/inbound/use-reply-acts.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type BelongingProps = { readonly of: InboundMessageView; readonly acts: ReplyActs }

/** The dossier of a reply: proposed with its reasons until a person says; then where it stands. */
export function Belonging({ of, acts }: BelongingProps): ReactNode {
  return of.placed === null ? <Proposal of={of} acts={acts} /> : <Place of={of} acts={acts} />
}

function Proposal({ of, acts }: BelongingProps): ReactNode {
  const words = useWords(inboxWords)
  const say = useSaid()
  const { candidates } = of
  if (of.handled !== null) return null
  const one = candidates.length === 1
  return (
    <div>
      <h3 className={css['label']}>
        <Prose>
          {candidates.length === 0 ? words.belongsNone : one ? words.belongs : words.belongsMany}
        </Prose>
      </h3>
      <ul className={css['candidates']}>
        {candidates.map(({ dossier, reasons }) => (
          <li key={dossier.id}>
            <Anchor href={paths.dossier(dossier.id)}>
              {`${dossier.debtorName}, ${dossier.reference}`}
            </Anchor>
            <span className={css['quiet']}>{dossier.creditorName}</span>
            {reasons.map((reason) => (
              <StatusMark key={reason.fr} shape={of.sure ? 'settled' : 'arguable'}>
                {say(reason)}
              </StatusMark>
            ))}
            {!one && (
              <ActButton small onAct={() => acts.accept(dossier.id)} busy={acts.busy}>
                {words.accept}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <Acts>
        {one && (
          <ActButton
            primary
            keyName="v"
            busy={acts.busy}
            onAct={() => acts.accept(candidates[0]?.dossier.id ?? '')}
          >
            {words.accept}
          </ActButton>
        )}
        <ActButton keyName="c" primary={candidates.length === 0} onAct={() => acts.open('choose')}>
          {candidates.length === 0 ? words.chooseOne : words.choose}
        </ActButton>
      </Acts>
    </div>
  )
}

function Place({ of, acts }: BelongingProps): ReactNode {
  const words = useWords(inboxWords)
  if (of.placed === null) return null
  const { dossier, exhibitId, findingsWaiting, findingsDecided, isRead } = of.placed
  const found =
    findingsWaiting > 0
      ? words.toReview(findingsWaiting)
      : findingsDecided > 0
        ? words.reviewed
        : isRead
          ? null
          : words.beingRead
  return (
    <div>
      <h3 className={css['label']}>{words.onDossier}</h3>
      <p className={css['place']}>
        <Anchor href={paths.dossier(dossier.id)}>
          {`${dossier.debtorName}, ${dossier.reference}`}
        </Anchor>
        {exhibitId !== null && <Anchor href={paths.exhibit(exhibitId)}>{words.seeExhibit}</Anchor>}
        {of.handled === null && (
          <ActButton small keyName="c" onAct={() => acts.open('choose')}>
            {words.choose}
          </ActButton>
        )}
      </p>
      {found !== null && of.handled === null && (
        <p className={css['found']}>
          <StatusMark shape={findingsWaiting > 0 || !isRead ? 'clock' : 'passed'}>
            {found}
          </StatusMark>
        </p>
      )}
    </div>
  )
}
