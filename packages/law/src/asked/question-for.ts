import type { Said } from '@quittance/kernel'
import { factQuestions, unheldQuestions } from '#asked/fact-questions.data.ts'

/**
 * The question to ask a person for a fact that `needs-facts` names (question à poser).
 *
 * `path` is the path given in `missing`, such as `events[1].on`; `question` is the word after
 * `quittance law`, needed where one path means different things in different questions.
 *
 * @returns null for a path that no question of law takes.
 */
export function questionFor(path: string, question?: string): Said | null {
  const place = path.replaceAll(/\[\d+\]/g, '[]')
  const own = question === undefined ? null : asked(`${question}:${place}`)
  return own ?? asked(place) ?? nested(place) ?? unheld(path)
}

function asked(name: string): Said | null {
  return Object.hasOwn(factQuestions, name) ? (factQuestions[name] ?? null) : null
}

/** A fact of a question that stands inside another: the paper of an act, the clause it waits for. */
function nested(place: string): Said | null {
  const [first, ...rest] = place.split('.')
  const inner = rest.join('.')
  if (first === 'exchange') return asked(`exchange-value:${inner}`) ?? asked(inner)
  if (first === 'claim') return asked(`route:${inner}`) ?? asked(inner)
  return first === 'acceleration' ? asked(inner) : null
}

function unheld(path: string): Said | null {
  const known = Object.entries(unheldQuestions).find(([start]) => path.startsWith(start))
  return known?.[1] ?? null
}
