import { said, type Said } from '@quittance/kernel'

/** Something wrong, or put right, in a line: said in words, about the value as it was typed. */
export type LineRemark = {
  readonly field: string
  readonly code: string
  readonly value: string
  readonly said: Said
}

/** A cell read, perhaps with a remark on what was put right; or why it is not. */
export type FieldRead<Value> =
  | { readonly kind: 'read'; readonly value: Value; readonly remark?: FieldWords }
  | ({ readonly kind: 'refused' } & FieldWords)

export type FieldWords = { readonly code: string; readonly said: Said }

export function read<Value>(value: Value, remark?: FieldWords): FieldRead<Value> {
  return remark === undefined ? { kind: 'read', value } : { kind: 'read', value, remark }
}

/** A cell that cannot be read: a stable code, and the sentence in both languages. */
export function refused(code: string, fr: string, en: string): FieldRead<never> {
  return { kind: 'refused', code, said: said(fr, en) }
}
