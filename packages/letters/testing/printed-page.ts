import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** True where a program of the machine that reads PDF or pictures can be used by a test. */
export function machineHas(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined
}

/** What a program of the machine says of a document, as text. */
export function readPdfWith(program: string, pdf: Uint8Array, ...options: string[]): string {
  return inFolder((folder) => {
    const file = join(folder, 'letter.pdf')
    writeFileSync(file, pdf)
    const output = program === 'pdftotext' ? ['-'] : []
    return spawnSync(program, [...options, file, ...output], { encoding: 'utf8' }).stdout
  })
}

/** The bytes of the code on the first page, to the last, read back from a picture of it at 150 dpi. */
export function readCodeOf(pdf: Uint8Array): Buffer {
  return inFolder((folder) => {
    const file = join(folder, 'letter.pdf')
    writeFileSync(file, pdf)
    spawnSync('pdftoppm', ['-r', '150', '-png', '-singlefile', file, join(folder, 'page')])
    readFileSync(join(folder, 'page.png'))
    // With --oneshot, no line is ended after the bytes.
    const options = ['--raw', '--oneshot', '--quiet', '-Sbinary', join(folder, 'page.png')]
    return spawnSync('zbarimg', options).stdout
  })
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'letter-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
