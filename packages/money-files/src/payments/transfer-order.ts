import { answered, refusedInput, type Answered } from '@quittance/kernel'

import {
  addressOf,
  amountFault,
  dayFault,
  headFault,
  identifierFault,
  partyOf,
  remittanceOf,
  type AddressFacts,
  type OrderAddress,
  type OrderFault,
  type OrderParty,
  type OrderRemittance,
  type PartyFacts,
} from '#payments/order-parts.ts'

/** The two versions of a transfer file that French banks take. */
export const transferSchemes = ['pain.001.001.09', 'pain.001.001.03'] as const
export type TransferScheme = (typeof transferSchemes)[number]

/** The facts of `quittance money transfer-file`. */
export type TransferFileFacts = {
  readonly scheme: TransferScheme
  readonly messageId: string
  readonly createdAt: string
  readonly executeOn: string
  readonly debtor: PartyFacts
  readonly transfers: readonly TransferFacts[]
}

type TransferFacts = PartyFacts & {
  readonly id: string
  readonly amount: number
  readonly reference?: string | undefined
  readonly text?: string | undefined
  readonly address?: AddressFacts | undefined
}

export type OrderTransfer = OrderParty & {
  readonly id: string
  readonly amount: number
  readonly remittance: OrderRemittance
  readonly address: OrderAddress
}

/** A transfer order that holds the rules of EPC and of the schema, ready to be written. */
export type TransferOrder = Omit<TransferFileFacts, 'debtor' | 'transfers'> & {
  readonly debtor: OrderParty
  readonly transfers: readonly OrderTransfer[]
}

/**
 * Checks the facts of a transfer file against EPC rulebooks and the schema: lengths, signs, IBANs,
 * slashes, amounts, and an address that has town and country or is not there.
 */
export function transferOrder(facts: TransferFileFacts): Answered<TransferOrder> {
  const head = orderFault(facts)
  if (head !== null) return head
  const debtor = partyOf(facts.debtor, 'debtor')
  if (debtor.kind === 'refused') return debtor
  const transfers: OrderTransfer[] = []
  const seen = new Set<string>()
  for (const [index, transfer] of facts.transfers.entries()) {
    const path = `transfers[${index}]`
    if (seen.has(transfer.id)) {
      return refusedInput('duplicate-id', `${path}.id`, 'Deux virements portent le même id.')
    }
    seen.add(transfer.id)
    const read = transferOf(transfer, path)
    if (read.kind === 'refused') return read
    transfers.push(read.value)
  }
  return answered({ ...facts, debtor: debtor.value, transfers })
}

/** What is wrong in what the order says of itself. */
function orderFault(facts: TransferFileFacts): OrderFault | null {
  const head = headFault(facts) ?? dayFault(facts.executeOn, 'executeOn')
  if (head !== null) return head
  return facts.transfers.length === 0
    ? refusedInput('empty-value', 'transfers', 'Un ordre porte au moins un virement.')
    : null
}

function transferOf(transfer: TransferFacts, path: string): Answered<OrderTransfer> {
  const identifier = identifierFault(transfer.id, `${path}.id`)
  if (identifier !== null) return identifier
  const party = partyOf(transfer, path)
  if (party.kind === 'refused') return party
  const { amount } = transfer
  const outOfRange = amountFault(amount, `${path}.amount`)
  if (outOfRange !== null) return outOfRange
  const remittance = remittanceOf(transfer, path)
  if (remittance.kind === 'refused') return remittance
  const address = addressOf(transfer.address, `${path}.address`)
  if (address.kind === 'refused') return address
  return answered({
    ...party.value,
    id: transfer.id,
    amount,
    remittance: remittance.value,
    address: address.value,
  })
}
