import { useId, useState, type DragEvent, type ReactNode } from 'react'
import css from '#ui/fields/fields.module.css'
import { Icon } from '#ui/icons/Icon.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useFormat } from '#words/use-format.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type FileDropProps = {
  readonly label: string
  /** What is read, and what is kept: « Les octets d’origine sont gardés. » */
  readonly help?: string
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
  /** As the file input takes it: `.csv,.xlsx`. */
  readonly accept?: string
  readonly several?: boolean
  /** In bytes. */
  readonly most?: number
}

/** A place to drop files, which is also a button: everything it does works from the keyboard. */
export function FileDrop(props: FileDropProps): ReactNode {
  const { label, help, files, onChange, accept, several = false, most = 104_857_600 } = props
  const words = useWords(uiWords)
  const format = useFormat()
  const id = useId()
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const take = (given: FileList | null): void => {
    const offered = Array.from(given ?? [])
    const wrong = offered.find((file) => file.size === 0 || file.size > most)
    const limit = words.fileSize(format.count(Math.round(most / 1024)))
    setRefused(wrong === undefined ? null : refusalOf(wrong, limit))
    const kept = offered.filter((file) => file.size > 0 && file.size <= most)
    if (kept.length > 0) onChange(several ? [...files, ...kept] : kept.slice(0, 1))
  }
  const refusalOf = ({ name, size }: File, limit: string): string =>
    size === 0 ? words.fileEmpty(name) : words.fileTooLarge(name, limit)
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div>
      <label htmlFor={id} className={css['label']}>
        <Prose>{label}</Prose>
      </label>
      {help !== undefined && (
        <p className={css['help']}>
          <Prose>{help}</Prose>
        </p>
      )}
      <div
        className={`${css['drop'] ?? ''} ${over ? (css['over'] ?? '') : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => {
          setOver(false)
        }}
        onDrop={onDrop}
      >
        <Icon name="upload" size={16} />
        <span>{words.dropHere}</span>
        <span className={css['choose']}>
          {words.chooseFile}
          <input
            id={id}
            type="file"
            accept={accept}
            multiple={several}
            onChange={(event) => {
              take(event.currentTarget.files)
              // The same file chosen again would otherwise say nothing.
              event.currentTarget.value = ''
            }}
          />
        </span>
      </div>
      {refused !== null && (
        <p role="alert" className={css['error']}>
          <Prose>{refused}</Prose>
        </p>
      )}
      <ul className={css['files']}>
        {files.map((file) => (
          <li key={file.name}>
            <Icon name="page" />
            <span className={css['fileName']}>{file.name}</span>
            <span className={css['size']}>
              {words.fileSize(format.count(Math.ceil(file.size / 1024)))}
            </span>
            <button
              type="button"
              aria-label={words.removeFile(file.name)}
              onClick={() => {
                onChange(files.filter((kept) => kept !== file))
              }}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
