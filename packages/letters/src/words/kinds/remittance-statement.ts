import {
  amountText,
  cents,
  dayText,
  eurosText,
  shortDayText,
  subtractCents,
  zeroCents,
} from '@quittance/kernel'
import type { ComposedLetter, LabelledText, LetterBlock } from '#words/composed-letter.ts'
import type { RemittanceStatementFacts } from '#words/facts/letter-facts.ts'
import { framedLetter, lawfulParagraph, paragraph } from '#words/frame.ts'
import { sumOf } from '#words/refusals.ts'

/** A statement of what was collected and paid over (relevé de reversement, CPCE R124-6). */
export function remittanceStatement(facts: RemittanceStatementFacts): ComposedLetter {
  const { period, paidOver } = facts
  return framedLetter(facts, {
    kind: 'remittance-statement',
    to: facts.creditor,
    subject: `Relevé de reversement du ${dayText(period.from)} au ${dayText(period.to)}`,
    references: [{ label: 'Virement', value: paidOver.reference }],
    body: [
      lawfulParagraph('collected', 'Sommes encaissées pour vous sur la période :'),
      receiptsTable(facts),
      lawfulParagraph(
        'paid-over',
        `La somme de ${eurosText(paidOver.amountCents)} vous est virée le ${dayText(paidOver.on)}, ` +
          `sous la référence ${paidOver.reference}, sur votre compte terminé par ` +
          `${paidOver.iban.replaceAll(/\s/gu, '').slice(-4)}.`,
      ),
      paragraph(
        'books',
        'Pour vos écritures : le total encaissé est la somme du reversement, de la commission et de sa TVA.',
      ),
    ],
    signsFor: null,
  })
}

function receiptsTable(facts: RemittanceStatementFacts): LetterBlock {
  if (facts.commission !== null && facts.receipts.every((row) => row.commission !== undefined)) {
    return detailedTable(facts)
  }
  return {
    kind: 'table',
    id: 'receipts',
    columns: [
      { title: 'Encaissé le', holds: 'words' },
      { title: 'Dossier', holds: 'words' },
      { title: 'Débiteur', holds: 'phrase' },
      { title: 'Montant', holds: 'figures' },
    ],
    rows: facts.receipts.map((row) => [
      shortDayText(row.receivedOn),
      row.caseNumber,
      row.debtorName,
      amountText(row.amountCents),
    ]),
    sums: [
      { label: 'Total encaissé', value: amountText(cents(sumOf(facts.receipts))) },
      ...commissionSums(facts),
      { label: 'Reversé', value: eurosText(facts.paidOver.amountCents) },
    ],
  }
}

/** Receipt by receipt, so that a creditor letters each debtor: collected, kept, tax, paid over. */
function detailedTable(facts: RemittanceStatementFacts): LetterBlock {
  return {
    kind: 'table',
    id: 'receipts',
    columns: [
      { title: 'Encaissé le', holds: 'words' },
      { title: 'Dossier', holds: 'words' },
      { title: 'Débiteur', holds: 'phrase' },
      { title: 'Encaissé', holds: 'figures' },
      { title: 'Commission HT', holds: 'figures' },
      { title: 'TVA', holds: 'figures' },
      { title: 'Reversé', holds: 'figures' },
    ],
    rows: facts.receipts.map((row) => {
      const { netCents, vatCents } = row.commission ?? { netCents: zeroCents, vatCents: zeroCents }
      return [
        shortDayText(row.receivedOn),
        row.caseNumber,
        row.debtorName,
        amountText(row.amountCents),
        amountText(netCents),
        amountText(vatCents),
        amountText(subtractCents(subtractCents(row.amountCents, netCents), vatCents)),
      ]
    }),
    sums: [
      { label: 'Total encaissé', value: amountText(cents(sumOf(facts.receipts))) },
      ...commissionSums(facts),
      { label: 'Reversé', value: eurosText(facts.paidOver.amountCents) },
    ],
  }
}

function commissionSums({ commission }: RemittanceStatementFacts): readonly LabelledText[] {
  if (commission === null) return []
  return [
    {
      label:
        commission.invoiceNumber === null
          ? 'Commission hors taxes retenue'
          : `Commission hors taxes, facture ${commission.invoiceNumber}`,
      value: amountText(subtractCents(zeroCents, commission.netCents)),
    },
    {
      label: 'TVA sur commission',
      value: amountText(subtractCents(zeroCents, commission.vatCents)),
    },
  ]
}
