import { use } from 'react'

/** What the house knows of the texts of law: fetched when somebody first asks why. */
export type Texts = typeof import('@quittance/law/corpus')

let asked: Promise<Texts | null> | null = null
let failed = false

/**
 * Fetches the texts ahead of the panel that tells them; what an earlier panel could not fetch is
 * asked for again.
 *
 * The first page does without them: they weigh more than the answers.
 */
export function prepareTexts(): void {
  if (failed) asked = null
  failed = false
  void fetchTexts()
}

/** The texts, awaited by the nearest Suspense; null where they could not be fetched. */
export function useTexts(): Texts | null {
  return use(fetchTexts())
}

function fetchTexts(): Promise<Texts | null> {
  asked ??= import('@quittance/law/corpus').catch(() => {
    failed = true
    return null
  })
  return asked
}
