import type { ReactNode } from 'react'
import { Icon } from '#ui/icons/Icon.tsx'
import type { IconName } from '#ui/icons/icon-paths.ts'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'
import css from './key.module.css'

const ARROWS: Readonly<Record<string, { icon: IconName; label: string }>> = {
  ArrowUp: { icon: 'up', label: '↑' },
  ArrowDown: { icon: 'down', label: '↓' },
  ArrowLeft: { icon: 'left', label: '←' },
  ArrowRight: { icon: 'right', label: '→' },
}

/** A key as the keyboard names it: `Enter`, `Escape`, `ArrowDown`, `m`, `Ctrl+Enter`, `g j`. */
export function Key({ name }: { readonly name: string }): ReactNode {
  const words = useWords(uiWords)
  const parts = name === '+' ? [name] : name.split(/[+ ]/)
  return parts.map((part) => {
    const arrow = ARROWS[part]
    if (arrow !== undefined) {
      return (
        <kbd key={part} className={css['key']}>
          <Icon name={arrow.icon} size={12} label={arrow.label} />
        </kbd>
      )
    }
    const written = { Enter: words.enterKey, Escape: words.closeKey }[part] ?? part
    return (
      <kbd key={part} className={css['key']}>
        {written}
      </kbd>
    )
  })
}
