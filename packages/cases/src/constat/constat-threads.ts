import type { ConstatThread, ThreadMessage } from '#constat/constat-facts.ts'

/** Messages shown on each side of a key message: a policy of the house. */
export const AROUND_KEY_MESSAGE = 3

/**
 * The thread around each key message, conversation by conversation, in the order of the file.
 *
 * Threads that meet are one; what is left out between two is counted, never hidden. The messages
 * given may be more than are needed: those too far from any key message are left out here.
 */
export function threadsAround(
  messages: readonly ThreadMessage[],
  around: number = AROUND_KEY_MESSAGE,
): readonly ConstatThread[] {
  const byConversation = Map.groupBy(
    messages,
    ({ exhibit, conversation }) => `${exhibit}\n${conversation}`,
  )
  return [...byConversation.values()]
    .flatMap((ofOne) => threadOf(ofOne, around) ?? [])
    .toSorted((a, b) => a.exhibit - b.exhibit || firstPosition(a) - firstPosition(b))
}

function firstPosition({ rows }: ConstatThread): number {
  return rows[0]?.position ?? 0
}

function threadOf(messages: readonly ThreadMessage[], around: number): ConstatThread | null {
  const keys = messages.filter(({ isKey }) => isKey).map(({ place }) => place)
  const shown = messages
    .filter(({ place }) => keys.some((key) => Math.abs(key - place) <= around))
    .toSorted((a, b) => a.place - b.place)
  const [first] = shown
  const last = shown.at(-1)
  if (first === undefined || last === undefined) return null
  return {
    exhibit: first.exhibit,
    title: first.title,
    messages: first.messages,
    rows: shown.map((message, at) => ({
      ...message,
      skipped: message.place - (shown[at - 1]?.place ?? 0) - 1,
    })),
    skippedAfter: first.messages - last.place,
  }
}
