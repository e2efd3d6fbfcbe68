import { captureEn } from '#features/tools/capture/capture.en.ts'
import { captureFr } from '#features/tools/capture/capture.fr.ts'
import { checklistEn, guidesEn } from '#features/tools/capture/guides.en.ts'
import { checklistFr, guidesFr, type CaptureGuide } from '#features/tools/capture/guides.fr.ts'
import type { Language } from '#words/language.ts'
import { words } from '#words/use-words.ts'

/** The words of the guide around its applications, in both languages. */
export const captureWords = words(captureFr, captureEn)

/** One guide with the name it bears in an address. */
export type NamedGuide = CaptureGuide & { readonly id: string }

/** The guides of every application, in a language, in their order. */
export function guidesIn(language: Language): readonly NamedGuide[] {
  const guides: Readonly<Record<string, CaptureGuide>> = language === 'fr' ? guidesFr : guidesEn
  return Object.entries(guides).map(([id, guide]) => ({ ...guide, id }))
}

/** What to do beside the export, in a language. */
export function checklistIn(language: Language): readonly string[] {
  return language === 'fr' ? checklistFr : checklistEn
}
