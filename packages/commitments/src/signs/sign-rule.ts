/** What a turn of phrase is a sign of. */
export type SignKind =
  | 'promise'
  | 'firm-word'
  | 'acknowledgment'
  | 'debt-named'
  | 'dispute'
  | 'denial'
  | 'agreed-otherwise'
  | 'counterclaim'
  | 'reserve'
  | 'refusal'
  | 'sarcasm'
  | 'request'
  | 'plea'
  | 'payment'
  | 'in-transit'
  | 'condition'
  | 'hedge'
  | 'new-loan'
  | 'other-debtor'
  | 'reported'
  | 'unrelated'
  | 'claimed'
  | 'estimate'
  | 'ceiling'

export type SignRule = {
  readonly id: string
  readonly kind: SignKind
  readonly pattern: string
}

/** A rule whose id is its kind and its name: `refusal/no-way`. */
export function signRule(kind: SignKind, name: string, pattern: string): SignRule {
  return { id: `${kind}/${name}`, kind, pattern }
}
