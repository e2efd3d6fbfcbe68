/** Something wrong, or put right, in a line: said in words, about the value as it was typed. */
export type LineRemark = {
  readonly field: string
  readonly code: string
  readonly value: string
  readonly sentence: string
}

/** A cell read, perhaps with a remark on what was put right; or why it is not. */
export type FieldRead<Value> =
  | { readonly kind: 'read'; readonly value: Value; readonly remark?: FieldWords }
  | ({ readonly kind: 'refused' } & FieldWords)

export type FieldWords = { readonly code: string; readonly sentence: string }

export function read<Value>(value: Value, remark?: FieldWords): FieldRead<Value> {
  return remark === undefined ? { kind: 'read', value } : { kind: 'read', value, remark }
}

export function refused(code: string, sentence: string): FieldRead<never> {
  return { kind: 'refused', code, sentence }
}
