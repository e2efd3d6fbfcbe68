import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'

type Asking = {
  /** What was asked for and has not come yet. */
  readonly open: Set<Request>
  /** How many times anything was asked for. */
  times: number
}

const asking = new WeakMap<Page, Asking>()

/** Follows what a page asks for, from now on. */
export function followRequests(page: Page): void {
  const asked: Asking = { open: new Set(), times: 0 }
  asking.set(page, asked)
  page.on('request', (request) => {
    asked.open.add(request)
    asked.times += 1
  })
  page.on('requestfinished', (request) => asked.open.delete(request))
  page.on('requestfailed', (request) => asked.open.delete(request))
}

/**
 * Whether the page is complete, has drawn all it had to, and says of no part that it is read.
 *
 * A machine that is busy may give a page no idle moment, or no frame, for long: it then says how it
 * is all the same, and is asked again.
 */
const DRAWN = `new Promise((answer) => {
  const say = () => answer(
    document.readyState === 'complete' && document.querySelector('[aria-busy=true]') === null,
  )
  requestAnimationFrame(() => requestIdleCallback(say, { timeout: 1000 }))
  setTimeout(say, 3000)
})`

/**
 * Waits until nothing is being read any more and nothing moves.
 *
 * What a page draws may make it ask for more: it is still once it was drawn, with nothing open, and
 * asked for nothing meanwhile.
 */
export async function settled(page: Page): Promise<void> {
  const asked = asking.get(page)
  if (asked === undefined) throw new Error('a page whose requests are not followed')
  await expect
    .poll(async () => {
      const { times } = asked
      const drawn = await page.evaluate<boolean>(DRAWN)
      return drawn && asked.times === times ? [...asked.open].map((one) => one.url()) : 'drawing'
    })
    .toEqual([])
  await still(page)
}

/** The faces are there, and nothing moves. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(
    'Promise.all([document.fonts.ready, ...document.getAnimations().map((one) => one.finished)])',
  )
}
