/** Riders leave at their moment, keep apart, land, and end when nobody is sent any more. */
import { describe, expect, it } from 'vitest'
import type { Rider } from '../../../store/playing.ts'
import { paintScene, paintTraffic } from '../paint.ts'
import { RecordingPen } from '../recordingPen.ts'
import type { Scene } from '../scene.ts'
import { pointAt, route } from './route.ts'
import { flightTime, nice, Traffic } from './traffic.ts'

const rider = (at: number, more: Partial<Rider> = {}): Rider => ({ wire: 'w', back: false, failed: null, attempt: 1, at, ...more })
const LENGTH = 200
const length = () => LENGTH
const TAKES = flightTime(LENGTH)
const scene: Scene = {
  booting: false,
  cards: [],
  wires: [
    {
      id: 'w',
      down: false,
      view: { role: 'send', route: route({ x: 0, y: 0 }, { x: 392, y: 0 }), rate: '', sampled: '', name: (code) => code },
    },
  ],
}
const sight = { zoom: 1, screen: 1, seen: { x: -100, y: -100, w: 1000, h: 1000 } }

function tickets(traffic: Traffic) {
  const pen = new RecordingPen()
  paintTraffic(pen, scene, traffic, sight)
  return pen.drawn.filter(({ what, how }) => what === 'fill' && how === 'coffee')
}

describe('riders', () => {
  it('fly 0.4 to 0.8 s of screen time', () => {
    expect([flightTime(10), flightTime(180), flightTime(5000)]).toEqual([400, 600, 800])
  })
  it('leave at their own moment inside the frame', () => {
    const traffic = new Traffic()
    traffic.leave([rider(100), rider(130)], 100, 130, 400, length)
    traffic.advance(1)
    expect(traffic.on('w')).toHaveLength(1)
    traffic.advance(400)
    expect(traffic.on('w').map(({ share }) => Math.round(share * TAKES))).toEqual([401, 1])
  })
  it('are at most 8 a wire and 20 px apart', () => {
    const traffic = new Traffic()
    traffic.leave(
      Array.from({ length: 200 }, (_, nth) => rider(nth)),
      0,
      200,
      1500,
      length,
    )
    let most = 0
    for (let ms = 0; ms < 2000; ms += 16) {
      traffic.advance(16)
      const places = traffic
        .on('w')
        .map(({ share }) => share * LENGTH)
        .sort((a, b) => a - b)
      most = Math.max(most, places.length)
      for (let nth = 1; nth < places.length; nth++) expect(places[nth]! - places[nth - 1]!).toBeGreaterThanOrEqual(19.99)
    }
    expect(most).toBeGreaterThan(2)
    expect(most).toBeLessThanOrEqual(8)
  })
  it('end when the source is stopped', () => {
    const traffic = new Traffic()
    for (let frame = 0; frame < 20; frame++) {
      traffic.leave([rider(frame)], frame, frame + 1, 50, length)
      traffic.advance(50)
    }
    expect(tickets(traffic).length).toBeGreaterThan(1)
    for (let frame = 0; frame < 20; frame++) {
      traffic.leave([], 20 + frame, 21 + frame, 50, length)
      traffic.advance(50)
    }
    expect(tickets(traffic)).toEqual([])
    expect(traffic.busyFor).toBe(0)
  })
  it('stand still while the clock of the run does', () => {
    const traffic = new Traffic()
    traffic.leave([rider(0)], 0, 1, 50, length)
    traffic.advance(100)
    const before = tickets(traffic)
    traffic.advance(0)
    expect(tickets(traffic)).toEqual(before)
    expect(before).toHaveLength(1)
  })
  it('go back on the same wire', () => {
    const traffic = new Traffic()
    traffic.leave([rider(0, { back: true })], 0, 1, 50, length)
    traffic.advance(TAKES / 4)
    const pen = new RecordingPen()
    paintTraffic(pen, scene, traffic, sight)
    const way = scene.wires[0]!.view.route
    expect(pen.drawn.filter(({ what }) => what === 'ring').map(({ x }) => x)).toEqual([pointAt(way, way.length * 0.75).x])
  })
})

describe('what failed', () => {
  it('stays where it happened for 4 s with its reason, counted', () => {
    const traffic = new Traffic()
    traffic.leave([rider(0, { failed: 'timedOut' }), rider(1, { failed: 'timedOut' })], 0, 1, 300, length)
    traffic.advance(TAKES + 301)
    expect(traffic.failure('w')).toMatchObject({ reason: 'timedOut', count: 2 })
    const pen = new RecordingPen()
    paintScene(pen, scene, traffic, { ...sight, dimmed: new Set() })
    expect(pen.drawn.filter(({ what }) => what === 'text').map(({ shape }) => shape)).toEqual(['timedOut · 2'])
    traffic.advance(3999)
    expect(traffic.failure('w')).not.toBeNull()
    traffic.advance(2)
    expect(traffic.failure('w')).toBeNull()
  })
})

describe('one dot', () => {
  it('stands for what was really sent, rounded to 1, 2, 5', () => {
    expect([1.2, 3.4, 7, 14, 480].map(nice)).toEqual([1, 5, 5, 10, 500])
    const traffic = new Traffic()
    for (let frame = 0; frame < 100; frame++) {
      traffic.count('w', frame * 20, 50)
      traffic.leave(frame % 4 === 0 ? [rider(frame)] : [], frame, frame + 1, 50, length)
      traffic.advance(50)
    }
    expect(traffic.perDot('w')).toBe(100)
  })
  it('is one job where none is left out', () => {
    const traffic = new Traffic()
    for (let frame = 0; frame < 100; frame++) {
      traffic.count('w', Math.floor(frame / 5), 50)
      traffic.leave(frame % 5 === 0 ? [rider(frame)] : [], frame, frame + 1, 50, length)
      traffic.advance(50)
    }
    expect(traffic.perDot('w')).toBe(1)
  })
})
