import type { ReactNode } from 'react'
import css from '#features/tools/capture/capture.module.css'
import type { CaptureMeans } from '#features/tools/capture/guides.fr.ts'

const drawings: Readonly<Record<CaptureMeans, () => ReactNode>> = {
  phone: Phone,
  computer: Computer,
  mail: Mail,
  request: Request,
}

/** Where the export is made, drawn in ink; what to touch is in violet. It says nothing more. */
export function CaptureDrawing({ means }: { readonly means: CaptureMeans }): ReactNode {
  const Drawing = drawings[means]
  return (
    <svg viewBox="0 0 120 120" className={css['drawing']} aria-hidden="true" focusable="false">
      <Drawing />
    </svg>
  )
}

/** A chat, its menu open, the line that exports, and the file that leaves. */
function Phone(): ReactNode {
  return (
    <>
      <rect x="22" y="6" width="56" height="108" rx="8" />
      <path d="M44 12h12M28 24h44" />
      <path d="M30 34h22v10H30zM48 50h22v10H48zM30 66h18v10H30z" />
      <rect x="40" y="80" width="34" height="10" className={css['touch']} />
      <path d="M46 85h22" className={css['word']} />
      <path d="M78 85h24M96 79l7 6-7 6" className={css['leaves']} />
      <path d="M40 100h20" />
    </>
  )
}

/** A backup on a computer, of which one file is taken. */
function Computer(): ReactNode {
  return (
    <>
      <rect x="8" y="14" width="104" height="68" rx="4" />
      <path d="M8 26h104M48 82v14M72 82v14M36 98h48" />
      <path d="M20 38h24v32H20zM24 46h16M24 54h16M24 62h10" />
      <path d="M50 54h18M63 48l7 6-7 6" className={css['leaves']} />
      <path d="M76 36h16l8 8v28H76z" className={css['touch']} />
      <path d="M82 54h12M82 62h12" className={css['word']} />
    </>
  )
}

/** A letter whose seal is its signature, and the original behind it. */
function Mail(): ReactNode {
  return (
    <>
      <path d="M14 30h76v52H14zM14 30l38 30 38-30" />
      <path d="M26 82v12h76V42H90" />
      <circle cx="84" cy="78" r="13" className={css['touch']} />
      <path d="M78 78l4 5 8-10" className={css['word']} />
    </>
  )
}

/** A request to the one who keeps the messages, and the archive that comes back. */
function Request(): ReactNode {
  return (
    <>
      <path d="M12 22h36v76H12zM12 47h36M12 72h36M20 35h4M20 60h4M20 85h4" />
      <path d="M54 44h26M60 38l-7 6 7 6" />
      <path d="M54 76h20M69 70l7 6-7 6" className={css['leaves']} />
      <path d="M82 54h28v44H82z" className={css['touch']} />
      <path d="M96 54v8M96 66v6M96 76v6M90 88h12" className={css['word']} />
    </>
  )
}
