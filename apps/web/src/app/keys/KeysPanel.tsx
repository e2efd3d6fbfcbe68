import type { ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import css from '#app/keys/keys-panel.module.css'
import { turnLetters, useLetters } from '#app/keys/letters.ts'
import { keysNow } from '#app/keys/use-keys.ts'
import { Key } from '#ui/acts/Key.tsx'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { useWords } from '#words/use-words.ts'

/** All the keys of this screen (`?`), and the switch of single letters. */
export function KeysPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(appWords)
  const lettersOn = useLetters()
  return (
    <Panel
      label={words.allKeys}
      place="middle"
      onClose={onClose}
      head={<h2>{words.allKeys}</h2>}
      foot={
        <CheckField
          label={words.letters}
          help={words.lettersHelp}
          checked={lettersOn}
          onChange={turnLetters}
        />
      }
    >
      <ul className={css['keys']}>
        {keysNow().map(({ name, does, refused }) => (
          <li key={`${String(name)} ${does}`}>
            <span>
              {(typeof name === 'string' ? [name] : name).map((one) => (
                <Key key={one} name={one} />
              ))}
            </span>
            <span>
              {does}
              {refused !== undefined && <small className={css['refused']}>{refused}</small>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
