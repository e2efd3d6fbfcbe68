import type { Composition, GateFindingView } from '@quittance/contract'
import type { Span } from '#ui/rows/transcript-parts.ts'
import type { LetterFault } from '#ui/rows/LetterSheet.tsx'

/** A point of the gate, numbered as in the list, with the block of the letter it stands in. */
export type PlacedFault<Finding = GateFindingView> = {
  readonly number: number
  readonly finding: Finding
  /** Null for a point about what is not in the text. */
  readonly place: Place | null
}

/** Where a point stands: a block, its words, and whether an officer may rewrite them. */
export type Place = {
  readonly partId: string
  readonly from: number
  readonly to: number
  readonly editable: boolean
}

/** The points in the order of the letter, those about what is missing after; numbered from 1. */
export function placedFaults<Finding extends Pick<GateFindingView, 'span'>>({
  gate,
  parts,
  sheet,
}: Pick<Composition, 'parts' | 'sheet'> & {
  readonly gate: { readonly findings: readonly Finding[] }
}): readonly PlacedFault<Finding>[] {
  const ordered = gate.findings.toSorted((one, other) => startOf(one) - startOf(other))
  const editable = new Set(
    sheet.body.flatMap((block) => (block.kind === 'paragraph' && block.editable ? [block.id] : [])),
  )
  return ordered.map((finding, index) => {
    const { span } = finding
    const part =
      span === null ? undefined : parts.find(({ start, end }) => span[0] >= start && span[0] < end)
    const place =
      span === null || part === undefined
        ? null
        : {
            partId: part.id,
            from: span[0] - part.start,
            to: Math.min(span[1], part.end) - part.start,
            editable: editable.has(part.id),
          }
    return { number: index + 1, finding, place }
  })
}

function startOf({ span }: Pick<GateFindingView, 'span'>): number {
  return span === null ? Number.MAX_SAFE_INTEGER : span[0]
}

/** The points of a block as the letter draws them; one that overlaps another begins after it. */
export function faultsOf(partId: string, faults: readonly PlacedFault[]): readonly LetterFault[] {
  let free = 0
  return faults.flatMap(({ number, place }) => {
    if (place === null || place.partId !== partId) return []
    const from = Math.max(place.from, free)
    if (from >= place.to) return []
    free = place.to
    return [{ number, from, to: place.to }]
  })
}

/** The wording a suggestion offers between « », when it can stand as it is; null for an advice. */
export function wordingOf(suggestion: string | null): string | null {
  const read = /^«\s*(?<words>[^«»]+?)\s*»$/u.exec(suggestion ?? '')
  const words = read?.groups?.['words'] ?? null
  return words === null || words.includes('…') ? null : words
}

/** An edit of one paragraph. */
export type Edit = { readonly id: string; readonly text: string }

/** What adopting the wording of a point does to the letter; null when it cannot be adopted. */
export function adoption(fault: PlacedFault, composition: Composition): Edit | null {
  const words = wordingOf(fault.finding.suggestion)
  if (words === null) return null
  if (fault.place === null) return addition(words, composition)
  return replacement(fault.place, words, composition)
}

/** What taking the faulty words out does; null where they are not the officer's to change. */
export function removal({ place }: PlacedFault, composition: Composition): Edit | null {
  return place === null ? null : replacement(place, '', composition)
}

function replacement(place: Place, by: string, composition: Composition): Edit | null {
  const block = paragraphOf(place.partId, composition)
  if (block === null) return null
  const whole = by === '' || /[.!?]$/u.test(by)
  const { from, to } = whole ? sentenceAround(block.text, place) : place
  const text = `${block.text.slice(0, from)}${by}${block.text.slice(to)}`
  return { id: block.id, text: text.replaceAll(/ {2,}/g, ' ').trim() }
}

/**
 * The sentence, or sentences, that words stand in: a wording that is a sentence takes its place
 * whole, so that no half of the old one is left. « M. » and « n° » end none.
 */
export function sentenceAround(text: string, { from, to }: Span): Span {
  const ends = [...text.matchAll(/(?<!\b(?:M|art|al|n°))[.!?…]+(?=\s|$)/gu)].map(
    (end) => end.index + end[0].length,
  )
  const before = ends.findLast((end) => end <= from) ?? 0
  const start = before + (/^\s*/u.exec(text.slice(before))?.[0].length ?? 0)
  return { from: Math.min(start, from), to: ends.find((end) => end >= to) ?? text.length }
}

/** A missing sentence is added after the last paragraph that an officer may rewrite. */
function addition(words: string, { sheet }: Composition): Edit | null {
  const last = sheet.body.findLast((block) => block.kind === 'paragraph' && block.editable)
  return last?.kind === 'paragraph' ? { id: last.id, text: `${last.text} ${words}` } : null
}

/** A paragraph that an officer may rewrite, by its name. */
export function paragraphOf(id: string, { sheet }: Composition): Edit | null {
  const block = sheet.body.find((one) => one.id === id)
  return block?.kind === 'paragraph' && block.editable ? { id, text: block.text } : null
}
