import {
  cents,
  englishEuros,
  eurosText,
  said,
  saidTogether,
  verbatim,
  type Said,
} from '@quittance/kernel'
import { effectOf, effects, statusName } from '#intake/life-cycle/status-words.ts'

type Told = { readonly title: Said; readonly detail: Said }
type Facts = Readonly<Record<string, unknown>>

/** What the history of a dossier says of the statuses of its invoices, and of what follows. */
export const statusTold = {
  'invoice-status-received': (facts: Facts): Told => {
    const name = statusName(Number(facts['code'] ?? 0))
    const amount = typeof facts['amountCents'] === 'number' ? facts['amountCents'] : null
    const invoice = typeof facts['invoice'] === 'string' ? facts['invoice'] : ''
    return {
      title: said(`Facture ${invoice} : ${name.fr}`, `Invoice ${invoice}: ${name.en}`),
      detail: effects[effectOf(Number(facts['code'] ?? 0), amount)],
    }
  },
  'invoice-status-decided': (facts: Facts): Told => {
    const name = statusName(Number(facts['code'] ?? 0))
    const reason = typeof facts['reason'] === 'string' ? facts['reason'] : ''
    return {
      title:
        facts['decision'] === 'apply'
          ? said('Statut de facture appliqué', 'Status of the invoice applied')
          : said('Statut de facture écarté', 'Status of the invoice set aside'),
      detail: saidTogether([said(`${name.fr}.`, `${name.en}.`), verbatim(reason)]),
    }
  },
  'credit-note-taken-off': (facts: Facts): Told => {
    const number = typeof facts['number'] === 'string' ? facts['number'] : ''
    const invoice = typeof facts['invoice'] === 'string' ? facts['invoice'] : ''
    const amount = cents(typeof facts['amountCents'] === 'number' ? facts['amountCents'] : 0)
    return {
      title: said(`Avoir ${number} retranché`, `Credit note ${number} taken off`),
      detail: said(
        `${eurosText(amount)} de moins sur la facture ${invoice}.`,
        `${englishEuros(amount)} less on invoice ${invoice}.`,
      ),
    }
  },
  'dossier-closed': (facts: Facts): Told => ({
    title: said('Dossier clos', 'Case closed'),
    detail: verbatim(typeof facts['reason'] === 'string' ? facts['reason'] : ''),
  }),
} as const
