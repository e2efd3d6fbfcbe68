import { commonRefusals, type RefusalCode } from '@quittance/contract'
import type { Citation, Said } from '@quittance/kernel'

/**
 * A refusal that a verb answers: thrown inside its transaction, so that nothing of it stays.
 *
 * `code` is stable; `said` is the sentence for the person: what, to what, what next.
 */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalCode
  readonly said: Said
  readonly path: string | undefined
  readonly citation: Citation | undefined

  constructor(
    code: RefusalCode,
    sentence: Said,
    more: { readonly path?: string; readonly citation?: Citation } = {},
  ) {
    super(sentence.fr)
    this.code = code
    this.said = sentence
    this.path = more.path
    this.citation = more.citation
  }

  get status(): number {
    return commonRefusals[this.code].status
  }
}
