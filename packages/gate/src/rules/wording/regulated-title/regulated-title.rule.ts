import type { TypedSpan } from '#reading/reading.ts'
import { penal43313, penal43317 } from '#rules/citations.data.ts'
import { refuse, type GateRule } from '#rules/gate-rule.ts'
import { regulatedTitleWords } from '#rules/wording/regulated-title/regulated-title.data.ts'
import { notAnOfficer, wordingRule } from '#rules/wording/wording-rule.ts'

const words = wordingRule({
  id: 'regulated-title',
  name: 'qualité de l’auteur',
  certainty: 'established',
  citations: [penal43313, penal43317],
  words: regulatedTitleWords,
  when: notAnOfficer,
})

/**
 * A regulated title, or the voice of a court, taken without right (usurpation de titre).
 *
 * « Me Durand » is read in the text as typed: without its capitals « me » is a pronoun.
 *
 * @see C. pén. 433-17
 */
export const regulatedTitle: GateRule = {
  ...words,
  judge: (reading) => {
    const found = words.judge(reading)
    if (found === 'not-concerned') return found
    const named = actingMasters(reading.question.text).map((span) => refuse(span, MASTER))
    if (named.length === 0) return found
    const condition = notAnOfficer(reading)
    return condition === 'refused' || condition === 'lawful' ? [...found, ...named] : [condition]
  },
}

const MASTERS =
  /(?<![\p{L}\d])(?:Me|Maître|Maitre|MAÎTRE|MAITRE)\s+\p{Lu}[\p{L}’'-]{1,40}(?=\s*(?:$|[.\n]|, pour)|\s+(?:suit|instruit|vous|s[’']occupe|a (?:ouvert|pris|reçu)|gère|traite|prend|reste))/gu
/** Whoever is called so in these sentences is the debtor’s, or writes to us. */
const THEIRS =
  /(?:votre|vos|ton|son) (?:avocat|conseil|notaire)|vous (?:assiste|représente|défend)|nous a écrit/

function actingMasters(text: string): readonly TypedSpan[] {
  return Array.from(text.matchAll(MASTERS)).flatMap((match): readonly TypedSpan[] => {
    const end = match.index + match[0].length
    const sentence = /[^.!?\n]{0,120}$/.exec(text.slice(0, match.index))?.[0] ?? ''
    const rest = /^[^.!?\n]{0,120}/.exec(text.slice(end))?.[0] ?? ''
    return THEIRS.test(sentence) || THEIRS.test(rest) ? [] : [[match.index, end]]
  })
}

const MASTER = {
  sentence:
    '« Maître » est le titre d’un officier ou d’un avocat : l’auteur n’en a pas la qualité.',
  suggestion: '« Nous agissons à l’amiable pour le créancier, en vertu d’un mandat écrit. »',
}
