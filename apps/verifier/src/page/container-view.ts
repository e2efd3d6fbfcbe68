import type { OtherContainer } from '@quittance/evidence'
import { element } from './elements.ts'
import { otherContainerTitle, words } from './page-words.ts'
import { changes, checkList, type Say } from './result-view.ts'

/** A container of somebody else: no verdict, what was looked at in it and what was not. */
export function containerView({ form, checks, altered }: OtherContainer, say: Say): HTMLElement {
  return element(
    'section',
    { class: altered.length > 0 ? 'result altered' : 'result', 'aria-live': 'polite' },
    element('h2', { tabindex: '-1', id: 'verdict' }, say(otherContainerTitle(form))),
    element('p', {}, say(words.otherContainer)),
    altered.length === 0 ? null : changes(altered, say),
    checkList(checks, say, true),
  )
}
