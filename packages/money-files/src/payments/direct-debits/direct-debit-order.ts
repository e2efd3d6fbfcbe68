import { answered, refusedInput, type Answered } from '@quittance/kernel'

import { checkCreditorIdentifier } from '#payments/direct-debits/creditor-identifier.ts'
import { amendedOf, type MandateAmended } from '#payments/direct-debits/mandate-amended.ts'
import {
  isMandateReference,
  type DirectDebitSequence,
  type DirectDebitType,
} from '#payments/direct-debits/mandate-rules.ts'
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

/** What a file of direct debits is made from; the creditor is whoever collects, with its ICS. */
export type DirectDebitFileFacts = {
  readonly messageId: string
  readonly createdAt: string
  /** One scheme a file: banks take no mix. */
  readonly type: DirectDebitType
  readonly creditor: PartyFacts & { readonly identifier: string }
  readonly collections: readonly CollectionFacts[]
}

/** One collection; the party is who is debited. */
export type CollectionFacts = PartyFacts & {
  readonly id: string
  readonly amount: number
  readonly sequence: DirectDebitSequence
  readonly collectOn: string
  readonly mandate: {
    readonly reference: string
    readonly signedOn: string
    /** Absent where nothing changed since the last collection that the bank was given. */
    readonly amended?: MandateAmended | undefined
  }
  readonly reference?: string | undefined
  readonly text?: string | undefined
  readonly address?: AddressFacts | undefined
}

/** A collection that holds the rules. */
export type OrderCollection = OrderParty &
  Pick<CollectionFacts, 'id' | 'amount' | 'sequence' | 'collectOn' | 'mandate'> & {
    readonly remittance: OrderRemittance
    readonly address: OrderAddress
  }

/** The collections of one sequence and one day: the bank books them together. */
export type CollectionLot = {
  readonly id: string
  readonly sequence: DirectDebitSequence
  readonly collectOn: string
  readonly collections: readonly OrderCollection[]
}

/** An order of direct debits that holds the rules of EPC, ready to be written. */
export type DirectDebitOrder = Pick<DirectDebitFileFacts, 'messageId' | 'createdAt' | 'type'> & {
  readonly creditor: OrderParty & { readonly identifier: string }
  readonly lots: readonly CollectionLot[]
}

/** The lots of an order: one for each sequence and day, in the order in which they are met. */
export function lotsOf<Each extends Pick<CollectionFacts, 'sequence' | 'collectOn'>>(
  messageId: string,
  collections: readonly Each[],
) {
  const met = Map.groupBy(collections, ({ sequence, collectOn }) => `${collectOn} ${sequence}`)
  return [...met.values()].map((of, index) => ({ id: `${messageId}-L${index + 1}`, of }))
}

/** Checks the facts of a file of direct debits against the EPC rulebooks and the schema. */
export function directDebitOrder(facts: DirectDebitFileFacts): Answered<DirectDebitOrder> {
  const head = orderFault(facts)
  if (head !== null) return head
  const creditor = partyOf(facts.creditor, 'creditor')
  if (creditor.kind === 'refused') return creditor
  const identifier = checkCreditorIdentifier(facts.creditor.identifier)
  if (!identifier.valid) {
    const message = 'Cet identifiant créancier SEPA n’est pas juste.'
    return refusedInput('invalid-creditor-identifier', 'creditor.identifier', message)
  }
  const collections = collectionsOf(facts.collections)
  if (collections.kind === 'refused') return collections
  const { messageId, createdAt, type } = facts
  const lots = lotsOf(messageId, collections.value).flatMap(({ id, of }) => {
    const [first] = of
    if (first === undefined) return []
    return [{ id, sequence: first.sequence, collectOn: first.collectOn, collections: of }]
  })
  const wrong = lots.map(({ id }) => identifierFault(id, 'messageId')).find((one) => one !== null)
  return (
    wrong ??
    answered({
      messageId,
      createdAt,
      type,
      creditor: { ...creditor.value, identifier: identifier.normalised },
      lots,
    })
  )
}

function orderFault(facts: DirectDebitFileFacts): OrderFault | null {
  const head = headFault(facts)
  if (head !== null) return head
  return facts.collections.length === 0
    ? refusedInput('empty-value', 'collections', 'Un ordre porte au moins un prélèvement.')
    : null
}

function collectionsOf(facts: readonly CollectionFacts[]): Answered<readonly OrderCollection[]> {
  const collections: OrderCollection[] = []
  const seen = new Set<string>()
  for (const [index, collection] of facts.entries()) {
    const path = `collections[${index}]`
    if (seen.has(collection.id)) {
      return refusedInput('duplicate-id', `${path}.id`, 'Deux prélèvements portent le même id.')
    }
    seen.add(collection.id)
    const read = collectionOf(collection, path)
    if (read.kind === 'refused') return read
    collections.push(read.value)
  }
  return answered(collections)
}

function collectionOf(collection: CollectionFacts, path: string): Answered<OrderCollection> {
  const { id, amount, sequence, collectOn, mandate } = collection
  const fault =
    identifierFault(id, `${path}.id`) ??
    amountFault(amount, `${path}.amount`) ??
    dayFault(collectOn, `${path}.collectOn`) ??
    mandateFault(mandate, `${path}.mandate`)
  if (fault !== null) return fault
  const party = partyOf(collection, path)
  if (party.kind === 'refused') return party
  const remittance = remittanceOf(collection, path)
  if (remittance.kind === 'refused') return remittance
  const address = addressOf(collection.address, `${path}.address`)
  if (address.kind === 'refused') return address
  const amended = amendedOf(mandate.amended ?? {}, `${path}.mandate.amended`)
  if (amended.kind === 'refused') return amended
  return answered({
    ...party.value,
    id,
    amount,
    sequence,
    collectOn,
    mandate: { ...mandate, amended: amended.value },
    remittance: remittance.value,
    address: address.value,
  })
}

function mandateFault(mandate: CollectionFacts['mandate'], path: string): OrderFault | null {
  return isMandateReference(mandate.reference)
    ? dayFault(mandate.signedOn, `${path}.signedOn`)
    : refusedInput(
        'invalid-mandate-reference',
        `${path}.reference`,
        'Une référence de mandat a de 1 à 35 signes admis par les banques.',
      )
}
