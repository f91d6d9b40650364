/** The page's frame on a desktop: top bar, palette, canvas, inspector, timeline, charts, status line. */
import { type CSSProperties, Suspense } from 'react'
import { Canvas } from '../canvas/Canvas.tsx'
import { later } from '../page/later.ts'
import { useView } from '../stores.ts'
import { NameBar, useSeedByName } from '../students/later.ts'
import { useText } from '../text/index.ts'
import { TopBar } from './bar/TopBar.tsx'
import { Region } from './Region.tsx'
import styles from './Shell.module.css'
import { Splitter } from './Splitter.tsx'
import { useNarrow, useSize } from './useMedia.ts'

const Parts = later(async () => (await import('./Parts.tsx')).Parts)
const Banner = later(async () => (await import('./Banner.tsx')).Banner)
const StatusLine = later(async () => (await import('./StatusLine.tsx')).StatusLine)
const Inspector = later(async () => (await import('../inspector/Inspector.tsx')).Inspector)
const Outline = later(async () => (await import('../inspector/Outline.tsx')).Outline)
const Timeline = later(async () => (await import('../dock/Timeline.tsx')).Timeline)
const Dock = later(async () => (await import('../dock/Dock.tsx')).Dock)

/** Sizes as designed, wide and below 1200 px or for a projector, and how far a person can change them. */
const PALETTE = { min: 144, max: 280 }
const INSPECTOR = { min: 240, max: 520 }
const DOCK = { min: 120, max: 480 }
const designed = (narrow: boolean, large: boolean) => ({ palette: large ? 160 : 176, inspector: narrow || large ? 264 : 304, dock: 168 })
/** What is left of a folded panel: enough to grip. */
const EDGE = 12

/** Tracks of the grid: a panel's own size, or what is left of it. */
function useTracks(narrow: boolean) {
  const panels = useView((state) => state.panels)
  const sizes = useView((state) => state.sizes)
  const size = designed(narrow, useSize() > 1)
  const track = (panel: keyof typeof size) => (panels[panel] ? sizes[panel] || size[panel] : EDGE)
  const palette = narrow ? (panels.palette ? 56 : EDGE) : track('palette')
  return {
    panels,
    size,
    style: { '--palette': `${palette}px`, '--inspector': `${track('inspector')}px`, '--dock': `${track('dock')}px` } as CSSProperties,
  }
}

export function Shell() {
  const narrow = useNarrow()
  const { page } = useText().shell
  const { panels, size, style } = useTracks(narrow)
  const panel = (area: 'palette' | 'inspector' | 'dock') => ({
    className: `${styles.panel} ${styles[area]}`,
    inside: styles.fill!,
    folded: !panels[area],
  })
  return (
    <div className={styles.page} style={style}>
      <a className={styles.skip} href="#canvas">
        {page.skip}
      </a>
      <TopBar />
      <Region
        as="nav"
        label={page.palette}
        {...panel('palette')}
        edge={!narrow && <Splitter panel="palette" designed={size.palette} {...PALETTE} side="right" />}
      >
        <Parts icons={narrow} />
      </Region>
      <Middle />
      <Region
        as="aside"
        label={page.inspector}
        {...panel('inspector')}
        edge={<Splitter panel="inspector" designed={size.inspector} {...INSPECTOR} side="left" />}
      >
        <Inspector />
      </Region>
      <Region label={page.timeline} className={styles.timeline!}>
        <Timeline />
      </Region>
      <Region label={page.dockPanel} {...panel('dock')} edge={<Splitter panel="dock" designed={size.dock} {...DOCK} side="top" />}>
        <Dock />
      </Region>
      <Suspense>
        <StatusLine />
      </Suspense>
    </div>
  )
}

function Middle() {
  const { page } = useText().shell
  const outline = useView((state) => state.panels.outline)
  const byName = useSeedByName()
  return (
    <div className={styles.middle}>
      <Region as="main" id="canvas" label={page.canvas} className={styles.canvas!}>
        <Canvas />
      </Region>
      <Suspense>
        <Banner />
        {byName && <NameBar />}
      </Suspense>
      {outline && (
        <Region as="aside" label={page.outline} className={styles.outline!}>
          <Outline />
        </Region>
      )}
    </div>
  )
}
