import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { House } from '#app/House.tsx'
import { queryClient } from '#app/query-client.ts'
import { router } from '#routes.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'

/** Draws the app. */
export function mount(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <House>
        <QueryClientProvider client={queryClient}>
          <Navigate value={(href) => void router.navigate({ href })}>
            <RouterProvider router={router} />
          </Navigate>
        </QueryClientProvider>
      </House>
    </StrictMode>,
  )
}
