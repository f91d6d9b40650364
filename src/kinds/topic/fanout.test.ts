/** A newsletter among others: who may be wired to it, who does not notice whose trouble, and what is left when it is taken away. */
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../diagram/diagram.ts'
import { add, newComponent } from '../../diagram/edit.ts'
import { broken, simulationOf } from '../../diagram/laws.fake.ts'
import { inferRole, rolesBetween } from '../../diagram/roles.ts'
import { emptyDiagram, kindNamed } from '../../diagram/settings.ts'
import { at, type Item, type Line, of, shop, Watched } from '../../diagram/shop.fake.ts'

describe('wires of newsletter, inbox and storeroom', () => {
  const cast = ['clients', 'loadBalancer', 'instance', 'queue', 'topic', 'subscriber', 'bucket'].reduce(
    (diagram: Diagram, type) => add(diagram, newComponent(diagram, kindNamed(type), type, { x: 0, y: 0 })),
    emptyDiagram('Cast'),
  )
  it.each([
    ['clients', 'topic', 'send'],
    ['instance', 'topic', 'send'],
    ['bucket', 'topic', 'send'],
    ['topic', 'queue', 'deliver'],
    ['topic', 'subscriber', 'deliver'],
    ['topic', 'loadBalancer', 'deliver'],
    ['clients', 'bucket', 'send'],
    ['instance', 'bucket', 'send'],
    ['bucket', 'queue', 'send'],
    ['subscriber', 'loadBalancer', 'call'],
    ['subscriber', 'instance', 'call'],
  ])('from %s to %s is %s', (from, to, role) => {
    expect(inferRole(cast, from, to)).toBe(role)
  })
  it.each([
    ['topic', 'instance', 'pushedOnly'],
    ['topic', 'bucket', 'pushedOnly'],
    ['topic', 'clients', 'takesNothing'],
    ['queue', 'topic', 'polledOnly'],
    ['bucket', 'instance', 'noRole'],
    ['clients', 'subscriber', 'noRole'],
  ])('from %s to %s is refused: %s', (from, to, reason) => {
    expect(rolesBetween(cast, from, to).refused).toBe(reason)
  })
})

describe('kitchen, loyalty cards and statistics, each with a board of its own', () => {
  const sides = ['kitchen', 'loyalty', 'statistics']
  const shopOf = (events: boolean) =>
    shop(
      {
        orders: ['clients', { rate: 2, process: 'constant' }],
        news: ['topic'],
        ...Object.fromEntries(sides.map((side): [string, Item] => [`${side}Board`, ['queue', { visibilityTimeout: 3600 }]])),
        ...Object.fromEntries(sides.map((side): [string, Item] => [side, ['instance', { serviceTime: 0.3 }]])),
      },
      ['orders send news', ...sides.flatMap((side): Line[] => [`news deliver ${side}Board`, `${side}Board poll ${side}`])],
      { events: events ? [{ at: 600, do: 'stop', component: 'statistics', duration: 600 }] : [] },
    )
  it('do not notice when one of them stops for ten minutes: its board holds 1,200', () => {
    const [calm, troubled] = [new Watched(shopOf(false)), new Watched(shopOf(true))]
    const { statisticsBoard, kitchenBoard } = troubled.at(1199.9).components
    expect(Math.abs(statisticsBoard.gauges.visible - 1200)).toBeLessThan(3)
    expect(kitchenBoard.gauges.visible).toBe(0)
    expect(of(troubled.at(3600), 'kitchen')).toEqual(of(calm.at(3600), 'kitchen'))
    expect(troubled.at(3600).system).toMatchObject({ lostLater: 0, conserved: true })
    expect(of(troubled.at(3600), 'orders').latency.max).toBe(0)
  })
})

describe('a newsletter that is taken away', () => {
  /** Copies on their way, between two tries, held back by the throttle, and waiting for an answer. */
  const busy = () =>
    shop(
      {
        customers: at(...Array.from({ length: 20 }, (_, n) => 1 + n / 10)),
        news: ['topic', { throttlePolicy: { maxReceivesPerSecond: 1 } }],
        far: ['queue'],
        cut: ['queue'],
        host: ['loadBalancer'],
        till: ['instance', { serviceTime: 5 }],
        tray: ['queue'],
      },
      [
        'customers send news',
        ['news deliver far', { latency: 10 }],
        ['news deliver cut', { deadLetterQueue: 'tray' }],
        ['news deliver host', { deadLetterQueue: 'tray' }],
        'host call till',
      ],
      { events: [{ at: 0.5, do: 'cut', wire: 'news-cut' }] },
    )
  const emptied = (watched: Watched, ids: string[]) => {
    const simulation = simulationOf(watched.live)
    for (const id of ids) watched.live.apply({ do: 'removeComponent', id })
    simulation.run(simulation.now + 100_000)
    return simulation.doors.rows.used
  }
  it('loses what it had not delivered, and leaves no row', () => {
    const watched = new Watched(busy())
    expect(of(watched.at(3.9), 'news').gauges).toMatchObject({ copies: 60, delivered: 0, retrying: 20, heldBack: 17 })
    watched.live.apply({ do: 'removeComponent', id: 'news' })
    expect(broken(watched.live)).toEqual([])
    const end = watched.at(3600)
    expect(end.system).toMatchObject({ goodput: 20, lostLater: 20, conserved: true })
    // What was on its way arrives.
    expect(of(end, 'far').arrived).toBe(20)
    expect(emptied(watched, ['customers', 'far', 'cut', 'host', 'till', 'tray'])).toBe(0)
  })
  it('or a subscription of it: its copies end, those of the others do not', () => {
    const watched = new Watched(busy())
    watched.at(3.9)
    for (const id of ['news-cut', 'news-host']) watched.live.apply({ do: 'removeWire', id })
    expect(of(watched.at(3.9), 'news').gauges).toMatchObject({ retrying: 0, heldBack: 0, undelivered: 37 })
    const end = of(watched.at(3600), 'news').gauges
    expect(end.delivered + end.undelivered).toBe(60)
    expect(of(watched.at(3600), 'far').arrived).toBe(20)
    // A subscription that is gone has no dead-letter queue.
    expect(end.deadLettered).toBe(0)
    expect(emptied(watched, ['customers', 'news', 'far', 'cut', 'host', 'till', 'tray'])).toBe(0)
  })
  it('and comes back by undo, without what it had', () => {
    const diagram = busy()
    const watched = new Watched(diagram)
    watched.at(3.9)
    watched.live.apply({ do: 'removeComponent', id: 'news' })
    watched.at(5)
    const [component] = diagram.components.filter(({ id }) => id === 'news')
    watched.live.apply({ do: 'addComponent', component })
    for (const wire of diagram.wires) if (wire.from === 'news' || wire.to === 'news') watched.live.apply({ do: 'addWire', wire })
    expect(of(watched.at(3600), 'news').gauges).toMatchObject({ published: 0, retrying: 0, heldBack: 0 })
    expect(broken(watched.live)).toEqual([])
  })
})
