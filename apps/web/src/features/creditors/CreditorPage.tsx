import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { CreditorView } from '@quittance/contract'
import { use, type ReactNode } from 'react'
import { CreditorMoney } from '#app/dossier/where-money/CreditorMoney.tsx'
import { useKeys } from '#app/keys/use-keys.ts'
import { useSignedIn } from '#app/session/session.ts'
import { Conventions } from '#features/creditors/convention/Conventions.tsx'
import { creditorQuery } from '#features/creditors/creditors-queries.ts'
import { creditorsWords } from '#features/creditors/creditors-words.ts'
import { LimitsSheet } from '#features/creditors/limits/LimitsSheet.tsx'
import { ModeSheet } from '#features/creditors/mode/ModeSheet.tsx'
import { MediatorSheet } from '#features/creditors/mediator/MediatorSheet.tsx'
import { AccountProof } from '#features/creditors/proof/AccountProof.tsx'
import css from '#features/creditors/payout/payout.module.css'
import { PayoutAccounts } from '#features/creditors/payout/PayoutAccounts.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FactList, type Fact } from '#ui/figures/FactList.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { byFours, phoneText, sirenText } from '#words/figures.ts'
import { useWords, type SameKeys } from '#words/use-words.ts'
import type { creditorsFr } from '#features/creditors/creditors.fr.ts'

/** One creditor: who it is, where it is paid, and what gives power to act for it. */
export function CreditorPage(): ReactNode {
  const { creditorId = '' } = useParams({ strict: false })
  const { data: creditor } = useSuspenseQuery(creditorQuery(creditorId))
  const words = useWords(creditorsWords)
  const navigate = use(Navigate)
  const { member, organisation } = useSignedIn()
  const needed = organisation.kind !== 'creditor'
  const allowed = member.rights.includes('manage-creditors')
  const record = (): void => navigate(paths.newConvention(creditor.id))
  useKeys(
    needed
      ? [
          {
            name: 'n',
            does: words.addConvention,
            act: record,
            refused: allowed ? undefined : words.cannotCreate,
          },
        ]
      : [],
  )
  return (
    <Page
      keys={
        <KeyStrip keys={needed ? [{ name: 'n', does: words.addConvention.toLowerCase() }] : []} />
      }
    >
      <PageHeader
        crumbs={[
          { text: needed ? words.title : words.titleOwn, href: paths.creditors() },
          { text: creditor.name },
        ]}
        title={creditor.name}
        beside={needed && <Power of={creditor} words={words} />}
        aside={needed && <Record allowed={allowed} onRecord={record} />}
      />
      <Sheets>
        <Conventions of={creditor} needed={needed} />
        <div className={css['stack']}>
          {needed && <PayoutAccounts creditorId={creditor.id} />}
          <Sheet title={words.identity}>
            <FactList facts={factsOf(creditor, words, needed)} />
          </Sheet>
          {needed && <ModeSheet creditorId={creditor.id} />}
          <MediatorSheet of={creditor} />
          {needed && <LimitsSheet creditorId={creditor.id} />}
          {needed && <AccountProof creditorId={creditor.id} />}
        </div>
      </Sheets>
      {needed && <CreditorMoney creditorId={creditor.id} />}
    </Page>
  )
}

type CreditorWords = SameKeys<typeof creditorsFr>

function Power({ of, words }: { of: CreditorView; words: CreditorWords }): ReactNode {
  return of.conventions.some(({ inForce }) => inForce) ? (
    <StatusMark shape="passed" size="md">
      {words.inForce}
    </StatusMark>
  ) : (
    <StatusMark shape="clock" size="md">
      {words.none}
    </StatusMark>
  )
}

function Record({ allowed, onRecord }: { allowed: boolean; onRecord: () => void }): ReactNode {
  const words = useWords(creditorsWords)
  if (!allowed) {
    return (
      <ReasonedButton reason={words.cannotCreate} keyName="n" align="right">
        {words.addConvention}
      </ReasonedButton>
    )
  }
  return (
    <ActButton primary keyName="n" onAct={onRecord}>
      {words.addConvention}
    </ActButton>
  )
}

function tradeText({ trade }: CreditorView, words: CreditorWords): string | null {
  switch (trade) {
    case 'merchant':
      return words.merchant
    case 'artisan':
      return words.artisan
    case 'other':
      return words.otherTrade
    case null:
      return null
  }
}

/** Where an organisation that acts for itself is paid; a creditor of an agency has a sheet for it. */
function ownAccount({ accountHolder, iban }: CreditorView, words: CreditorWords) {
  return [
    [words.accountHolder, accountHolder],
    [words.payOverTo, iban === null ? words.noIban : byFours(iban)],
  ] as const
}

function factsOf(creditor: CreditorView, words: CreditorWords, paidOver: boolean): readonly Fact[] {
  const { address } = creditor
  const lines = [
    address.line2,
    address.line3,
    address.street,
    `${address.postCode} ${address.town}`,
  ]
  const facts: readonly (readonly [string, string | null])[] = [
    [words.kind, creditor.kind === 'person' ? words.person : words.company],
    [words.actsAs, creditor.actsAs === 'professional' ? words.professional : words.private],
    [words.trade, tradeText(creditor, words)],
    [words.siren, creditor.siren === null ? null : sirenText(creditor.siren)],
    [words.siret, creditor.siret === null ? null : sirenText(creditor.siret)],
    [words.address, lines.filter((line) => line !== '').join(', ')],
    [words.email, creditor.email],
    [words.phone, creditor.phone === null ? null : phoneText(creditor.phone)],
    ...(paidOver ? [] : ownAccount(creditor, words)),
  ]
  return facts.flatMap(([what, is]) =>
    is === null || is === '' ? [] : [{ what, is: <span>{is}</span> }],
  )
}
