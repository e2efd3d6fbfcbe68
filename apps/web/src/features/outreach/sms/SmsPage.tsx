import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { DossierView, SmsSheet } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { useAddressId } from '#app/reading/route-facts.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { ApprovalProblem } from '#features/outreach/sms/ApprovalProblem.tsx'
import { SmsEditor } from '#features/outreach/sms/SmsEditor.tsx'
import { SmsSide } from '#features/outreach/sms/SmsSide.tsx'
import { LiftStop } from '#features/outreach/sms/LiftStop.tsx'
import { smsWords } from '#features/outreach/sms/sms-words.ts'
import { useSms, useSmsApproval } from '#features/outreach/sms/use-sms.ts'
import css from '#features/outreach/sms/sms.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « SMS »: the words as they would leave, what they cost, what the gate says of them. */
export function SmsPage(): ReactNode {
  const id = useAddressId('dossierId')
  const dossier = useQuery(dossierQuery(id))
  const writing = useSms(id)
  if (dossier.data === undefined || writing.read.data === undefined) {
    return (
      <Page>
        <Reading of={dossier.data === undefined ? dossier : writing.read} rows={10}>
          {() => null}
        </Reading>
      </Page>
    )
  }
  return <Sms key={id} dossier={dossier.data} sheet={writing.read.data} writing={writing} />
}

type SmsProps = {
  readonly dossier: DossierView
  readonly sheet: SmsSheet
  readonly writing: ReturnType<typeof useSms>
}

function Sms({ dossier, sheet, writing }: SmsProps): ReactNode {
  const words = useWords(smsWords)
  const say = useSaid()
  const router = useRouter()
  const [verified, setVerified] = useState('')
  const { draft, impossible } = sheet
  const approval = useSmsApproval(
    { id: dossier.id, text: writing.asked, sheet },
    {
      done: () => {
        announce(words.approved)
        void router.navigate({ href: paths.dossier(dossier.id) })
      },
      refused: () => void writing.read.refetch(),
    },
  )
  const refused = whyNot({ sheet, judging: writing.judging, verified }, words)
  return (
    <Page
      head={
        <PageHeader
          crumbs={[
            { text: dossier.reference, href: paths.dossier(dossier.id) },
            { text: words.crumb },
          ]}
          title={words.title(debtorTitle(dossier))}
          aside={
            draft !== null && (
              <Approve
                draft={draft}
                refused={refused}
                busy={approval.isPending}
                onApprove={() => approval.mutate(verified)}
              />
            )
          }
        />
      }
      side={<SmsSide sheet={sheet} />}
      sideLabel={words.past}
      sideSize="wide"
      keys={<KeyStrip keys={[]} />}
    >
      <div className={css['stack']}>
        {approval.error !== null && <ApprovalProblem error={approval.error} />}
        {impossible !== null && (
          <ErrorNote lost={false} what={words.impossible} next={say(impossible)} />
        )}
        {sheet.stoppedAt !== null && <LiftStop dossierId={dossier.id} at={sheet.stoppedAt} />}
        {draft !== null && (
          <SmsEditor draft={draft} writing={writing} verified={verified} onVerified={setVerified} />
        )}
      </div>
    </Page>
  )
}

/** Why the act of the page is not possible now; null where it is. */
function whyNot(
  of: { readonly sheet: SmsSheet; readonly judging: boolean; readonly verified: string },
  words: (typeof smsWords)['fr'],
): string | null {
  const { draft } = of.sheet
  if (of.judging) return words.judging
  if (draft?.gate.verdict === 'refuse') return words.refused
  const asks = draft?.gate.verdict === 'ask-a-person'
  return asks && of.verified.trim() === '' ? words.verifiedMissing : null
}

type ApproveProps = {
  readonly draft: NonNullable<SmsSheet['draft']>
  readonly refused: string | null
  readonly busy: boolean
  readonly onApprove: () => void
}

function Approve({ draft, refused, busy, onApprove }: ApproveProps): ReactNode {
  const words = useWords(smsWords)
  const format = useFormat()
  const at = momentOf(draft.leavesFrom)
  const [day, hour] = [format.day(at.toPlainDate()), format.hour(at)]
  if (refused !== null) {
    return (
      <ReasonedButton align="right" reason={refused}>
        {words.send}
      </ReasonedButton>
    )
  }
  return (
    <div className={css['aside']}>
      <ActButton primary busy={busy} onAct={onApprove}>
        {words.send}
      </ActButton>
      <small>{draft.waits ? words.waits(day, hour) : words.leaves(day, hour)}</small>
    </div>
  )
}
