import { useQuery } from '@tanstack/react-query'
import type { AddressCheckView, DossierView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { dossierInboundQuery } from '#app/inbound/inbound-queries.ts'
import { inboundWords } from '#app/inbound/inbound-words.ts'
import css from '#app/inbound/inbound.module.css'
import { DropMailPanel } from '#app/inbound/DropMailPanel.tsx'
import { NoteReplyPanel } from '#app/inbound/NoteReplyPanel.tsx'
import { SettleCheckPanel } from '#app/inbound/SettleCheckPanel.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type OfDossier = { readonly dossier: DossierView }

/** Above all else on a dossier: a reply waits, or an address is to be checked; nothing when neither. */
export function RepliesBanner({ dossier }: OfDossier): ReactNode {
  const words = useWords(inboundWords)
  const { data } = useQuery(dossierInboundQuery(dossier.id))
  const [settling, setSettling] = useState<AddressCheckView | null>(null)
  const { member } = useSignedIn()
  const works = member.rights.includes('work-dossiers')
  const rows = data?.rows ?? []
  return (
    <>
      {rows.length > 0 && (
        <div className={css['waits']}>
          <StatusMark shape="clock" size="md">
            {rows.length === 1 ? words.waits : words.waitMany(rows.length)}
          </StatusMark>
          <Anchor href={paths.inbox(rows[0]?.id)}>{words.toInbox}</Anchor>
        </div>
      )}
      {(data?.checks ?? []).map((check) => (
        <Check key={check.id} of={check} onSettle={works ? () => setSettling(check) : null} />
      ))}
      {settling !== null && (
        <SettleCheckPanel dossier={dossier} check={settling} onClose={() => setSettling(null)} />
      )}
    </>
  )
}

type CheckProps = { readonly of: AddressCheckView; readonly onSettle: (() => void) | null }

function Check({ of, onSettle }: CheckProps): ReactNode {
  const words = useWords(inboundWords)
  const say = useSaid()
  const way = of.channel === 'e-mail' ? words.checkMail : words.checkPost
  return (
    <div className={css['waits']}>
      <StatusMark shape="refused" size="md">
        {words.checkTitle(of.address === '' ? way : of.address)}
      </StatusMark>
      <span className={css['quiet']}>
        <Prose>{`${say(of.because)} ${words.stops}`}</Prose>
      </span>
      {onSettle !== null && (
        <ActButton small onAct={onSettle}>
          {words.settle}
        </ActButton>
      )}
    </div>
  )
}

/** « Réponses du débiteur »: the ways to bring one in on this dossier. */
export function RepliesSheet({ dossier }: OfDossier): ReactNode {
  const words = useWords(inboundWords)
  const [open, setOpen] = useState<'note' | 'drop' | null>(null)
  const { member } = useSignedIn()
  if (!member.rights.includes('work-dossiers') || dossier.status === 'closed') return null
  const props = { dossierId: dossier.id, onClose: () => setOpen(null) }
  return (
    <>
      <Sheet title={words.title}>
        <div className={css['ways']}>
          <p>
            <Prose>{words.says}</Prose>
          </p>
          <Acts>
            <ActButton small icon="bubble" onAct={() => setOpen('note')}>
              {words.note}
            </ActButton>
            <ActButton small icon="envelope" onAct={() => setOpen('drop')}>
              {words.drop}
            </ActButton>
          </Acts>
        </div>
      </Sheet>
      {open === 'note' && <NoteReplyPanel {...props} />}
      {open === 'drop' && <DropMailPanel {...props} />}
    </>
  )
}
