import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** The rules of WCAG 2.2, levels A and AA. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const rulesOf: Readonly<Record<Rules, RunOptions>> = {
  standards: { runOnly: { type: 'tag', values: STANDARDS } },
  'standards-and-practice': { runOnly: { type: 'tag', values: [...STANDARDS, 'best-practice'] } },
  all: {},
}

/** WCAG 2.2 AA; the same with what is usually done; or every rule of axe that is on. */
export type Rules = 'standards' | 'standards-and-practice' | 'all'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong on the page shown: each rule, with the elements that break it.
 *
 * Axe is read once a document and runs in it, without the page that its builder opens for each
 * answer: six times less work. It looks into no frame, so a page that holds one is refused.
 */
export async function axeFaults(
  page: Page,
  rules: Rules = 'standards',
): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error('a page with frames is not looked through')
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe)
  const options: RunOptions = { ...rulesOf[rules], resultTypes: ['violations'] }
  return await page.evaluate<readonly string[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(
      ({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  )
}
