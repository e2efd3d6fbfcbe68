import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import css from '#features/outreach/letter/letter-page.module.css'
import { previewLetter, type LetterAsked } from '#features/outreach/letter/letter-queries.ts'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PrintedLetterProps = {
  readonly asked: LetterAsked
  readonly onClose: () => void
}

/** The letter as it will be printed: the very pages, drawn from the PDF on this device. */
export function PrintedLetter({ asked, onClose }: PrintedLetterProps): ReactNode {
  const words = useWords(letterWords)
  const refusal = useRefusals()
  const pages = useQuery({
    queryKey: ['printed', asked],
    queryFn: async () => {
      const [blob, { openPages }] = await Promise.all([
        previewLetter(asked),
        import('#features/outreach/sheet/pdf-pages.ts'),
      ])
      return { blob, pages: await openPages(await blob.arrayBuffer()) }
    },
    staleTime: 0,
    gcTime: 0,
  })
  const problem = problemOf(pages.error)
  return (
    <Panel
      label={words.printTitle}
      onClose={onClose}
      head={<h2>{words.printTitle}</h2>}
      foot={pages.data !== undefined && <Download blob={pages.data.blob} />}
    >
      {pages.error !== null && (
        <ErrorNote what={problem === null ? words.printFailed : refusal(problem)} />
      )}
      {pages.isPending && <LoadingRules rows={12} says={words.printing} />}
      {pages.data !== undefined && (
        <div className={css['pages']}>
          {pages.data.pages.map((draw, index) => (
            <PrintedPage
              // oxlint-disable-next-line react/no-array-index-key -- pages never change places
              key={index}
              draw={draw}
              place={index + 1}
              among={pages.data.pages.length}
            />
          ))}
        </div>
      )}
    </Panel>
  )
}

type PrintedPageProps = {
  readonly draw: (canvas: HTMLCanvasElement) => Promise<void>
  readonly place: number
  readonly among: number
}

function PrintedPage({ draw, place, among }: PrintedPageProps): ReactNode {
  const words = useWords(letterWords)
  const format = useFormat()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current !== null) void draw(canvas.current)
  }, [draw])
  return (
    <figure>
      <canvas ref={canvas} />
      <figcaption className={css['help']}>
        {words.pageOf(format.count(place), format.count(among))}
      </figcaption>
    </figure>
  )
}

function Download({ blob }: { readonly blob: Blob }): ReactNode {
  const words = useWords(letterWords)
  return (
    <ActButton small icon="download" onAct={() => keepOnDevice(blob)}>
      {words.download}
    </ActButton>
  )
}

function keepOnDevice(blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = 'lettre.pdf'
  link.click()
  URL.revokeObjectURL(address)
}
