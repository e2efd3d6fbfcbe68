import { useSuspenseQuery } from '@tanstack/react-query'
import type { AccountProof } from '@quittance/contract'
import { cents, day, subtractCents, zeroCents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { sidesOf } from '#features/client-money/account/account-sides.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { MoneyDesk } from '#features/client-money/MoneyDesk.tsx'
import { accountQuery } from '#features/client-money/money-queries.ts'
import { proofTime } from '#features/client-money/account/proof-time.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The separate account (compte séparé): what the bank holds, what is owed, to whom, before when. */
export function ClientMoneyPage(): ReactNode {
  const { organisation } = useSignedIn()
  if (organisation.kind === 'creditor') return <NoAccountPage />
  if (organisation.account === null) return <UnsetAccountPage />
  return <AccountPage />
}

function AccountPage(): ReactNode {
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  const { data: proof } = useSuspenseQuery(accountQuery)
  return (
    <MoneyDesk
      proof={proof}
      title={verdict(proof, { words, format })}
      says={<Said proof={proof} />}
    />
  )
}

type Writing = { readonly words: (typeof clientMoneyWords)['fr']; readonly format: Format }

/** The verdict, computed from the two sides shown; never received. */
function verdict(proof: AccountProof, { words, format }: Writing): string {
  const { gap } = sidesOf(proof)
  if (gap === null) return words.firstAwaited
  if (gap === 0) return words.level
  return gap < 0
    ? words.missing(format.euros(subtractCents(zeroCents, gap)))
    : words.unexplained(format.euros(gap))
}

function Said({ proof }: { readonly proof: AccountProof }): ReactNode {
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  const { organisation, today } = useSignedIn()
  const time = proofTime(proof, day(today))
  const declared = organisation.accountDeclaredOn
  const hour = time === null ? '' : format.hour(time.at)
  const taken =
    time === null || proof.bankOn === null
      ? words.noStatement
      : words.statementOf(
          format.day(day(proof.bankOn)),
          time.isToday ? words.atHour(hour) : words.onDay(format.day(time.at.toPlainDate()), hour),
        )
  const { shortfall } = sidesOf(proof)
  return (
    <>
      {shortfall > 0 && (
        <p className={css['shortfall']}>
          <StatusMark shape="refused">{words.shortfall(format.euros(shortfall))}</StatusMark>
        </p>
      )}
      {proof.bankCents !== null && proof.bankCents !== proof.ledgerBankCents && (
        <p className={css['shortfall']}>
          <StatusMark shape="clock">
            {words.entriesApart(
              format.euros(cents(proof.ledgerBankCents)),
              format.euros(cents(proof.bankCents)),
            )}
          </StatusMark>
        </p>
      )}
      <Prose>
        {`${taken} ${declared === null ? words.undeclared : words.declaredOn(format.day(day(declared)))}`}
      </Prose>
      {declared === null && (
        <>
          {' '}
          <Anchor href={paths.settings()}>{words.setAccount}</Anchor>
        </>
      )}
    </>
  )
}

function UnsetAccountPage(): ReactNode {
  const words = useWords(clientMoneyWords)
  return (
    <Page>
      <PageHeader title={words.title} />
      <EmptyState says={words.noIban}>
        <Anchor href={paths.settings()}>{words.setAccount}</Anchor>
      </EmptyState>
    </Page>
  )
}

/** For an organisation that collects for nobody else: why there is nothing to keep apart. */
function NoAccountPage(): ReactNode {
  const words = useWords(clientMoneyWords)
  return (
    <Page>
      <PageHeader title={words.noAccountTitle} />
      <div className={css['reading']}>
        <Sheet margin>
          <p>
            <Prose>{words.noAccount}</Prose>
          </p>
          <p>
            <Prose>{words.noAccountWhy}</Prose>
          </p>
          <p>
            <Prose>{words.noAccountDo}</Prose>{' '}
            <Anchor href={paths.dossiers()}>{words.toDossiers}</Anchor>
          </p>
        </Sheet>
      </div>
    </Page>
  )
}
