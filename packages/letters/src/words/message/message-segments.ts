/** How a text travels as SMS: in which alphabet, in how many messages, and what made it so. */
export type MessageSegments = {
  readonly alphabet: 'gsm-7' | 'ucs-2'
  /** Units used: septets in one alphabet, UTF-16 units in the other. */
  readonly units: number
  /** How many SMS it takes; each is paid for. */
  readonly messages: number
  /** What is left before one more SMS. */
  readonly left: number
  /** The signs that the alphabet of telephones has not: they make the text cost more than twice as much. */
  readonly foreign: readonly string[]
}

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** Each takes two septets: an escape, then itself. */
const EXTENDED = '\f^{}\\[~]|€'

const isBasic = new Set(BASIC)
const isExtended = new Set(EXTENDED)

const GSM_ALONE = 160
const GSM_JOINED = 153
const UCS_ALONE = 70
const UCS_JOINED = 67

/**
 * Counts the SMS that a text takes: 160 septets of the default alphabet, or 70 units of UCS-2 once one sign
 * is foreign to it; joined messages lose seven or three units each to their header.
 *
 * A sign that takes two units never straddles two messages.
 *
 * @see 3GPP TS 23.038, 6.2.1 and 6.2.1.1; TS 23.040, 9.2.3.24.1
 */
export function messageSegments(text: string): MessageSegments {
  const signs = Array.from(text)
  const foreign = [...new Set(signs.filter((sign) => !isBasic.has(sign) && !isExtended.has(sign)))]
  const [alphabet, alone, joined] =
    foreign.length === 0
      ? (['gsm-7', GSM_ALONE, GSM_JOINED] as const)
      : (['ucs-2', UCS_ALONE, UCS_JOINED] as const)
  const sizes = signs.map((sign) =>
    alphabet === 'ucs-2' ? sign.length : isExtended.has(sign) ? 2 : 1,
  )
  const units = sizes.reduce((sum, size) => sum + size, 0)
  if (units <= alone) return { alphabet, units, messages: 1, left: alone - units, foreign }
  const { messages, used } = joinedBy(sizes, joined)
  return { alphabet, units, messages, left: joined - used, foreign }
}

function joinedBy(sizes: readonly number[], most: number) {
  let [messages, used] = [1, 0]
  for (const size of sizes) {
    if (used + size > most) [messages, used] = [messages + 1, 0]
    used += size
  }
  return { messages, used }
}
