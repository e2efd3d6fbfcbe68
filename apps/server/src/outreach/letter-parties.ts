import type {
  AddressRecord,
  CreditorIdentity,
  DebtorRecord,
  OrganisationRecord,
} from '@quittance/database'
import type { Debtor, Party, PostalAddress, Sender } from '@quittance/letters'
import { phoneText } from '#identifiers/phones.ts'

/** An address of our records as a letter prints it. */
export function postalAddress(address: AddressRecord): PostalAddress {
  return {
    inside: address.line2 === '' ? null : address.line2,
    building: address.line3 === '' ? null : address.line3,
    street: address.street,
    locality: null,
    postCode: address.postCode,
    town: address.town,
    country: null,
  }
}

/** The letterhead of the organisation, signed by the member who sends. */
export function senderOf(organisation: OrganisationRecord, signatory: string): Sender {
  const { kind, name, address, phone, email, legalForm, siren, insurer } = organisation
  return {
    capacity: kind,
    name,
    address: postalAddress(address),
    contact: { phone: phone === null ? null : phoneText(phone), email, page: null },
    legalMentions: [
      ...(legalForm === null ? [] : [legalForm]),
      ...(siren === null ? [] : [`SIREN ${groupsOfThree(siren)}`]),
      ...(kind === 'agency' && insurer !== null ? [`Assurance professionnelle : ${insurer}`] : []),
    ],
    signatory: { name: signatory, role: null },
  }
}

export function creditorParty(creditor: CreditorIdentity): Party {
  return { name: creditor.name, civility: null, address: postalAddress(creditor.address) }
}

/** The debtor as a letter addresses them; a private individual is protected as a consumer is. */
export function debtorParty(debtor: DebtorRecord): Debtor {
  const civility = debtor.civility === 'Mme' ? 'madam' : debtor.civility === 'M.' ? 'sir' : null
  return {
    name: debtor.name,
    civility,
    address: withTradeName(debtor),
    audience: debtor.kind === 'professional' ? 'professional' : 'consumer',
  }
}

/** The sign of a trade helps the postman, where no other line of the address says who is inside. */
function withTradeName({ address, tradeName }: DebtorRecord): PostalAddress {
  const printed = postalAddress(address)
  return printed.inside === null ? { ...printed, inside: tradeName } : printed
}

function groupsOfThree(digits: string): string {
  return digits.replaceAll(/(\d{3})(?=\d)/g, '$1\u{A0}')
}
