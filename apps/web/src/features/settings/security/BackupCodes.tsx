import { useState, type ReactNode } from 'react'
import { settingsWords } from '#features/settings/settings-words.ts'
import css from '#features/settings/settings.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { useWords } from '#words/use-words.ts'

export type BackupCodesProps = {
  readonly codes: readonly string[]
  readonly onKept: () => void
}

/** The codes that replace the authenticator, shown once. */
export function BackupCodes({ codes, onKept }: BackupCodesProps): ReactNode {
  const words = useWords(settingsWords)
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
  }
  return (
    <div className={css['stack']}>
      <h3>{words.backup}</h3>
      <p className={css['says']}>{words.backupSays}</p>
      <ul className={css['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Acts>
        <ActButton icon={copied ? 'tick' : 'copy'} onAct={() => void copy()}>
          {copied ? words.copied : words.copyCodes}
        </ActButton>
        <ActButton onAct={onKept}>{words.kept}</ActButton>
      </Acts>
    </div>
  )
}
