/** The overlay at work: listens to the stores, and draws when something changed or moves. An idle page draws nothing. */
import type { Rider } from '../../store/playing.ts'
import type { Stores } from '../stores.ts'
import { CanvasPen } from './canvasPen.ts'
import { Easing } from './ease.ts'
import { mirror, mirrorCuts } from './mirror.ts'
import { paintScene, paintTraffic, type Travellers } from './paint.ts'
import { onThemeChange, readPalette } from './palette.ts'
import { momentOf } from './reading.ts'
import { type Scene, sceneOf } from './scene.ts'
import type { Voice } from './still.ts'
import type { Travelling } from './wire/paint.ts'
import { Routes } from './wire/routes.ts'
import { Traffic, worthSeeing } from './wire/traffic.ts'

/** Cards are painted on the upper canvas, riders on the lower one. */
export interface Layers {
  readonly upper: HTMLCanvasElement
  readonly lower: HTMLCanvasElement
}
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number /** CSS px. */
  readonly width: number
  readonly height: number
  /** Screen px for one CSS px of the page around the diagram. */
  readonly size?: number
}

const PULSE = 1600
const MIRROR_EVERY = 1000
const CARDS_EVERY = 50
/** So many riders move with every other frame of the screen; cards then change every so many ms, in the frames between where there are such. */
const CROWD = 150
const CROWD_EVERY = 25
const CARDS_IN_CROWD = 100
const STANDS_FOR = 1000
/** A frame that comes so long after pausing is the answer to "one step": its riders may land. */
const STEP_AFTER = 250
const MOST_BETWEEN_FRAMES = 100

export class Stage {
  private readonly host: Element
  private readonly stores: Stores
  private readonly upper: CanvasPen
  private readonly lower: CanvasPen
  private readonly easing = new Easing()
  private readonly traffic = new Traffic()
  private readonly routes = new Routes()
  private readonly stops: (() => void)[] = []
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)')
  private voice: Voice
  private dimmed: ReadonlySet<string> = new Set()
  private viewport: Viewport
  private scene: Scene = { cards: [], wires: [], booting: false }
  /** The scene has to be read anew; what is seen of it changed. */
  private stale = true
  private looked = true
  private asked = 0
  private drawnAt = 0
  private cardsAt = 0
  private ridersAt = 0
  private riders = 0
  private ridersShown = false
  private mirroredAt = 0
  private mirrorTimer = 0
  private frame = { at: 0, time: 0 }
  private pausedAt = 0
  /** ms that riders may still move while the run does not. */
  private landing = 0
  private standing = { at: 0, on: new Map<string, readonly Travelling[]>() }

  constructor({ upper, lower }: Layers, host: Element, stores: Stores, voice: Voice, viewport: Viewport) {
    this.host = host
    this.stores = stores
    this.voice = voice
    this.viewport = viewport
    const palette = readPalette(host)
    this.upper = new CanvasPen(upper.getContext('2d')!, palette)
    this.lower = new CanvasPen(lower.getContext('2d')!, palette)
    const renew = () => this.renew()
    this.stops.push(
      stores.document.subscribe(renew),
      stores.run.subscribe((now, before) => this.runChanged(now, before)),
      stores.run.onFrame((frame, riders) => this.framed(frame, riders)),
      onThemeChange(() => {
        for (const pen of [this.upper, this.lower]) pen.recolour(readPalette(host))
        this.renew()
      }),
    )
    this.calm.addEventListener('change', renew)
    this.stops.push(() => this.calm.removeEventListener('change', renew))
    this.renew()
  }

  say(voice: Voice) {
    this.voice = voice
    this.mirroredAt = 0
    this.renew()
  }

  /** Pales the cards of these parts. */
  dim(dimmed: ReadonlySet<string>) {
    this.dimmed = dimmed
    this.looked = true
    this.request()
  }

  look(viewport: Viewport) {
    this.viewport = viewport
    this.looked = true
    this.request()
  }

  end() {
    for (const stop of this.stops) stop()
    cancelAnimationFrame(this.asked)
    clearTimeout(this.mirrorTimer)
  }

  private renew() {
    this.stale = true
    this.request()
  }

  private request() {
    if (!this.asked) this.asked = requestAnimationFrame((now) => this.draw(now))
  }

  private runChanged(now: ReturnType<Stores['run']['getState']>, before: ReturnType<Stores['run']['getState']>) {
    if (now.phase !== before.phase) {
      if (now.phase === 'paused') this.pausedAt = performance.now()
      if (now.phase === 'idle' || now.phase === 'loading') this.traffic.clear()
      this.landing = now.phase === 'done' ? this.traffic.busyFor : 0
    }
    if (now.run !== before.run || now.phase !== before.phase || now.playhead !== before.playhead) this.renew()
  }

  private framed(values: Float64Array, riders: readonly Rider[]) {
    const recorded = this.stores.run.recording()
    if (!recorded) return
    const now = performance.now()
    const time = recorded.reader.header(values, 'time')
    const over = Math.min(MOST_BETWEEN_FRAMES, now - this.frame.at)
    const { diagram } = this.stores.document.getState()
    const ways = this.routes.of(diagram)
    const seen = worthSeeing(riders, diagram)
    if (time < this.frame.time) this.traffic.clear()
    for (const wire of ways.keys()) this.traffic.count(wire, recorded.reader.wire(values, wire, 'sent') || 0, over)
    this.traffic.leave(seen, Math.min(this.frame.time, time), time, over, (wire) => (ways.get(wire)?.length ?? 0) * this.view().screen)
    this.frame = { at: now, time }
    if (this.stores.run.getState().phase !== 'running' && now - this.pausedAt > STEP_AFTER) this.landing = this.traffic.busyFor
    this.renew()
  }

  private draw(now: number) {
    this.asked = 0
    const { phase, playhead } = this.stores.run.getState()
    const calm = this.calm.matches
    const elapsed = this.drawnAt ? Math.min(now - this.drawnAt, calm ? MIRROR_EVERY : MOST_BETWEEN_FRAMES) : 0
    const flows = phase === 'running' ? elapsed : Math.min(elapsed, this.landing)
    if (phase !== 'running') this.landing -= flows
    this.traffic.advance(flows)
    const travellers = playhead === null ? this.travellers(now) : null
    const flying = travellers !== null && this.traffic.busyFor > 0 && (phase === 'running' || this.landing > 0)
    const crowd = flying && !calm && !this.looked && this.riders > CROWD
    const turn = !crowd || now - this.ridersAt >= CROWD_EVERY
    if (!crowd || now - this.cardsAt >= CARDS_IN_CROWD * (turn ? 2 : 1)) this.drawCards(now, travellers)
    if (turn) this.drawRiders(now, travellers, flying)
    const moving = !calm && (this.easing.moving || flying || (this.scene.booting && phase === 'running'))
    this.drawnAt = moving || (calm && flying) ? now : 0
    if (moving) this.request()
    this.mirrorSoon(now, calm && flying)
  }

  /** Cards change with the numbers; what only follows its number is painted as often as numbers come. */
  private drawCards(now: number, travellers: Travellers | null) {
    const follows = this.easing.moving || this.scene.booting || this.traffic.busyFor > 0
    if (!this.stale && !this.looked && !(follows && now - this.cardsAt >= CARDS_EVERY)) return
    if (this.stale) this.refresh()
    this.easing.begin(this.cardsAt ? Math.min(now - this.cardsAt, MOST_BETWEEN_FRAMES) : 0, this.calm.matches)
    paintScene(this.begin(this.upper), this.scene, travellers, { ...this.view(), dimmed: this.dimmed })
    this.cardsAt = now
  }

  private drawRiders(now: number, travellers: Travellers | null, flying: boolean) {
    if (!flying && !this.ridersShown && !this.looked) return
    const pen = this.begin(this.lower, this.viewport.size)
    this.riders = travellers ? paintTraffic(pen, this.scene, travellers, this.view()) : 0
    this.ridersAt = now
    this.ridersShown = flying
    this.looked = false
  }

  private view() {
    const { x, y, zoom, width, height, size = 1 } = this.viewport
    return { zoom, screen: zoom / size, seen: { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom } }
  }

  /** `size`: how much larger than on the screen as usual is drawn what keeps its size at every zoom. */
  private begin(pen: CanvasPen, size = 1): CanvasPen {
    const { x, y, zoom, width, height } = this.viewport
    const density = window.devicePixelRatio || 1
    pen.size(Math.round(width * density), Math.round(height * density))
    pen.begin(x / size, y / size, zoom / size, density * size)
    return pen
  }

  private refresh() {
    this.stale = false
    const { diagram } = this.stores.document.getState()
    const frame = this.stores.run.shown()
    const recorded = this.stores.run.recording()
    const moment = recorded && frame ? momentOf(recorded, frame, this.voice.vocabulary) : null
    this.scene = sceneOf(diagram, this.routes.of(diagram), moment, {
      voice: this.voice,
      easing: this.easing,
      pulse: () =>
        this.calm.matches || this.stores.run.getState().phase !== 'running'
          ? 1
          : 0.75 + 0.25 * Math.cos((performance.now() / PULSE) * 2 * Math.PI),
      perDot: (wire) => this.traffic.perDot(wire),
    })
    mirrorCuts(this.host, this.scene)
  }

  /** With reduced motion riders stand where they are, and change once a second. */
  private travellers(now: number): Travellers {
    if (!this.calm.matches) return this.traffic
    if (now - this.standing.at >= STANDS_FOR)
      this.standing = { at: now, on: new Map(this.scene.wires.map(({ id }) => [id, this.traffic.on(id)])) }
    return { on: (wire) => this.standing.on.get(wire) ?? [], failure: (wire) => this.traffic.failure(wire) }
  }

  /** Draws once more a second later where what was drawn is not yet said, or where riders that stand have to change. */
  private mirrorSoon(now: number, again: boolean) {
    const due = now - this.mirroredAt >= MIRROR_EVERY
    if (due) {
      this.mirroredAt = now
      mirror(this.host, this.scene, this.voice.words)
    }
    if ((!due || again) && !this.mirrorTimer) {
      this.mirrorTimer = window.setTimeout(() => {
        this.mirrorTimer = 0
        this.request()
      }, MIRROR_EVERY)
    }
  }
}
