import type { OverpaymentView } from '@quittance/contract'
import { cents, day, minCents, type Cents, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useSignedIn } from '#app/session/session.ts'
import { ownWords, type OwnWords } from '#features/pay-over/own/words/own-words.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import css from '#features/pay-over/pay-over.module.css'
import { ChoiceField, type Option } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { byFours } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type RefundPanelProps = { readonly of: OverpaymentView; readonly onClose: () => void }

/** The value of the choice of an account that a document shows; a line of the bank is an id. */
const DOCUMENT = 'document'

type Draft = {
  readonly payee: string | null
  readonly amountCents: Cents | null
  readonly identity: string
  readonly otherDebts: 'none' | 'refund-asked' | null
  readonly executeOn: Day | null
}

/** The refund of an overpayment in preparation: to whom, how the payer was checked, what else is due. */
export function RefundPanel({ of, onClose }: RefundPanelProps): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const { today } = useSignedIn()
  const readAgain = useReadMoneyAgain()
  const payees = payeesOf(of, { words, format })
  const [draft, setDraft] = useState<Draft>({
    payee: payees.length === 1 ? (payees[0]?.value ?? null) : null,
    amountCents: mostFor(of, payees[0]?.value ?? null),
    identity: '',
    otherDebts: null,
    executeOn: day(today),
  })
  const title = words.refundTitle(of.debtorName)
  const sending = useSending({
    draft,
    check: (typed) => readDraft(typed, { id: of.dossierId, words }),
    send: (input, key) => api.ownOrders.prepareRefund(input, { context: { key } }),
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{words.refundSays}</Prose>
        </p>
        {payees.length === 0 && <StatusMark shape="locked">{words.noAccount}</StatusMark>}
        <SentForm of={sending} act={words.reserveAct} primary>
          <ChoiceField
            label={words.toWhom}
            options={payees}
            value={draft.payee}
            error={sending.faultAt('bankLineId')}
            onChange={(payee) => setDraft({ ...draft, payee, amountCents: mostFor(of, payee) })}
          />
          <MoneyField
            label={words.amount}
            value={draft.amountCents}
            error={sending.faultAt('amountCents')}
            onChange={(amountCents) => setDraft({ ...draft, amountCents })}
          />
          <TextField
            label={words.identity}
            help={words.identityHelp}
            lines={2}
            value={draft.identity}
            error={sending.faultAt('identity')}
            onChange={(identity) => setDraft({ ...draft, identity })}
          />
          <ChoiceField
            label={words.otherDebts}
            options={[
              { value: 'none', text: words.debtsNone },
              { value: 'refund-asked', text: words.debtsAsked },
            ]}
            value={draft.otherDebts}
            error={sending.faultAt('otherDebts')}
            onChange={(otherDebts) => setDraft({ ...draft, otherDebts })}
          />
          <DayField
            label={words.executeOn}
            value={draft.executeOn}
            earliest={day(today)}
            error={sending.faultAt('executeOn')}
            onChange={(executeOn) => setDraft({ ...draft, executeOn })}
          />
        </SentForm>
      </div>
    </Panel>
  )
}

type Writing = { readonly words: OwnWords; readonly format: Format }

/** The accounts that may be refunded: those that paid, and the one confirmed on a document. */
function payeesOf(of: OverpaymentView, { words, format }: Writing): readonly Option<string>[] {
  const paid = of.payers.flatMap(({ bankLineId, excessCents, iban, name }) =>
    iban === null
      ? []
      : [
          {
            value: bankLineId,
            text: words.toPayer(name ?? of.debtorName, byFours(iban)),
            says: words.payerSays(format.euros(cents(excessCents))),
          },
        ],
  )
  const { account } = of
  if (account?.state !== 'confirmed') return paid
  const text = words.toDocument(account.holder, byFours(account.iban))
  return [...paid, { value: DOCUMENT, text, says: words.documentSays }]
}

/** The most that an account may be given back. */
function mostFor(of: OverpaymentView, payee: string | null): Cents {
  const payer = of.payers.find(({ bankLineId }) => bankLineId === payee)
  const free = cents(of.freeCents)
  return payer === undefined ? free : minCents(free, cents(payer.excessCents))
}

function readDraft(typed: Draft, { id, words }: { readonly id: string; readonly words: OwnWords }) {
  const { amountCents, executeOn, identity, otherDebts, payee } = typed
  return checked(
    {
      bankLineId: payee === null ? words.noChoice : null,
      amountCents: amountCents === null || amountCents <= 0 ? words.noAmount : null,
      identity: missing(identity, words.noIdentity),
      otherDebts: otherDebts === null ? words.noChoice : null,
    },
    () => ({
      id,
      bankLineId: payee === DOCUMENT ? null : payee,
      amountCents: amountCents ?? 0,
      identity,
      otherDebts: otherDebts ?? ('none' as const),
      executeOn: executeOn?.toString() ?? null,
    }),
  )
}
