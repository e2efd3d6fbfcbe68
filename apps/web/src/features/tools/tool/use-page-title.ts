import { useEffect } from 'react'

/** Names the page in the tab of the browser while it is shown. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
