import { foldText } from '@quittance/kernel'
import type { HoldKind, HoldStage } from '#holds/hold.ts'
import { holdSigns } from '#inbound/hold-signs.data.ts'
import type { InboundSign } from '#inbound/propose-reading.ts'

/** A hold that a message suggests (suspension proposée); its stage is null where the words do not say it. */
export type ProposedHold = { readonly kind: HoldKind; readonly stage: HoldStage | null }

const kinds: readonly HoldKind[] = ['over-indebtedness', 'insolvency', 'vulnerability']

/**
 * The hold that the words of a message suggest, by the gravest sign read in it.
 *
 * It suspends nothing: a person reads the sentence, which may be about somebody else, and notes it.
 */
export function proposeHold(
  text: string,
  signs: readonly Pick<InboundSign, 'kind' | 'spans'>[],
): ProposedHold | null {
  const sign = signs.find((one) => kinds.some((kind) => kind === one.kind))
  const kind = kinds.find((one) => one === sign?.kind)
  if (kind === undefined || sign === undefined) return null
  const said = sign.spans.map(({ start, end }) => foldText(text.slice(start, end)).folded)
  const found = holdSigns[kind].find(({ words }) => said.some((span) => words.test(span)))
  return { kind, stage: found?.stage ?? null }
}
