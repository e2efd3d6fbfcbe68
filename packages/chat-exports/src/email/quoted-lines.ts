import type { Span } from '#text/spans.ts'

/** What programs write above the message that they quote whole below. */
const INTRODUCTIONS: readonly RegExp[] = [
  /^\s*Le\s.{1,300}\sa\s+écrit\s*:\s*$/su,
  /^\s*On\s.{1,300}\swrote\s*:\s*$/su,
  /^\s*Am\s.{1,300}\sschrieb\s.{0,200}:\s*$/su,
  /^\s*El\s.{1,300}\sescribió\s*:\s*$/su,
  /^\s*-{3,}\s*(?:Message d['’]origine|Message transféré|Original Message|Forwarded message)\s*-{3,}/iu,
  /^\s*-{3,}\s*(?:Message original|Ursprüngliche Nachricht|Mensaje original)\s*-{3,}/iu,
  /^\s*Début du message (?:transféré|réexpédié)\s*:\s*$/iu,
  /^\s*Begin forwarded message\s*:\s*$/iu,
]

const OF_THE_QUOTED = /^\s*(?:De|From)\s*:/u
const SENT = /^\s*(?:Envoyé|Sent|Date)\s*:/u
/** Programs fold an introduction on so many lines. */
const FOLDED_LINES = 3
/** Nothing longer introduces anything. */
const LONGEST_LINE = 400

/**
 * Finds what of a message its author only quotes (citation): lines that begin with `>`, and all
 * that follows « Le … a écrit : » or another introduction, to the end.
 */
export function quotedLines(text: string): readonly Span[] {
  const lines = linesOf(text)
  const spans: { readonly start: number; end: number }[] = []
  for (const [index, line] of lines.entries()) {
    const introduced = introduces(lines, index)
    if (!introduced && !line.text.startsWith('>')) continue
    const end = introduced ? text.length : line.start + line.text.length
    const last = spans.at(-1)
    if (last !== undefined && last.end + 1 === line.start) last.end = end
    else spans.push({ start: line.start, end })
    if (introduced) break
  }
  return spans
}

type Line = { readonly text: string; readonly start: number }

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('\n', start)
    const to = end === -1 ? text.length : end
    lines.push({ text: text.slice(start, to), start })
    start = to + 1
  }
  return lines
}

function introduces(lines: readonly Line[], index: number): boolean {
  const first = lines[index]?.text ?? ''
  if (first.length > LONGEST_LINE) return false
  if (OF_THE_QUOTED.test(first)) return sentFollows(lines, index)
  if (INTRODUCTIONS.some((pattern) => pattern.test(first))) return true
  return /^\s*(?:Le|On|Am|El)\s/u.test(first) && foldedIntroduction(lines, index)
}

/** « Envoyé : » stands right below « De : », or one field after it. */
function sentFollows(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 3).some(({ text }) => SENT.test(text.slice(0, 40)))
}

function foldedIntroduction(lines: readonly Line[], index: number): boolean {
  for (let count = 2; count <= FOLDED_LINES; count += 1) {
    const folded = lines.slice(index, index + count).map(({ text }) => text.slice(0, LONGEST_LINE))
    if (folded.some((text) => text.trim() === '' || text.startsWith('>'))) return false
    const whole = folded.join(' ')
    if (INTRODUCTIONS.slice(0, 4).some((pattern) => pattern.test(whole))) return true
  }
  return false
}
