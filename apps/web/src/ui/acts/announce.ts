const ID = 'announcements'

/**
 * Says a sentence to those who listen, and writes it in the key strip: the answer to a key that
 * cannot act. Never used for what matters later, which stays on the page.
 */
export function announce(sentence: string): void {
  for (const listener of listeners) listener(sentence)
  const region = document.getElementById(ID) ?? liveRegion()
  region.textContent = ''
  requestAnimationFrame(() => {
    region.textContent = sentence
  })
}

const listeners = new Set<(sentence: string) => void>()

/** Hears every announcement; the key strip shows the last one. */
export function onAnnounced(listener: (sentence: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function liveRegion(): HTMLElement {
  const region = document.createElement('div')
  region.id = ID
  region.role = 'status'
  region.ariaLive = 'polite'
  region.className = 'announcements'
  document.body.append(region)
  return region
}
