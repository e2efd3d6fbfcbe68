import { refusedInput, type InputError } from '@quittance/kernel'

/** The longest JSON document taken, in UTF-16 units: no dossier comes near it. */
export const LONGEST_DOCUMENT = 32 * 1024 * 1024

/** The deepest nesting of objects and lists taken; our questions stay under ten. */
const DEEPEST_NESTING = 64

const BYTE_ORDER_MARK = '\uFEFF'

type JsonRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: InputError }

/**
 * Parses JSON that comes from outside, bounded in length and in depth.
 *
 * One byte-order mark at the start is passed over; of a key written twice the last value is kept.
 */
export function readJson(text: string): JsonRead {
  if (text.length > LONGEST_DOCUMENT) {
    return refused('too-large', 'Le document dépasse 32 Mio.')
  }
  if (isDeeperThan(text, DEEPEST_NESTING)) {
    return refused('too-deep', `Le document emboîte plus de ${DEEPEST_NESTING} niveaux.`)
  }
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  if (body.trim() === '') {
    return refused('unreadable-json', 'Aucun document : un document JSON est attendu.')
  }
  try {
    const value: unknown = JSON.parse(body)
    return { ok: true, value }
  } catch {
    return refused('unreadable-json', 'Ce texte n’est pas un document JSON lisible.')
  }
}

function refused(code: string, message: string): JsonRead {
  return { ok: false, error: refusedInput(code, '', message).error }
}

/** Counts brackets outside strings, before any parser meets the text. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0
  let insideString = false
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index)
    if (insideString) {
      if (sign === 0x5c) index += 1
      else if (sign === 0x22) insideString = false
    } else if (sign === 0x22) insideString = true
    else if (sign === 0x7b || sign === 0x5b) depth += 1
    else if (sign === 0x7d || sign === 0x5d) depth -= 1
    if (depth > limit) return true
  }
  return false
}
