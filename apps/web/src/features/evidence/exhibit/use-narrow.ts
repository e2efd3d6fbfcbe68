import { useSyncExternalStore } from 'react'

/** Under this width, the shell has no room for a sheet beside the page. */
const query = matchMedia('(max-width: 1100px)')

/** True where a sheet beside the page would stand below the whole of it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow)
}

function isNarrow(): boolean {
  return query.matches
}

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => {
    query.removeEventListener('change', listener)
  }
}
