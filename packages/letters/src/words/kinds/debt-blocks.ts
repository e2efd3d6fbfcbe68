import { amountText, cents, eurosText, type Cents } from '@quittance/kernel'
import type { PaymentBlock, StatementBlock, StatementRow } from '#words/composed-letter.ts'
import type { DebtElement, DebtLine, PaymentMeans } from '#words/facts/letter-facts.ts'
import { byFours, setFrench } from '#words/french/typography.ts'
import { sumOf } from '#words/refusals.ts'

const ELEMENTS: Readonly<Record<DebtElement, string>> = {
  principal: 'Principal',
  interest: 'Intérêts de retard',
  'late-payment-indemnity': 'Indemnité forfaitaire pour frais de recouvrement',
  'recoverable-costs': 'Frais récupérables selon la loi',
  'contractual-penalty': 'Pénalité prévue au contrat',
  'other-accessory': 'Autre accessoire',
  'payment-received': 'Paiement reçu',
  'credit-note': 'Avoir',
  remission: 'Remise accordée par le créancier',
  'conditional-remission': 'Remis si l’échéancier est payé en entier',
}

/** The elements of a debt, each distinguished (CPCE R124-4, 3°), closed by their sum. */
export function statementBlock(
  id: string,
  lines: readonly DebtLine[],
  totalLabel: string,
): StatementBlock {
  return {
    kind: 'statement',
    id,
    rows: lines.map(statementRow),
    total: totalRow(totalLabel, cents(sumOf(lines))),
  }
}

/** A row that closes a sum, the one that bears the sign of euro. */
export function totalRow(label: string, amountCents: Cents): StatementRow {
  return { label, detail: null, amountCents, amount: eurosText(amountCents) }
}

/**
 * How to pay (CPCE R124-4, 4°): always the IBAN and the reference, the code besides; no amount where
 * it is paid in several times.
 */
export function paymentBlock(means: PaymentMeans, amountCents: Cents | null): PaymentBlock {
  return {
    kind: 'payment',
    id: 'payment',
    rows: [
      { label: 'Titulaire du compte', value: means.holder },
      { label: 'IBAN', value: byFours(means.iban) },
      ...(means.bic === null ? [] : [{ label: 'BIC', value: means.bic }]),
      { label: 'Référence à indiquer', value: byFours(means.reference) },
      ...(amountCents === null ? [] : [{ label: 'Montant', value: eurosText(amountCents) }]),
    ],
    code:
      means.epcPayload === null
        ? null
        : {
            payload: means.epcPayload,
            caption: setFrench('Code de virement, à lire avec votre application bancaire'),
          },
  }
}

/** One element of a debt on its line; the sign of euro stands on the total only. */
export function statementRow(line: DebtLine): StatementRow {
  return {
    label: ELEMENTS[line.element],
    detail: line.detail === null ? null : setFrench(line.detail),
    amountCents: line.amountCents,
    amount: amountText(line.amountCents),
  }
}
