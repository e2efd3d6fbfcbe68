import type { ExhibitKind } from '@quittance/contract'
import type { recordWords } from '#app/dossier/record/record-words.ts'
import type { Choice } from '#ui/fields/SelectField.tsx'

type KindWords = (typeof recordWords)['fr']

/** What an exhibit can be said to be, to choose one. */
export function exhibitKinds(words: KindWords): readonly Choice<ExhibitKind>[] {
  return [
    { value: 'invoice', text: words.kindInvoice },
    { value: 'order', text: words.kindOrder },
    { value: 'delivery-note', text: words.kindDelivery },
    { value: 'contract', text: words.kindContract },
    { value: 'message-export', text: words.kindMessages },
    { value: 'letter', text: words.kindLetter },
    { value: 'bank-document', text: words.kindBank },
    { value: 'constat', text: words.kindConstat },
    { value: 'other', text: words.kindOther },
  ]
}

/** What an exhibit was said to be when it was attached. */
export function exhibitKindName(kind: string, words: KindWords): string {
  return exhibitKinds(words).find(({ value }) => value === kind)?.text ?? words.kindOther
}
