import { spawnSync } from 'node:child_process'

/** True where the machine can read the words of a PDF (poppler). */
export const readsPdf = spawnSync('pdftotext', ['-v']).error === undefined

/** The words of a PDF as they stand on its pages, its spaces plain. */
export function pdfText(pdf: Uint8Array): string {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return stdout.replaceAll(/[\u00A0\u202F]/gu, ' ')
}
