import { setFrench } from '#words/french/typography.ts'
import { isMergeField, type MergeValues } from '#words/templates/merge-fields.ts'
import {
  templatePassages,
  type TemplatePassage,
  type TemplateTexts,
} from '#words/templates/template.ts'

/** `[from, to[` in UTF-16 units. */
export type TextSpan = { readonly from: number; readonly to: number }

/** Why a passage cannot be filled. */
export type TemplateFault = {
  readonly code: 'merge-field-unknown' | 'merge-field-missing' | 'brace-alone'
  readonly passage: TemplatePassage
  /** What stands between the braces; empty for a brace alone. */
  readonly name: string
  readonly at: TextSpan
}

/** A piece of a passage: where it stands as it was written, and as it is filled. */
export type FilledPiece = {
  readonly written: TextSpan
  readonly filled: TextSpan
  readonly isField: boolean
}

/** A passage filled, and where each of its pieces comes from. */
export type FilledPassage = { readonly text: string; readonly pieces: readonly FilledPiece[] }

export type FilledTemplate =
  | { readonly kind: 'filled'; readonly passages: Readonly<Record<TemplatePassage, FilledPassage>> }
  | { readonly kind: 'refused'; readonly faults: readonly TemplateFault[] }

const FIELDS_AND_BRACES = /\{(?<name>[^{}]*)\}|[{}]/gu

/** A template as it is kept: French spaces set, no line broken inside a passage. */
export function setTemplate(texts: TemplateTexts): TemplateTexts {
  const set = (text: string): string => setFrench(text.replaceAll(/\s*\n\s*/gu, ' ').trim())
  return {
    subject: set(texts.subject),
    opening: set(texts.opening),
    followUp: set(texts.followUp),
    offer: set(texts.offer),
    closing: set(texts.closing),
  }
}

/** Puts the facts of a letter in a template, whole or not at all. */
export function fillTemplate(texts: TemplateTexts, values: MergeValues): FilledTemplate {
  const faults = templatePassages.flatMap((passage) => faultsOf(passage, texts[passage], values))
  if (faults.length > 0) return { kind: 'refused', faults }
  const fill = (passage: TemplatePassage): FilledPassage => fillPassage(texts[passage], values)
  return {
    kind: 'filled',
    passages: {
      subject: fill('subject'),
      opening: fill('opening'),
      followUp: fill('followUp'),
      offer: fill('offer'),
      closing: fill('closing'),
    },
  }
}

/**
 * Where words of a filled passage were written: a merge field is taken whole. Nothing is found past
 * the end.
 */
export function writtenSpan({ pieces }: FilledPassage, { from, to }: TextSpan): TextSpan | null {
  const touched = pieces.filter(({ filled }) => filled.from < to && filled.to > from)
  const [first, last] = [touched[0], touched.at(-1)]
  if (first === undefined || last === undefined) return null
  return {
    from: first.written.from + (first.isField ? 0 : Math.max(0, from - first.filled.from)),
    to: last.written.to - (last.isField ? 0 : Math.max(0, last.filled.to - to)),
  }
}

function faultsOf(
  passage: TemplatePassage,
  text: string,
  values: MergeValues,
): readonly TemplateFault[] {
  return [...text.matchAll(FIELDS_AND_BRACES)].flatMap((match): readonly TemplateFault[] => {
    const name = match.groups?.['name']
    const at = { from: match.index, to: match.index + match[0].length }
    if (name === undefined) return [{ code: 'brace-alone', passage, name: '', at }]
    if (!isMergeField(name)) return [{ code: 'merge-field-unknown', passage, name, at }]
    return values[name] === null ? [{ code: 'merge-field-missing', passage, name, at }] : []
  })
}

function fillPassage(text: string, values: MergeValues): FilledPassage {
  const pieces: FilledPiece[] = []
  let [filled, done] = ['', 0]
  const add = (to: number, field: string | null): void => {
    const words = field ?? text.slice(done, to)
    const place = { from: filled.length, to: filled.length + words.length }
    if (words !== '') {
      pieces.push({ written: { from: done, to }, filled: place, isField: field !== null })
    }
    filled += words
    done = to
  }
  for (const match of text.matchAll(FIELDS_AND_BRACES)) {
    const name = match.groups?.['name'] ?? ''
    add(match.index, null)
    add(match.index + match[0].length, isMergeField(name) ? (values[name] ?? '') : '')
  }
  add(text.length, null)
  return { text: filled, pieces }
}
