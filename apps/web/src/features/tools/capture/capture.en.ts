import type { captureFr } from '#features/tools/capture/capture.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the guide of exports. */
export const captureEn: SameKeys<typeof captureFr> = {
  title: 'Take a conversation out, and change nothing in it',
  says: 'An original export is worth more than a screenshot: each message keeps its place, its hour and its author in it. None proves everything: each guide says what the file does not hold.',
  versions:
    'Words of menus vary with the version and the language of the application. If one is not there, look for “export” in its help.',
  choose: 'Application',
  steps: 'How to do it',
  lacks: 'What the export does not hold',
  also: 'Another file',
  listTitle: 'Before leaving the conversation',
}
