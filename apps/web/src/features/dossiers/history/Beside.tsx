import { cents } from '@quittance/kernel'
import type { DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { byFours, dayOf, phoneText, sirenText } from '#words/figures.ts'
import css from '#features/dossiers/history/history.module.css'
import { useSignedIn } from '#app/session/session.ts'
import type { Recording } from '#app/dossier/act-map.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type BesideProps = {
  readonly dossier: DossierView
  readonly onRecord: (panel: Recording) => void
}

/** The exhibits of a dossier, each with the start of its fingerprint. */
export function Exhibits({ dossier, onRecord }: BesideProps): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const kind = useKindText()
  return (
    <Sheet
      title={words.exhibits}
      aside={
        <ActButton small icon="upload" keyName="i" onAct={() => onRecord('attach')}>
          {words.attachIt}
        </ActButton>
      }
    >
      {dossier.exhibits.length === 0 ? (
        <p>{words.noExhibit}</p>
      ) : (
        <ol className={css['list']}>
          {dossier.exhibits.map((exhibit) => (
            <li key={exhibit.id}>
              <span className={css['number']}>{exhibit.number}</span>
              <span className={css['grow']}>
                <Anchor href={paths.exhibit(exhibit.id)}>{exhibit.declaredName}</Anchor>
                <small>
                  {kind(exhibit.kind)}, {words.size(format.count(kilobytes(exhibit.sizeBytes)))}
                  {exhibit.messages > 0 && `, ${words.messages(format.count(exhibit.messages))}`}
                </small>
                <small className={css['print']}>{`${exhibit.sha256.slice(0, 16)}…`}</small>
              </span>
            </li>
          ))}
        </ol>
      )}
      {dossier.exhibits.length > 0 && (
        <p className={css['more']}>
          <Anchor href={paths.constat(dossier.id)}>{words.constat}</Anchor>
        </p>
      )}
    </Sheet>
  )
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024)
}

function useKindText(): (kind: string) => string {
  const words = useWords(recordWords)
  const texts: Readonly<Record<string, string>> = {
    invoice: words.kindInvoice,
    order: words.kindOrder,
    'delivery-note': words.kindDelivery,
    contract: words.kindContract,
    'message-export': words.kindMessages,
    letter: words.kindLetter,
    'bank-document': words.kindBank,
    constat: words.kindConstat,
  }
  return (kind) => texts[kind] ?? words.kindOther
}

/** What was paid, its receipt, and when it must reach the creditor. */
export function Payments({ dossier, onRecord }: BesideProps): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const { organisation } = useSignedIn()
  return (
    <Sheet
      title={words.payments}
      aside={
        <ActButton small keyName="r" onAct={() => onRecord('payment')}>
          {words.record}
        </ActButton>
      }
    >
      {dossier.payments.length === 0 ? (
        <p>{words.noPayment}</p>
      ) : (
        <ul className={css['list']}>
          {dossier.payments.map((payment) => (
            <li key={payment.id}>
              <span className={css['grow']}>
                {payment.receiptId === null || payment.receiptNumber === null ? (
                  words.noReceipt
                ) : (
                  <a
                    href={`/api/receipts/${payment.receiptId}/pdf`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {words.receipt(payment.receiptNumber)}
                  </a>
                )}
                <small>
                  <Prose>{words.received(format.day(dayOf(payment.receivedOn)))}</Prose>
                </small>
                <small>
                  <Prose>{payOverText(payment, words, (day) => format.day(dayOf(day)))}</Prose>
                </small>
              </span>
              <Amount of={cents(payment.amountCents)} signed />
            </li>
          ))}
        </ul>
      )}
      {organisation.kind !== 'creditor' && (
        <Anchor href={paths.directDebitsOf(dossier.id)}>{words.directDebits}</Anchor>
      )}
    </Sheet>
  )
}

function payOverText(
  { payOverBy, paidOverOn }: DossierView['payments'][number],
  words: (typeof dossierWords)['fr'],
  dayText: (day: string) => string,
): string {
  if (paidOverOn !== null) return words.paidOver(dayText(paidOverOn))
  return payOverBy === null ? '' : words.payOverBy(dayText(payOverBy))
}

/** Who the debtor is and how they are reached; what is not known is said. */
export function Identity({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const { debtor, firstLetter } = dossier
  const { address } = debtor
  const facts = [
    {
      what: words.phone,
      is:
        debtor.phone === null ? (
          words.notKnown
        ) : (
          <>
            {phoneText(debtor.phone)} <Anchor href={paths.sms(dossier.id)}>{words.writeSms}</Anchor>
          </>
        ),
    },
    { what: words.email, is: debtor.email ?? words.notKnown },
    {
      what: words.address,
      is:
        address === null
          ? words.notKnown
          : `${address.street}, ${address.postCode} ${address.town}`,
    },
    ...(debtor.siren === null ? [] : [{ what: words.siren, is: sirenText(debtor.siren) }]),
    { what: words.transferReference, is: byFours(dossier.rfReference) },
    ...(firstLetter === null
      ? []
      : [
          {
            what: words.firstLetter,
            is: words.firstLetterIs(firstLetter.reference, format.day(dayOf(firstLetter.on))),
          },
        ]),
  ]
  return (
    <Sheet title={words.identity}>
      <FactList facts={facts} />
    </Sheet>
  )
}
