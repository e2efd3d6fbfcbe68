import type { DraftForm } from '@quittance/contract'
import { dayText, parseDay } from '@quittance/kernel'
import type { ClaimProposal } from '@quittance/money-files'

/** A blank deposit, as a person would begin it. */
export function blankForm(): DraftForm {
  return {
    creditorId: null,
    debtor: {
      kind: null,
      trade: 'unknown',
      civility: 'none',
      name: '',
      tradeName: '',
      siren: '',
      email: '',
      phone: '',
      address: { line2: '', line3: '', street: '', postCode: '', town: '' },
    },
    nature: null,
    title: '',
    limitationStartsOn: null,
    contractRateHundredths: null,
    items: [],
    creditNotes: [],
  }
}

/**
 * The deposit that an invoice proposes. What it does not say stays blank: nothing is guessed, and a
 * buyer is a professional only where the invoice gives its SIREN.
 */
export function formOfInvoice(
  proposal: ClaimProposal,
  creditor: DraftForm['creditorId'],
): DraftForm {
  const { buyer } = proposal
  const number = cut(proposal.number, 60)
  const name = nameOf(number, proposal.issuedOn)
  return {
    ...blankForm(),
    creditorId: creditor,
    debtor: {
      ...blankForm().debtor,
      kind: buyer.siren === null ? null : 'professional',
      name: cut(buyer.name, 120),
      siren: buyer.siren ?? '',
      email: cut(buyer.email, 200),
      address: {
        line2: cut(buyer.line2, 38),
        line3: '',
        street: cut(buyer.street, 38),
        postCode: cut(buyer.postCode, 20),
        town: cut(buyer.town, 32),
      },
    },
    nature: 'invoice',
    title: `la ${name}`,
    items: [
      {
        key: '1',
        number,
        label: capital(name),
        issuedOn: proposal.issuedOn,
        dueOn: proposal.dueOn,
        amountCents: proposal.amountCents,
      },
    ],
  }
}

/** « facture F-1 du 1er août 2026 ». */
export function nameOf(number: string, issuedOn: string | null): string {
  const day = issuedOn === null ? null : parseDay(issuedOn)
  return `facture ${number}${day === null ? '' : ` du ${dayText(day)}`}`.trim()
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** A text that goes into a field of the deposit: the whole of it stays among the sources. */
function cut(text: string | null, longest: number): string {
  return Array.from(text ?? '')
    .slice(0, longest)
    .join('')
}
