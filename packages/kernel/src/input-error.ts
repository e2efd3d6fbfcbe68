/**
 * Input from outside that cannot be taken (saisie refusée): a stable code, the path of the value to
 * the leaf (`debts[1].id`; `''` for the whole document), a French sentence.
 *
 * The command line prints it and exits with 2; a server answers 422. It is a value, never thrown.
 */
export type InputError = {
  readonly code: string
  readonly path: string
  readonly message: string
}

/** What a question that takes a document answers: a document, or why the input is refused. */
export type Answered<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'refused'; readonly error: InputError }

/** An input that was read and answered. */
export function answered<Value>(value: Value): Answered<Value> {
  return { kind: 'answered', value }
}

/** An input that cannot be taken: code, path of the offending value, French sentence. */
export function refusedInput(
  code: string,
  path: string,
  message: string,
): { readonly kind: 'refused'; readonly error: InputError } {
  return { kind: 'refused', error: { code, path, message } }
}
