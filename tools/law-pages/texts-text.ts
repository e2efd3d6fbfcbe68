import type { Citation } from '@quittance/kernel'
import { corpus, corpusEntry, linkOf, type CorpusEntry } from '@quittance/law/corpus'
import { citationName } from './answer-text.ts'
import { sayCertainty } from './said.ts'

/** The texts that citations name, each once with the paragraphs relied on, in the order of codes. */
export function textsText(citations: readonly Citation[]): string {
  const paragraphs = new Map<CorpusEntry, Set<string>>()
  for (const citation of citations) {
    const found = corpusEntry(citation)
    if (found === null) continue
    const named = paragraphs.get(found.entry) ?? new Set()
    if (found.paragraph !== null) named.add(found.paragraph)
    paragraphs.set(found.entry, named)
  }
  return corpus
    .filter((entry) => paragraphs.has(entry))
    .map((entry) => textText(entry, [...(paragraphs.get(entry) ?? [])]))
    .join('\n\n')
}

/** One text: what it says, what it serves for, how sure we are of it, where to read it. */
export function textText(entry: CorpusEntry, paragraphs: readonly string[]): string {
  const told = paragraphs.flatMap((paragraph) => {
    const says = entry.parts?.[paragraph]
    return says === undefined ? [] : [`- ${paragraph} : ${says}`]
  })
  const link = linkOf(entry)
  return [
    `### ${citationName(entry)}`,
    entry.summary,
    [
      ...told,
      `- Ici : ${entry.use.slice(0, 1).toLowerCase()}${entry.use.slice(1)}`,
      `- Certitude : ${sayCertainty(entry.certainty)}. ${entry.because}`,
      ...(link === null ? [] : [`- [Lire le texte](${link})`]),
    ].join('\n'),
  ].join('\n\n')
}
