import type { TemplateCheck, TemplateInput } from '@quittance/contract'
import { sentenceAround, wordingOf } from '#features/outreach/sheet/letter-faults.ts'

export type Texts = TemplateInput['texts']
export type Passage = keyof Texts
export type Point = NonNullable<TemplateCheck['composed']>['findings'][number]

/** The passages of a template, in the order of the page. */
export const passages = ['subject', 'opening', 'followUp', 'offer', 'closing'] as const

/** Where somebody writes: a passage, and the place of the caret in it. */
export type Caret = { readonly passage: Passage; readonly at: number }

/** What is being typed after an open brace, before the caret; null outside any brace. */
export function typedName(texts: Texts, { passage, at }: Caret): string | null {
  return /\{(?<name>[^{}]*)$/u.exec(texts[passage].slice(0, at))?.groups?.['name'] ?? null
}

/** The fields whose name holds what is typed, accents or not; all where nothing is. */
export function fieldsNamed<Field extends { readonly name: string }>(
  fields: readonly Field[],
  typed: string | null,
): readonly Field[] {
  const sought = plain(typed ?? '')
  return fields.filter(({ name }) => plain(name).includes(sought))
}

/** A passage with a merge field at the caret, in the place of what was typed of it, and the caret after it. */
export function withField(
  texts: Texts,
  caret: Caret,
  name: string,
): { readonly texts: Texts; readonly caret: Caret } {
  const { passage, at } = caret
  const typed = typedName(texts, caret)
  const from = typed === null ? at : at - typed.length - 1
  const text = texts[passage]
  const next = `${text.slice(0, from)}{${name}}${text.slice(at)}`
  return {
    texts: { ...texts, [passage]: next },
    caret: { passage, at: from + name.length + 2 },
  }
}

/** What adopting the wording of a point gives; null when it cannot stand as it is. */
export function adopted(texts: Texts, { place, suggestion }: Point): Texts | null {
  const words = wordingOf(suggestion)
  if (words === null) return null
  return place === null
    ? { ...texts, opening: `${texts.opening} ${words}`.trim() }
    : replaced(texts, place, words)
}

/** What taking the faulty sentence out gives; null where it is not in the template. */
export function removed(texts: Texts, { place }: Point): Texts | null {
  return place === null ? null : replaced(texts, place, '')
}

function replaced(texts: Texts, place: NonNullable<Point['place']>, by: string): Texts {
  const text = texts[place.passage]
  const whole = by === '' || /[.!?]$/u.test(by)
  const { from, to } = whole ? sentenceAround(text, place) : place
  const next = `${text.slice(0, from)}${by}${text.slice(to)}`
  return { ...texts, [place.passage]: next.replaceAll(/ {2,}/g, ' ').trim() }
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
