import { useParams } from '@tanstack/react-router'
import type { ExportLook } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import {
  bankExportWords,
  type BankExportWords,
} from '#features/client-money/bank-export/bank-export-words.ts'
import css from '#features/client-money/bank-export/bank-export.module.css'
import { ExportColumns } from '#features/client-money/bank-export/ExportColumns.tsx'
import { ExportPreview } from '#features/client-money/bank-export/ExportPreview.tsx'
import {
  ExportAccount,
  ExportBalances,
  ExportWritten,
} from '#features/client-money/bank-export/ExportWritten.tsx'
import { ReadingProgress } from '#features/client-money/bank-export/ReadingProgress.tsx'
import { TakenStatement } from '#features/client-money/bank-export/TakenStatement.tsx'
import { useExport, type ExportInHand } from '#features/client-money/bank-export/use-export.ts'
import { useTaking } from '#features/client-money/bank-export/use-taking.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const TAKE = 'Ctrl+Enter'
const SHORTEST_REASON = 3

/** The export of a bank, explained by a person column by column before anything of it is taken. */
export function ExportPage(): ReactNode {
  const words = useWords(bankExportWords)
  const { fileId = '' } = useParams({ strict: false })
  const of = useExport(fileId)
  const { taking, take } = useTaking()
  const { member } = useSignedIn()
  const [because, setBecause] = useState('')
  const before = of.look.data?.export?.before ?? null
  const refused = whyNot(of, {
    words,
    mayHandle: member.rights.includes('handle-money'),
    before,
    because,
  })
  const run = () => {
    if (of.csv === null) return
    const waits = before?.waits ?? null
    void take({
      fileId,
      csv: of.csv,
      ...(waits === null ? {} : { reread: { id: waits, because: because.trim() } }),
      nextOnly: before !== null && waits === null,
    })
  }
  const keys = [{ name: TAKE, does: words.keyTake, act: run, refused: refused ?? undefined }]
  const done = taking.kind === 'taken' || taking.kind === 'mapped'
  useKeys(done ? [] : keys)
  return (
    <Page keys={<KeyStrip keys={done ? [] : keys} />}>
      <Head look={of.look.data?.export ?? null} done={done} />
      {taking.kind === 'taken' ? (
        <div className={css['outcome']}>
          <TakenStatement name={of.look.data?.export?.fileName ?? ''} result={taking.result} />
          <Anchor href={paths.clientMoney()}>{words.back}</Anchor>
        </div>
      ) : taking.kind === 'mapped' ? (
        <div className={css['outcome']}>
          <p>
            <Prose>{words.mapped}</Prose>
          </p>
          <Anchor href={paths.clientMoney()}>{words.back}</Anchor>
        </div>
      ) : (
        <div className={css['read']}>
          <Reading of={of.look}>
            {({ export: look }) =>
              look === null ? (
                <EmptyState says={words.notExport}>
                  <Anchor href={paths.clientMoney()}>{words.back}</Anchor>
                </EmptyState>
              ) : (
                <div className={css['page']}>
                  <div className={css['said']}>
                    <ExportColumns of={of} look={look} />
                    <ExportWritten of={of} />
                    <ExportBalances of={of} />
                    <ExportAccount of={of} />
                  </div>
                  <div className={css['shown']}>
                    <ExportPreview
                      of={of.preview.data ?? null}
                      busy={!of.settled}
                      bothGiven={of.typed.opening !== null && of.typed.closing !== null}
                    />
                    {taking.kind === 'taking' && <ReadingProgress fileId={fileId} sent={1} />}
                    <Refusal of={taking} />
                    {before?.waits != null && (
                      <TextField
                        label={words.because}
                        help={words.becauseHelp}
                        lines={2}
                        value={because}
                        onChange={setBecause}
                      />
                    )}
                    <Act of={of} busy={taking.kind === 'taking'} refused={refused} onTake={run} />
                  </div>
                </div>
              )
            }
          </Reading>
        </div>
      )}
    </Page>
  )
}

type HeadProps = { readonly look: ExportLook | null; readonly done: boolean }

function Head({ look, done }: HeadProps): ReactNode {
  const words = useWords(bankExportWords)
  const first = look?.asks === 'balances' ? words.titleBalances : words.title
  const before = look?.before ?? null
  const again = before?.waits === null ? words.titleNext : words.titleAgain
  const asked = before === null ? first : again
  return (
    <PageHeader
      crumbs={[{ text: words.money, href: paths.clientMoney() }, { text: words.crumb }]}
      title={done ? words.titleTaken : look === null ? words.crumb : asked}
      says={
        look === null || done
          ? undefined
          : before === null
            ? words.saysOf(look.fileName)
            : before.waits === null
              ? words.saysNext(look.fileName)
              : words.saysAgain(look.fileName)
      }
    />
  )
}

type ActProps = {
  readonly of: ExportInHand
  readonly busy: boolean
  readonly refused: string | null
  readonly onTake: () => void
}

function Act({ of, busy, refused, onTake }: ActProps): ReactNode {
  const words = useWords(bankExportWords)
  const before = of.look.data?.export?.before ?? null
  const waits = of.preview.data?.fate?.kind === 'waits'
  const again = before?.waits === null ? words.readNext : words.readAgain
  const text = before === null ? (waits ? words.takeAside : words.take) : again
  return refused === null || busy ? (
    <ActButton primary keyName={TAKE} busy={busy} onAct={onTake}>
      {text}
    </ActButton>
  ) : (
    <ReasonedButton keyName={TAKE} reason={refused}>
      {text}
    </ReasonedButton>
  )
}

function Refusal({ of }: { readonly of: ReturnType<typeof useTaking>['taking'] }): ReactNode {
  const words = useWords(bankExportWords)
  const refusal = useRefusals()
  if (of.kind !== 'refused') return null
  return (
    <ErrorNote
      what={of.problem === null ? words.silent : refusal(of.problem)}
      next={of.problem === null ? words.silentNext : words.nothingTaken}
      lost={of.problem !== null}
    />
  )
}

/** Why the lines may not be taken yet; null where they may. */
function whyNot(
  { preview, settled, typed }: ExportInHand,
  by: {
    readonly words: BankExportWords
    readonly mayHandle: boolean
    readonly before: ExportLook['before']
    readonly because: string
  },
): string | null {
  const { data } = preview
  const { words, mayHandle, before, because } = by
  if (!mayHandle) return words.roleRefused
  if (data === undefined || data === null || !settled) return words.notYet
  if (data.missing !== null || (data.count === 0 && data.faults.length === 0)) return words.noLines
  if (data.faults.length > 0) return words.faultsFirst
  if (data.fate?.kind === 'other-account') return words.otherAccount
  if (before?.waits === null) return null
  if (before !== null && because.trim().length < SHORTEST_REASON) return words.becauseFirst
  return data.balancesFrom === 'nowhere' && !typed.without ? words.balanceFirst : null
}
