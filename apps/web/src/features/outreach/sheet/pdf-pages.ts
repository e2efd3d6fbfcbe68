import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the builder gives the address of the file
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerAddress

/** Twice the size on the screen, so that the print is read without blur. */
const SCALE = 2

/** The most pages of a proof that are read. */
const MOST_PAGES = 50

/** The words of a PDF, line by line; empty where it is an image. */
export async function pdfWords(bytes: ArrayBuffer): Promise<string> {
  const pdf = await getDocument({ data: bytes }).promise
  const pages: string[] = []
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(
      items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ' '}` : '')).join(''),
    )
  }
  return pages.join('\n')
}

/** The pages of a PDF, each as a way to draw it; the pages stay on this device. */
export async function openPages(
  bytes: ArrayBuffer,
): Promise<readonly ((canvas: HTMLCanvasElement) => Promise<void>)[]> {
  const pdf = await getDocument({ data: bytes }).promise
  return Array.from({ length: pdf.numPages }, (_, index) => async (canvas: HTMLCanvasElement) => {
    const page = await pdf.getPage(index + 1)
    const viewport = page.getViewport({ scale: SCALE })
    canvas.width = viewport.width
    canvas.height = viewport.height
    await page.render({ canvas, viewport }).promise
  })
}
