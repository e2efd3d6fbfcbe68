import { useQuery } from '@tanstack/react-query'
import type { AccountToday } from '@quittance/contract'
import { addCents, cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { CreditorProofs } from '#features/proven/CreditorProofs.tsx'
import { DayEquation, type AccountDayView } from '#features/proven/DayEquation.tsx'
import { DayItems } from '#features/proven/DayItems.tsx'
import { ProofOfDay } from '#features/proven/ProofOfDay.tsx'
import { accountDayQuery } from '#features/proven/proven-queries.ts'
import css from '#features/proven/proven.module.css'
import { ProvenDays } from '#features/proven/ProvenDays.tsx'
import { Outcome } from '#features/proven/ProvingOutcome.tsx'
import { useProving } from '#features/proven/use-proving.ts'
import { provenWords } from '#features/proven/words/proven-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The last day closed of the separate account: its three sides, its proof, who signs it. */
export function ProvenPage(): ReactNode {
  const words = useWords(provenWords)
  const today = useQuery(accountDayQuery)
  const proving = useProving()
  const act = useDayAct(today.data, proving)
  const keys: readonly KeyAct[] =
    act === null
      ? []
      : [
          act.refused === null
            ? { name: act.key, does: act.does, act: act.run }
            : { name: act.key, does: act.does, refused: act.refused },
        ]
  useKeys(keys)
  return (
    <Page keys={<KeyStrip keys={[...keys, { name: 'm', does: words.keyWhy }]} />}>
      <PageHeader
        crumbs={[{ text: words.money, href: paths.clientMoney() }, { text: words.crumb }]}
        title={useTitle(today.data)}
        says={useSays(today.data)}
        aside={act === null ? undefined : <DayAct act={act} busy={proving.isPending} />}
      />
      <Outcome done={proving.data} error={proving.error} />
      <Reading of={today} rows={10}>
        {({ state, day: shown, proof }) =>
          state === 'no-account' || shown === null ? (
            <Nothing state={state} />
          ) : (
            <Day day={shown} proof={proof} />
          )
        }
      </Reading>
      <ProvenDays />
    </Page>
  )
}

function Day({
  day: shown,
  proof,
}: {
  readonly day: AccountDayView
  readonly proof: AccountToday['proof']
}): ReactNode {
  return (
    <>
      <DayEquation day={shown} />
      <div className={css['columns']}>
        <DayItems items={shown.items} />
        <div>
          <ProofOfDay proof={proof} />
          {proof !== null && <CreditorProofs proof={proof} />}
        </div>
      </div>
    </>
  )
}

function Nothing({ state }: { readonly state: AccountToday['state'] }): ReactNode {
  const words = useWords(provenWords)
  if (state === 'no-account') return <EmptyState says={words.noAccount} />
  if (state === 'beyond-count') return <EmptyState says={words.beyondCount} />
  return (
    <EmptyState says={words.noStatement}>
      <Anchor href={paths.clientMoney()}>{words.toImport}</Anchor>
    </EmptyState>
  )
}

/** What the page shows, and how old the statement is. */
function useSays(today: AccountToday | undefined): string {
  const words = useWords(provenWords)
  const days = today?.daysSince ?? 0
  return days > 0 ? `${words.says} ${words.old(days)}` : words.says
}

/** The verdict of the day, computed from the sides shown. */
function useTitle(today: AccountToday | undefined): string {
  const words = useWords(provenWords)
  const format = useFormat()
  if (today === undefined || today.day === null) return words.crumb
  const { on, gapCents, firmShortfallCents, creditorsShortfallCents } = today.day
  const written = format.day(day(on))
  if (gapCents !== 0) return words.gap(written, format.euros(cents(Math.abs(gapCents))))
  const short = addCents(cents(firmShortfallCents), cents(creditorsShortfallCents))
  return short === 0 ? words.level(written) : words.levelShort(written, format.euros(short))
}

type Act = {
  readonly key: string
  readonly does: string
  readonly text: string
  readonly refused: string | null
  readonly run: () => void
}

/** The one act of the day: prove it, then sign it; null once there is nothing to do. */
function useDayAct(
  today: AccountToday | undefined,
  proving: ReturnType<typeof useProving>,
): Act | null {
  const words = useWords(provenWords)
  const { member } = useSignedIn()
  if (today === undefined || today.day === null) return null
  const role = member.rights.includes('handle-money') ? null : words.roleRefused
  const { proof } = today
  if (proof === null) {
    return {
      key: 'e',
      does: words.keyProve,
      text: words.prove,
      refused: role ?? (today.day.provable ? null : words.inDebit),
      run: () => proving.mutate({ kind: 'prove' }),
    }
  }
  if (proof.signed !== null) return null
  return {
    key: 's',
    does: words.keySign,
    text: words.sign,
    refused: role,
    run: () => proving.mutate({ kind: 'sign', proof }),
  }
}

function DayAct({ act, busy }: { readonly act: Act; readonly busy: boolean }): ReactNode {
  if (act.refused !== null) {
    return (
      <ReasonedButton reason={act.refused} keyName={act.key} align="right">
        {act.text}
      </ReasonedButton>
    )
  }
  return (
    <ActButton primary keyName={act.key} busy={busy} onAct={act.run}>
      {act.text}
    </ActButton>
  )
}
