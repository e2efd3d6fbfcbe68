/** A number shorter than this is found in any text: it names no item. */
const SHORTEST_NUMBER = 3

/**
 * The items whose number stands in a text, such as the name of a file or the words of a message.
 *
 * « F-2025-318 » stands in « facture F 2025 318.pdf »; « 318 » alone does not name it.
 */
export function citedItems(
  text: string,
  items: readonly { readonly id: string; readonly number: string }[],
): readonly string[] {
  const runs = ` ${runsOf(text).join(' ')} `
  return items.flatMap(({ id, number }) => {
    const sought = runsOf(number).join(' ')
    if (sought.replaceAll(' ', '').length < SHORTEST_NUMBER) return []
    return runs.includes(` ${sought} `) ? [id] : []
  })
}

function runsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
