/** The rules of our checker (money formats, 4.2). */
export type FecRule =
  | 'file-name'
  | 'encoding'
  | 'bom'
  | 'separator'
  | 'missing-column'
  | 'header-name'
  | 'column-order'
  | 'empty-line'
  | 'field-count'
  | 'missing-value'
  | 'date'
  | 'amount'
  | 'unbalanced-entry'
  | 'unbalanced-file'
  | 'sequence-gap'
  | 'validation-order'
  | 'outside-period'
  | 'account-number'
  | 'debit-and-credit'
  | 'zero-line'
  | 'negative-amount'

/** One thing found in a FEC; a file conforms when none has the weight of an error. */
export type FecFinding = {
  readonly rule: FecRule
  readonly severity: 'error' | 'warning'
  /** From 1, the header being line 1; null for the file as a whole. */
  readonly line: number | null
  readonly entry: string | null
  readonly message: string
}

export function finding(
  rule: FecRule,
  severity: FecFinding['severity'],
  about: { readonly line?: number; readonly entry?: string; readonly message: string },
): FecFinding {
  return {
    rule,
    severity,
    line: about.line ?? null,
    entry: about.entry ?? null,
    message: about.message,
  }
}

/** Findings of the file first, then by line; on one line by rule. */
export function inOrder(findings: readonly FecFinding[]): readonly FecFinding[] {
  return findings.toSorted(
    (one, other) =>
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0),
  )
}
